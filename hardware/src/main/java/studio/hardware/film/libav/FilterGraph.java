package studio.hardware.film.libav;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;

/// A chain of libav filters from one source to one sink, written as libav spells it
/// ("fps=24,scale=640:360").
public final class FilterGraph implements AutoCloseable {
  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext source = new AVFilterContext(null);
  private final AVFilterContext sink = new AVFilterContext(null);
  private final AVFrame filtered = avutil.av_frame_alloc();
  private boolean closed;

  private FilterGraph(String kind, String input, String chain) {
    AVFilterInOut outputs = avfilter.avfilter_inout_alloc();
    AVFilterInOut inputs = avfilter.avfilter_inout_alloc();
    try {
      // One thread, so that the same frames give the same bytes on every machine.
      graph.nb_threads(1);
      create(source, kind + "buffer", "in", input);
      create(sink, kind + "buffersink", "out", null);
      link(outputs, "in", source);
      link(inputs, "out", sink);
      Libav.check(
          avfilter.avfilter_graph_parse_ptr(graph, chain, inputs, outputs, (Pointer) null),
          "preparing the filters " + chain);
      Libav.check(
          avfilter.avfilter_graph_config(graph, (Pointer) null), "preparing the filters " + chain);
    } catch (EngineFailure e) {
      close();
      throw e;
    } finally {
      avfilter.avfilter_inout_free(inputs);
      avfilter.avfilter_inout_free(outputs);
    }
  }

  /// For pictures like `first`, with times in units of `clock`.
  public static FilterGraph forPicturesLike(AVFrame first, AVRational clock, String chain) {
    AVRational aspect = first.sample_aspect_ratio();
    return new FilterGraph(
        "",
        "video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:pixel_aspect=%d/%d:colorspace=%d:range=%d"
            .formatted(
                first.width(),
                first.height(),
                first.format(),
                clock.num(),
                clock.den(),
                aspect.num(),
                Math.max(1, aspect.den()),
                first.colorspace(),
                first.color_range()),
        chain);
  }

  /// For sound like `first`, with times in samples.
  public static FilterGraph forSoundLike(AVFrame first, String chain) {
    byte[] layout = new byte[64];
    Libav.check(
        avutil.av_channel_layout_describe(first.ch_layout(), layout, layout.length),
        "reading the channels");
    String channels = new String(layout, US_ASCII).trim();
    return new FilterGraph(
        "a",
        "sample_rate=%d:sample_fmt=%d:channel_layout=%s:time_base=1/%d"
            .formatted(first.sample_rate(), first.format(), channels, first.sample_rate()),
        chain);
  }

  /// Hands `frame` in (it is kept by reference) and what is ready to `out`.
  public void push(AVFrame frame, Consumer<AVFrame> out) {
    Libav.check(
        avfilter.av_buffersrc_add_frame_flags(source, frame, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        "filtering");
    pull(out);
  }

  /// Says that the input ends at `time`, in its own clock, and hands the rest to `out`.
  public void end(long time, Consumer<AVFrame> out) {
    Libav.check(avfilter.av_buffersrc_close(source, time, 0), "filtering");
    pull(out);
  }

  /// What a measuring filter, the first of the chain, says.
  public double reading(String option) {
    double[] value = new double[1];
    // 0 and 1 are the ends; the chain follows.
    try (BytePointer name = new BytePointer(option)) {
      Libav.check(
          avutil.av_opt_get_double(graph.filters(2), name, avutil.AV_OPT_SEARCH_CHILDREN, value),
          "measuring " + option);
    }
    return value[0];
  }

  private void pull(Consumer<AVFrame> out) {
    while (true) {
      int code = avfilter.av_buffersink_get_frame(sink, filtered);
      if (code == Libav.AGAIN || code == Libav.END) {
        return;
      }
      Libav.check(code, "filtering");
      out.accept(filtered);
      avutil.av_frame_unref(filtered);
    }
  }

  private void create(AVFilterContext filter, String type, String name, @Nullable String options) {
    Libav.check(
        avfilter.avfilter_graph_create_filter(
            filter, avfilter.avfilter_get_by_name(type), name, options, null, graph),
        "preparing the filter " + type);
  }

  private static void link(AVFilterInOut end, String name, AVFilterContext filter) {
    try (BytePointer text = new BytePointer(name)) {
      end.name(avutil.av_strdup(text));
    }
    end.filter_ctx(filter);
    end.pad_idx(0);
    end.next(null);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avutil.av_frame_free(filtered);
      avfilter.avfilter_graph_free(graph);
    }
  }
}
