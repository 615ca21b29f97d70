package studio.hardware.film;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.libav.Output;

/// Writes a silent H.264 clip, frame by frame.
///
/// ```java
/// try (FilmWriter film = FilmWriter.open(target, format, Quality.STANDARD)) {
///   for (...) film.write(frame);
///   film.finish();
/// }
/// ```
///
/// A writer that is closed before `finish` (a failure, a cancelled shot) leaves no file behind. The
/// same frames give the same bytes. Not for use by two threads at once.
public final class FilmWriter implements AutoCloseable {
  /// Lanes film several shots side by side, so one shot takes one core.
  private static final int THREADS = 1;

  private final VideoFormat format;
  private final Output output;
  private final VideoEncoding encoding;
  private final AVStream track;
  private long frames;

  private FilmWriter(VideoFormat format, Output output, VideoEncoding encoding) {
    this.format = format;
    this.output = output;
    this.encoding = encoding;
    track = output.addTrack();
    int clock = format.fps() * VideoEncoding.TICKS;
    track.time_base(avutil.av_make_q(1, clock));
    track.avg_frame_rate(avutil.av_make_q(format.fps(), 1));
    encoding.copyParameters(track.codecpar());
    output.begin(Output.clock(clock));
  }

  /// A clip by the best embedded encoder, on one core.
  ///
  /// @throws EngineFailure when `target` cannot be written
  public static FilmWriter open(Path target, VideoFormat format, Quality quality) {
    return open(target, format, quality, EncoderChoice.embedded(), THREADS);
  }

  /// A clip by `encoder` on `threads` cores; another number of threads gives other bytes.
  ///
  /// @throws EngineFailure when `target` cannot be written or the encoder does not work
  public static FilmWriter open(
      Path target, VideoFormat format, Quality quality, EncoderChoice encoder, int threads) {
    VideoEncoding encoding = new VideoEncoding(encoder, format, quality, threads);
    Output output = null;
    try {
      output = new Output(target, "mp4");
      return new FilmWriter(format, output, encoding);
    } catch (EngineFailure e) {
      encoding.close();
      if (output != null) {
        output.close();
      }
      throw e;
    }
  }

  /// Appends one frame.
  ///
  /// @throws EngineFailure when it cannot be written (a full disk, for one)
  public void write(YuvFrame frame) {
    if (frame.width() != format.width() || frame.height() != format.height()) {
      throw new IllegalArgumentException(
          "This film is %dx%d, the frame %dx%d"
              .formatted(format.width(), format.height(), frame.width(), frame.height()));
    }
    encoding.encode(frame, this::write);
    frames++;
  }

  /// Frames written so far.
  public long frames() {
    return frames;
  }

  /// Completes the clip; without this it vanishes on close.
  ///
  /// @throws EngineFailure when the rest cannot be written
  public void finish() {
    if (frames == 0) {
      throw new IllegalStateException("A film needs at least one frame");
    }
    encoding.drain(this::write);
    output.finish();
  }

  private void write(AVPacket packet) {
    packet.stream_index(track.index());
    output.write(packet);
  }

  @Override
  public void close() {
    try (output) {
      encoding.close();
    }
  }
}
