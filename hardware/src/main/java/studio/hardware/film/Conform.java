package studio.hardware.film;

import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.Input;

/// Makes a clip of any origin into one of ours: silent H.264 of exactly as many frames as a shot
/// has. A clip that is too long is cut; of one that is too short the last picture stands still.
public final class Conform {
  /// Video models choose from a handful of sizes, the nearest of which is up to this far off.
  private static final double MAY_LOSE = 0.12;

  private static final int MILLIS = 1000;

  private final VideoFormat format;
  private final EncoderChoice encoder;

  /// Clips of `format` by the best embedded encoder.
  public Conform(VideoFormat format) {
    this(format, EncoderChoice.embedded());
  }

  public Conform(VideoFormat format, EncoderChoice encoder) {
    this.format = format;
    this.encoder = encoder;
  }

  /// Writes `format.frames(length)` frames of `clip` to `target`.
  ///
  /// @param clip whatever libav reads, and moving WebP pictures; sound is left out
  /// @throws EngineFailure INVALID when `clip` is damaged or no clip
  public void make(Path clip, Duration length, Path target, Progress progress) {
    int frames = format.frames(length);
    Quality quality = Quality.of(format);
    try (PointerScope _ = new PointerScope();
        FilmWriter film = FilmWriter.open(target, format, quality, encoder, 1)) {
      Counted counted = new Counted(film, frames, progress);
      if (AnimatedWebp.is(clip)) {
        readWebp(AnimatedWebp.read(clip), counted);
      } else {
        read(clip, counted);
      }
      counted.hold(clip);
      film.finish();
    }
    progress.at(1);
  }

  private void read(Path clip, Counted counted) {
    try (Input input = Input.forDecoding(clip)) {
      AVStream track = input.picture();
      try (Decoding decoding = new Decoding(input, track);
          Conversion conversion = new Conversion(track.time_base(), format, MAY_LOSE)) {
        for (var packet = input.next();
            packet.isPresent() && !counted.isFull();
            packet = input.next()) {
          if (packet.get().stream_index() == track.index()) {
            decoding.decode(packet.get(), frame -> conversion.convert(frame, counted::take));
          }
        }
        if (!counted.isFull()) {
          decoding.drain(frame -> conversion.convert(frame, counted::take));
          conversion.end(counted::take);
        }
      }
    }
  }

  private void readWebp(AnimatedWebp clip, Counted counted) {
    try (PaintedFrames painted = new PaintedFrames(clip.width(), clip.height());
        Conversion conversion = new Conversion(avutil.av_make_q(1, MILLIS), format, MAY_LOSE)) {
      long[] time = new long[1];
      clip.show(shown -> {
        if (!counted.isFull()) {
          AVFrame frame = painted.of(shown.picture(), time[0], shown.millis());
          conversion.convert(frame, counted::take);
        }
        time[0] += shown.millis();
      });
      if (!counted.isFull()) {
        conversion.end(counted::take);
      }
    }
  }

  /// Lets through as many frames as the shot has.
  private static final class Counted {
    private final FilmWriter film;
    private final int wanted;
    private final Progress progress;
    private @Nullable YuvFrame last;

    Counted(FilmWriter film, int wanted, Progress progress) {
      this.film = film;
      this.wanted = wanted;
      this.progress = progress;
    }

    boolean isFull() {
      return film.frames() >= wanted;
    }

    void take(AVFrame picture) {
      if (!isFull()) {
        last = YuvFrame.copyOf(picture);
        write(last);
      }
    }

    void hold(Path clip) {
      if (last == null) {
        throw new EngineFailure(Kind.INVALID, clip + " has no picture to show; film it again.");
      }
      while (!isFull()) {
        write(last);
      }
    }

    private void write(YuvFrame frame) {
      progress.at((double) film.frames() / wanted);
      film.write(frame);
    }
  }
}
