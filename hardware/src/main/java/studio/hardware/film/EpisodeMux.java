package studio.hardware.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.film.libav.Output;

/// Puts an episode together: the scenes' pictures untouched, one AAC track, subtitles that can be
/// switched on, a chapter for every scene. The index stands first, so a browser begins to play at
/// once.
///
/// Sound is cut or filled with silence to the sample, so that it lasts exactly as long as the
/// picture.
public final class EpisodeMux {
  private EpisodeMux() {}

  /// What came out. `madeOver` scenes were not in the format.
  public record Episode(long frames, Duration length, int madeOver) {}

  /// Writes the episode to `target`.
  ///
  /// @throws EngineFailure when a part cannot be read or the file cannot be written; then there is
  ///   no file at `target`
  public static Episode mux(EpisodeParts parts, Path target, Progress progress) {
    try (PointerScope _ = new PointerScope()) {
      List<Path> files = parts.scenes().stream().map(EpisodeParts.Scene::picture).toList();
      Reel reel = new Reel(files, parts.format(), parts.quality());
      try (Output output = new Output(target, "mp4");
          Tracks tracks = new Tracks(parts, reel, output, progress)) {
        output.begin(
            Map.of(
                "movflags", "+faststart",
                "video_track_timescale", Integer.toString(reel.clock()),
                // One tick a sample: both tracks' lengths are whole numbers.
                "movie_timescale", Integer.toString(Pcm.RATE)));
        long frames = Arrays.stream(reel.packets(tracks::picture)).sum();
        tracks.finish(frames);
        output.finish();
        return new Episode(frames, parts.format().lengthOf(frames), reel.odd());
      }
    }
  }

  /// Sound and subtitles, kept in step with the picture.
  private static final class Tracks implements AutoCloseable {
    private final VideoFormat format;
    private final Output output;
    private final Progress progress;
    private final long expected;
    private final AVStream picture;
    private final @Nullable SoundTrack sound;
    private final @Nullable SubtitleTrack subtitles;
    private long frames;

    Tracks(EpisodeParts parts, Reel reel, Output output, Progress progress) {
      this.format = parts.format();
      this.output = output;
      this.progress = progress;
      expected = reel.clips().stream().mapToLong(Clip::frames).sum();
      picture = output.addTrack();
      reel.describe(picture);
      sound =
          parts.sound().map(file -> new SoundTrack(file, output, parts.language())).orElse(null);
      subtitles =
          parts.subtitles().shown().isEmpty()
              ? null
              : new SubtitleTrack(
                  parts.subtitles(), output, parts.language(), format.lengthOf(expected));
      Chapters.add(output.context(), parts.scenes(), reel, format.fps());
      output.tag("title", parts.title());
    }

    void picture(AVPacket packet) {
      if (frames % format.fps() == 0) {
        progress.at(Math.min(1, (double) frames / expected));
      }
      frames++;
      accompany(frames);
      packet.stream_index(picture.index());
      output.write(packet);
    }

    void finish(long frames) {
      if (sound != null) {
        sound.finish(samples(frames));
      }
      if (subtitles != null) {
        subtitles.finish();
      }
    }

    private void accompany(long frames) {
      if (sound != null) {
        sound.writeUntil(samples(frames));
      }
      if (subtitles != null) {
        subtitles.writeUntil(format.lengthOf(frames));
      }
    }

    /// Rounded up: sound is never shorter than the picture.
    private long samples(long frames) {
      return Math.ceilDiv(frames * Pcm.RATE, format.fps());
    }

    @Override
    public void close() {
      if (subtitles != null) {
        subtitles.close();
      }
      if (sound != null) {
        sound.close();
      }
    }
  }
}
