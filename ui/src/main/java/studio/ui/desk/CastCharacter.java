package studio.ui.desk;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;

/// A character on its own page.
///
/// @param judged what judges make of the species, in a sentence
/// @param kept what drawings are kept away from, by rules and by its own words
public record CastCharacter(
    Cast.Card card,
    Cast.Home project,
    int version,
    CastDesk.Names names,
    Appearance appearance,
    String judged,
    List<String> kept,
    List<Face> references,
    List<Before> history,
    Optional<Narration> narration,
    boolean archived) {
  public CastCharacter {
    kept = List.copyOf(kept);
    references = List.copyOf(references);
    history = List.copyOf(history);
  }

  /// @param address of a thumbnail
  public record Face(String picture, String address) {}

  /// What design and appearance were until somebody changed them.
  ///
  /// @param when "20 Nov, 16:31"
  public record Before(long number, String when, String by, String design, String appearance) {}

  /// The appearance is being written down, or could not be.
  public record Narration(double progress, Optional<String> trouble) {}
}
