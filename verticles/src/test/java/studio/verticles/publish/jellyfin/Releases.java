package studio.verticles.publish.jellyfin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Progress;
import studio.hardware.film.AudioWriter;
import studio.hardware.film.EpisodeMux;
import studio.hardware.film.EpisodeParts;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.Pcm;
import studio.hardware.film.Subtitles;
import studio.hardware.film.YuvFrame;

/// A small show of our own, and a film of one second.
final class Releases {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);

  private Releases() {}

  static Series lamp() {
    return new Series(
        "The Lamp & the Sea",
        2026,
        "A fox keeps <the> light.\nNobody asks why.",
        List.of("Animation", "Adventure"),
        "Nightshift",
        "0198-series");
  }

  static Episode fox(String title) {
    return new Episode(
        1,
        3,
        title,
        "The lamp goes out; \u0007the fox doesn't.",
        LocalDate.of(2026, 11, 20),
        Duration.ofSeconds(1),
        List.of(
            new Episode.Role("espeak-ng", "The Fox"), new Episode.Role("espeak-ng", "猫 \"Neko\"")),
        "0198-episode");
  }

  static Release staged(Path dir) throws IOException {
    return staged(dir, lamp(), fox("Out Like a Light"));
  }

  static Release staged(Path dir, Series series, Episode episode) throws IOException {
    Files.createDirectories(dir);
    return new Release(
        series,
        episode,
        film(dir),
        new Release.Art(
            Optional.of(text(dir, "poster")),
            Optional.of(text(dir, "backdrop")),
            Optional.of(text(dir, "season")),
            Optional.of(text(dir, "thumb"))),
        List.of(
            new Release.SubtitleFile("en", "srt", text(dir, "srt")),
            new Release.SubtitleFile("en", "vtt", text(dir, "vtt"))));
  }

  /// Stands for a picture; publishing does not look inside.
  static Path text(Path dir, String name) throws IOException {
    return Files.writeString(dir.resolve(name), "This is the " + name + ".\n");
  }

  static Path film(Path dir) {
    VideoFormat format = new VideoFormat(64, 48, 24);
    Path clip = dir.resolve("clip.mp4");
    try (FilmWriter writer = FilmWriter.open(clip, format, Quality.DRAFT)) {
      for (int i = 0; i < 24; i++) {
        writer.write(YuvFrame.blank(64, 48));
      }
      writer.finish();
    }
    Path sound = dir.resolve("sound.wav");
    AudioWriter.write(Pcm.silence(Pcm.RATE), sound, AudioWriter.Kind.WAV);
    Path film = dir.resolve("film.mp4");
    EpisodeMux.mux(
        new EpisodeParts(
            "Out Like a Light",
            List.of(new EpisodeParts.Scene("One", clip)),
            Optional.of(sound),
            Subtitles.of(List.of()),
            "eng",
            format,
            Quality.DRAFT),
        film,
        Progress.SILENT);
    return film;
  }
}
