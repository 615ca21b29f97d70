package studio.ui.desk;

import java.util.Optional;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;

/// A picture among many: its thumbnail and what decides at a glance.
///
/// @param who the character's name; absent when it shows nobody known
/// @param thumb address of the thumbnail
/// @param score the newest judgement, 0 to 1
/// @param version tells whether somebody changed it meanwhile
public record Print(
    String id,
    String name,
    Optional<String> who,
    String thumb,
    Optional<Double> score,
    Opinion opinion,
    boolean isFresh,
    Shelf shelf,
    int version) {

  public Print on(Shelf other) {
    return new Print(id, name, who, thumb, score, opinion, isFresh, other, version);
  }

  public Print at(int newVersion) {
    return new Print(id, name, who, thumb, score, opinion, isFresh, shelf, newVersion);
  }

  public Print showing(String somebody) {
    return new Print(
        id, name, Optional.of(somebody), thumb, score, opinion, isFresh, Shelf.PENDING, version);
  }

  /// "Mika", or "Nobody yet".
  public String subject() {
    return who.orElse("Nobody yet");
  }
}
