package studio.verticles.publish.jellyfin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An episode ready to be published: what it is, and the finished files, which stay where they are.
public record Release(
    Series series, Episode episode, Path film, Art art, List<SubtitleFile> subtitles) {
  public Release {
    subtitles = List.copyOf(subtitles);
  }

  /// Pictures (JPEG) that stand for the show, its season and the episode.
  public record Art(
      Optional<Path> poster,
      Optional<Path> backdrop,
      Optional<Path> seasonPoster,
      Optional<Path> thumb) {
    public static final Art NONE =
        new Art(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A subtitle file of a language ("en") and kind ("srt", "vtt").
  public record SubtitleFile(String language, String kind, Path file) {}

  public JellyfinFolder folder() {
    return JellyfinFolder.of(series, episode);
  }

  /// What has to lie where, in the order of publication: descriptions and pictures first, the film
  /// last. Paths are relative to the library.
  Map<Path, Content> contents() {
    JellyfinFolder folder = folder();
    Map<Path, Content> contents = new LinkedHashMap<>();
    contents.put(folder.showNfo(), new Content.Bytes(Nfo.show(series)));
    art.poster().ifPresent(file -> contents.put(folder.poster(), new Content.File(file)));
    art.backdrop().ifPresent(file -> contents.put(folder.backdrop(), new Content.File(file)));
    art.seasonPoster()
        .ifPresent(file -> contents.put(folder.seasonPoster(), new Content.File(file)));
    contents.put(folder.seasonNfo(), new Content.Bytes(Nfo.season(episode.season())));
    contents.put(folder.episodeNfo(), new Content.Bytes(Nfo.episode(series, episode)));
    art.thumb().ifPresent(file -> contents.put(folder.thumb(), new Content.File(file)));
    for (SubtitleFile subtitle : subtitles) {
      contents.put(
          folder.subtitles(subtitle.language(), subtitle.kind()),
          new Content.File(subtitle.file()));
    }
    contents.put(folder.film(), new Content.File(film));
    return contents;
  }
}
