package studio.ui.desk;

import java.util.Optional;
import java.util.Set;

/// Which pictures a person wants to see. Absent and empty mean "whatever it is".
///
/// @param character an id, or [#NOBODY]
/// @param sources how they came, by the keys that [Tally] offers
/// @param drawnWith the engine or checkpoint, by the key that [Tally] offers
/// @param fresh only those of the last hour
public record PictureFilter(
    Shelf shelf,
    Optional<String> project,
    Optional<String> character,
    Set<String> sources,
    Optional<String> drawnWith,
    Optional<Opinion> opinion,
    boolean fresh) {
  /// The bucket of pictures that show nobody known.
  public static final String NOBODY = "nobody";

  public PictureFilter {
    sources = Set.copyOf(sources);
  }

  /// Everything on a shelf.
  public static PictureFilter of(Shelf shelf) {
    return new PictureFilter(
        shelf,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public PictureFilter on(Shelf other) {
    return new PictureFilter(other, project, character, sources, drawnWith, opinion, fresh);
  }

  /// Whether it leaves anything of the shelf out.
  public boolean narrows() {
    return !equals(of(shelf));
  }

  /// Where a picture hangs.
  public enum Shelf {
    /// Waits for somebody to decide.
    PENDING,
    /// Approved.
    LIBRARY,
    REJECTED
  }

  /// What the judge made of a picture.
  public enum Opinion {
    /// Would approve it.
    GOOD,
    /// Asks a person.
    PERSON,
    /// Would reject it, or found something wrong.
    TROUBLE,
    /// Has not looked yet.
    NONE
  }
}
