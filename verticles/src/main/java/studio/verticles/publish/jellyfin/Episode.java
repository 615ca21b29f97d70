package studio.verticles.publish.jellyfin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// An episode, as its NFO describes it. Season 0 holds the specials; `number` counts from 1 within
/// its season.
public record Episode(
    int season,
    int number,
    String title,
    String plot,
    LocalDate aired,
    Duration length,
    List<Role> cast,
    String id) {
  public Episode {
    cast = List.copyOf(cast);
    if (season < 0 || season > 999 || number < 1 || number > 9999) {
      throw new IllegalArgumentException(
          "Seasons are 0 to 999 and episodes 1 to 9999, not %d and %d".formatted(season, number));
    }
  }

  /// Who speaks a character: a voice ("espeak-ng") and whom it plays ("The Fox").
  public record Role(String name, String character) {}
}
