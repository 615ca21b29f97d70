package studio.verticles.publish.jellyfin;

import java.util.List;

/// A show, as its NFO describes it. `studio` is who made it; `id` stays the same when the title
/// changes.
public record Series(
    String title, int year, String plot, List<String> genres, String studio, String id) {
  public Series {
    genres = List.copyOf(genres);
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException("A year has four digits: " + year);
    }
  }
}
