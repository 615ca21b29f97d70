package studio.hardware.film.libav;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Packets of one track in, pictures or sound out. A frame is valid until the consumer returns.
public final class Decoding implements AutoCloseable {
  private final AVCodecContext context;
  private final AVFrame frame;
  private final String doing;
  private boolean closed;

  public Decoding(Input input, AVStream track) {
    doing = "decoding " + input.source();
    AVCodec codec = avcodec.avcodec_find_decoder(track.codecpar().codec_id());
    if (codec == null || codec.isNull()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s is in a format (%s) these libraries cannot read; convert it to H.264 or FLAC."
              .formatted(
                  input.source(),
                  avcodec.avcodec_get_name(track.codecpar().codec_id()).getString()));
    }
    context = avcodec.avcodec_alloc_context3(codec);
    frame = avutil.av_frame_alloc();
    try {
      Libav.check(avcodec.avcodec_parameters_to_context(context, track.codecpar()), doing);
      context.pkt_timebase(track.time_base());
      context.thread_count(1);
      Libav.check(avcodec.avcodec_open2(context, codec, (AVDictionary) null), doing);
    } catch (EngineFailure e) {
      close();
      throw e;
    }
  }

  public AVCodecContext context() {
    return context;
  }

  public void decode(AVPacket packet, Consumer<AVFrame> out) {
    Libav.check(avcodec.avcodec_send_packet(context, packet), doing);
    receive(out);
  }

  /// Hands over what the decoder still holds.
  public void drain(Consumer<AVFrame> out) {
    Libav.check(avcodec.avcodec_send_packet(context, null), doing);
    receive(out);
  }

  /// Decodes a whole track from where the input stands.
  public static void all(Input input, AVStream track, Consumer<AVFrame> out) {
    try (Decoding decoding = new Decoding(input, track)) {
      for (var packet = input.next(); packet.isPresent(); packet = input.next()) {
        if (packet.get().stream_index() == track.index()) {
          decoding.decode(packet.get(), out);
        }
      }
      decoding.drain(out);
    }
  }

  private void receive(Consumer<AVFrame> out) {
    while (true) {
      int code = avcodec.avcodec_receive_frame(context, frame);
      if (code == Libav.AGAIN || code == Libav.END) {
        return;
      }
      Libav.check(code, doing);
      out.accept(frame);
      avutil.av_frame_unref(frame);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avutil.av_frame_free(frame);
      avcodec.avcodec_free_context(context);
    }
  }
}
