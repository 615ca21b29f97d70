package studio.hardware.film;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.film.libav.Output;

/// Joins clips to one silent film without touching their pictures; only a clip of another codec,
/// size or rate is made over.
public final class Splice {
  private Splice() {}

  /// What came out: the frames of each clip, in order, and how many clips had to be made over.
  public record Joined(List<Long> frames, int madeOver) {
    public Joined {
      frames = List.copyOf(frames);
    }

    public long totalFrames() {
      return frames.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Joins `clips` in order to `target`. `quality` counts only for clips that are made over.
  ///
  /// @throws EngineFailure when a clip cannot be read or the film cannot be written; then there is
  ///   no file at `target`
  public static Joined join(
      List<Path> clips, VideoFormat format, Quality quality, Path target, Progress progress) {
    try (PointerScope _ = new PointerScope()) {
      Reel reel = new Reel(clips, format, quality);
      double expected = reel.clips().stream().mapToLong(Clip::frames).sum();
      try (Output output = new Output(target, "mp4")) {
        AVStream track = output.addTrack();
        reel.describe(track);
        output.begin(Output.clock(reel.clock()));
        long[] written = {0};
        long[] frames =
            reel.packets(packet -> {
              packet.stream_index(0);
              output.write(packet);
              if (written[0]++ % format.fps() == 0) {
                progress.at(Math.min(1, written[0] / expected));
              }
            });
        output.finish();
        return new Joined(Arrays.stream(frames).boxed().toList(), reel.odd());
      }
    }
  }
}
