package studio.verticles.publish.jellyfin;

import java.nio.file.Path;

/// Where the files of an episode lie, relative to the library:
///
/// ```text
/// Shows/The Lamp (2026)/tvshow.nfo, poster.jpg, backdrop.jpg, season01-poster.jpg
/// Shows/The Lamp (2026)/Season 01/season.nfo
/// Shows/The Lamp (2026)/Season 01/The Lamp S01E01 - The Fox.mp4, .nfo, .en.srt, .en.vtt, -thumb.jpg
/// ```
///
/// The number stands before the title, because Jellyfin takes the first thing that looks like one.
public record JellyfinFolder(Path series, int seasonNumber, String episodeBase) {
  public static JellyfinFolder of(Series series, Episode episode) {
    String show = SafeName.of(series.title(), "Untitled");
    String title = SafeName.of(episode.title(), "Episode " + episode.number());
    return new JellyfinFolder(
        Path.of("Shows", "%s (%d)".formatted(show, series.year())),
        episode.season(),
        "%s S%02dE%02d - %s".formatted(show, episode.season(), episode.number(), title));
  }

  public Path season() {
    return series.resolve("Season %02d".formatted(seasonNumber));
  }

  public Path showNfo() {
    return series.resolve("tvshow.nfo");
  }

  public Path seasonNfo() {
    return season().resolve("season.nfo");
  }

  public Path episodeNfo() {
    return episode(".nfo");
  }

  public Path film() {
    return episode(".mp4");
  }

  public Path poster() {
    return series.resolve("poster.jpg");
  }

  public Path backdrop() {
    return series.resolve("backdrop.jpg");
  }

  public Path seasonPoster() {
    return series.resolve(
        seasonNumber == 0
            ? "season-specials-poster.jpg"
            : "season%02d-poster.jpg".formatted(seasonNumber));
  }

  public Path thumb() {
    return episode("-thumb.jpg");
  }

  /// `language` as in a browser ("en"), `extension` "srt" or "vtt".
  public Path subtitles(String language, String extension) {
    if (!language.matches("[a-z]{2,3}") || !extension.matches("[a-z]{3}")) {
      throw new IllegalArgumentException(
          "Subtitles are named by language and kind (en, srt), not %s and %s"
              .formatted(language, extension));
    }
    return episode("." + language + "." + extension);
  }

  private Path episode(String ending) {
    return season().resolve(episodeBase + ending);
  }
}
