package studio.hardware.film;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.libav.FilterGraph;

/// Pictures of any size and rate made over to a format: the whole picture stays visible, black bars
/// fill what is left.
final class Conversion implements AutoCloseable {
  private final AVRational clock;
  private final String chain;
  private @Nullable FilterGraph graph;
  private long end;

  Conversion(AVStream track, VideoFormat format) {
    clock = avutil.av_make_q(track.time_base().num(), track.time_base().den());
    chain =
        ("fps=%3$d,scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2"
                + ":flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv"
                + ",pad=%1$d:%2$d:-1:-1,setsar=1,format=yuv420p")
            .formatted(format.width(), format.height(), format.fps());
  }

  void convert(AVFrame frame, Consumer<AVFrame> out) {
    if (frame.pts() == avutil.AV_NOPTS_VALUE) {
      frame.pts(frame.best_effort_timestamp());
    }
    FilterGraph current = graph;
    if (current == null) {
      current = FilterGraph.forPicturesLike(frame, clock, chain);
      graph = current;
    }
    end = frame.pts() + frame.duration();
    current.push(frame, out);
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
