package studio.hardware.frames;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import studio.hardware.film.libav.FilterGraph;

/// Makes small grey pictures of frames, whatever they change to on the way.
final class Shrinking implements AutoCloseable {
  private final String chain;
  private @Nullable FilterGraph graph;
  private String shape = "";

  Shrinking(int width) {
    this.chain = "scale=%d:-2:flags=area:out_range=pc,format=gray".formatted(width);
  }

  void shrink(AVFrame frame, Consumer<GreyFrame> out) {
    String now =
        "%dx%d %d %d %d"
            .formatted(
                frame.width(),
                frame.height(),
                frame.format(),
                frame.colorspace(),
                frame.color_range());
    FilterGraph current = graph;
    if (current == null || !now.equals(shape)) {
      close();
      current = FilterGraph.forPicturesLike(frame, avutil.av_make_q(1, 1000), chain);
      graph = current;
      shape = now;
    }
    current.push(frame, small -> out.accept(GreyFrame.of(small)));
  }

  @Override
  public void close() {
    FilterGraph current = graph;
    if (current != null) {
      current.close();
      graph = null;
    }
  }
}
