package studio.hardware.film;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a film file is. `subtitles` are the languages of its text tracks ("eng"); `tags` are what
/// the file says about itself ("title"); `faststart` means that a player can begin before the whole
/// file has arrived.
public record FilmFacts(
    Duration length,
    Picture picture,
    Optional<Sound> sound,
    List<String> subtitles,
    List<Chapter> chapters,
    Map<String, String> tags,
    boolean faststart) {
  public FilmFacts {
    subtitles = List.copyOf(subtitles);
    chapters = List.copyOf(chapters);
    tags = Map.copyOf(tags);
  }

  /// The picture track, by libav's names of codec ("h264") and pixel format ("yuv420p").
  public record Picture(
      String codec,
      String pixelFormat,
      int width,
      int height,
      double framesPerSecond,
      long frames,
      Duration length) {}

  /// The sound track ("aac", 48000, 2). Its length leaves out what a player drops.
  public record Sound(String codec, int samplesPerSecond, int channels, Duration length) {}

  public record Chapter(Duration start, Duration end, String title) {}
}
