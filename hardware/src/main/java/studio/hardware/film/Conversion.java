package studio.hardware.film;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.libav.FilterGraph;

/// Pictures of any size and rate made over to a format. A picture of nearly the wanted shape fills
/// it and loses a little at the edges; any other stays whole, and black bars fill what is left.
final class Conversion implements AutoCloseable {
  private final AVRational clock;
  private final VideoFormat format;
  private final double mayLose;
  private @Nullable FilterGraph graph;
  private long end;

  /// @param clock the unit of the pictures' times
  /// @param mayLose the fraction of its width or height that a picture may lose, so that it fills
  ///   the format; 0 keeps every picture whole
  Conversion(AVRational clock, VideoFormat format, double mayLose) {
    this.clock = avutil.av_make_q(clock.num(), clock.den());
    this.format = format;
    this.mayLose = mayLose;
  }

  void convert(AVFrame frame, Consumer<AVFrame> out) {
    if (frame.pts() == avutil.AV_NOPTS_VALUE) {
      frame.pts(frame.best_effort_timestamp());
    }
    FilterGraph current = graph;
    if (current == null) {
      current = FilterGraph.forPicturesLike(frame, clock, chain(loss(frame) <= mayLose));
      graph = current;
    }
    end = frame.pts() + frame.duration();
    current.push(frame, out);
  }

  /// The fraction of its longer side that a picture loses when it fills the format.
  private double loss(AVFrame frame) {
    AVRational pixel = frame.sample_aspect_ratio();
    double stretch = pixel.num() == 0 ? 1 : (double) pixel.num() / Math.max(1, pixel.den());
    double shape = stretch * frame.width() / frame.height();
    double wanted = (double) format.width() / format.height();
    return 1 - Math.min(shape, wanted) / Math.max(shape, wanted);
  }

  private String chain(boolean fill) {
    String size =
        fill
            ? "scale=%1$d:%2$d:force_original_aspect_ratio=increase:force_divisible_by=2%3$s,crop=%1$d:%2$d"
            : "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2%3$s,pad=%1$d:%2$d:-1:-1";
    String how = ":flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv";
    return "fps=%d,scale=iw*sar:ih,setsar=1,".formatted(format.fps())
        + size.formatted(format.width(), format.height(), how)
        + ",setsar=1,format=yuv420p";
  }

  /// Hands over the rest; the last picture stands for its whole length.
  void end(Consumer<AVFrame> out) {
    if (graph != null) {
      graph.end(end, out);
    }
  }

  @Override
  public void close() {
    if (graph != null) {
      graph.close();
    }
  }
}
