package studio.hardware.film;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Libav;

/// Frames in, H.264 packets out. Times of packets are in ticks of `1 / (fps * TICKS)` seconds.
final class VideoEncoding implements AutoCloseable {
  /// Ticks a frame: fine enough for players that want a clock above 10 kHz, and always whole.
  static final int TICKS = 512;

  /// A keyframe at least every two seconds, so that seeking and reading the last frame stay quick.
  private static final int SECONDS_BETWEEN_KEYFRAMES = 2;

  private final AVCodecContext context;
  private final AVFrame picture;
  private final AVPacket packet;
  private long frames;
  private boolean closed;

  VideoEncoding(EncoderChoice encoder, VideoFormat format, Quality quality, int threads) {
    this(encoder, format, quality, threads, true);
  }

  /// `setsInHeader`: parameter sets go into the file's header once, not before every keyframe.
  VideoEncoding(
      EncoderChoice encoder,
      VideoFormat format,
      Quality quality,
      int threads,
      boolean setsInHeader) {
    Libav.load();
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder.codec());
    if (codec == null || codec.isNull()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "These film libraries lack the encoder %s.".formatted(encoder.codec()));
    }
    context = avcodec.avcodec_alloc_context3(codec);
    picture = avutil.av_frame_alloc();
    packet = avcodec.av_packet_alloc();
    AVDictionary options = new AVDictionary(null);
    try {
      describe(format, threads, setsInHeader);
      encoder.options(quality, format).forEach((key, value) -> Libav.put(options, key, value));
      Libav.check(avcodec.avcodec_open2(context, codec, options), "opening " + encoder.codec());
      refuseUnused(options, encoder);
      picture.format(avutil.AV_PIX_FMT_YUV420P);
      picture.width(format.width());
      picture.height(format.height());
      Libav.check(avutil.av_frame_get_buffer(picture, 0), "making room for a picture");
    } catch (EngineFailure e) {
      close();
      throw e;
    } finally {
      avutil.av_dict_free(options);
    }
  }

  private void describe(VideoFormat format, int threads, boolean setsInHeader) {
    context.width(format.width());
    context.height(format.height());
    context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    context.time_base(avutil.av_make_q(1, format.fps()));
    context.framerate(avutil.av_make_q(format.fps(), 1));
    context.sample_aspect_ratio(avutil.av_make_q(1, 1));
    context.gop_size(format.fps() * SECONDS_BETWEEN_KEYFRAMES);
    context.color_primaries(avutil.AVCOL_PRI_BT709);
    context.color_trc(avutil.AVCOL_TRC_BT709);
    context.colorspace(avutil.AVCOL_SPC_BT709);
    context.color_range(avutil.AVCOL_RANGE_MPEG);
    context.chroma_sample_location(avutil.AVCHROMA_LOC_LEFT);
    context.thread_count(threads);
    context.flags(
        context.flags()
            | (setsInHeader ? avcodec.AV_CODEC_FLAG_GLOBAL_HEADER : 0)
            | avcodec.AV_CODEC_FLAG_CLOSED_GOP
            | avcodec.AV_CODEC_FLAG_BITEXACT);
  }

  /// An option that nobody took is a slip of ours, never to be passed over.
  private static void refuseUnused(AVDictionary options, EncoderChoice encoder) {
    var left = avutil.av_dict_iterate(options, null);
    if (left != null && !left.isNull()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "The encoder %s of these libraries does not know the option %s."
              .formatted(encoder.codec(), left.key().getString()));
    }
  }

  /// What a container needs to know about the packets.
  void copyParameters(AVCodecParameters to) {
    Libav.check(avcodec.avcodec_parameters_from_context(to, context), "describing the picture");
  }

  /// Frames by which decoding runs ahead of display.
  int delay() {
    return context.has_b_frames();
  }

  /// Hands `frame` to the encoder and whatever is ready to `out`.
  void encode(YuvFrame frame, Consumer<AVPacket> out) {
    Libav.check(avutil.av_frame_make_writable(picture), "making room for a picture");
    frame.copyTo(picture);
    send(picture, out);
  }

  /// The same for a picture that libav decoded, already in this format. Its time is the number of
  /// pictures before it.
  void encode(AVFrame decoded, Consumer<AVPacket> out) {
    decoded.pict_type(avutil.AV_PICTURE_TYPE_NONE);
    send(decoded, out);
  }

  private void send(AVFrame frame, Consumer<AVPacket> out) {
    frame.pts(frames++);
    Libav.check(avcodec.avcodec_send_frame(context, frame), "encoding a frame");
    receive(out);
  }

  /// Hands over what the encoder still holds.
  void drain(Consumer<AVPacket> out) {
    Libav.check(avcodec.avcodec_send_frame(context, null), "encoding the last frames");
    receive(out);
  }

  private void receive(Consumer<AVPacket> out) {
    while (true) {
      int code = avcodec.avcodec_receive_packet(context, packet);
      if (code == Libav.AGAIN || code == Libav.END) {
        return;
      }
      Libav.check(code, "encoding a frame");
      packet.pts(packet.pts() * TICKS);
      packet.dts(packet.dts() * TICKS);
      packet.duration(TICKS);
      out.accept(packet);
      avcodec.av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.av_packet_free(packet);
      avutil.av_frame_free(picture);
      avcodec.avcodec_free_context(context);
    }
  }
}
