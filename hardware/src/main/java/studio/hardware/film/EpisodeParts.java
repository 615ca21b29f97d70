package studio.hardware.film;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;

/// What an episode is put together from. `language` is that of voices and subtitles, as ISO 639-2
/// ("eng"). `quality` counts only for scenes that are not in the format and have to be made over.
public record EpisodeParts(
    String title,
    List<Scene> scenes,
    Optional<Path> sound,
    Subtitles subtitles,
    String language,
    VideoFormat format,
    Quality quality) {
  public EpisodeParts {
    scenes = List.copyOf(scenes);
    if (!language.matches("[a-z]{3}")) {
      throw new IllegalArgumentException("A language has three letters (\"eng\"): " + language);
    }
  }

  /// A scene's silent film; its title names the chapter.
  public record Scene(String title, Path picture) {}
}
