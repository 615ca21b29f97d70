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
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Libav;

/// Sound in, packets out, with times in samples. The AAC encoder begins before zero; a file says so
/// in an edit list, and a player drops what comes before.
final class SoundEncoding implements AutoCloseable {
  /// Encoders without a fixed frame get pieces of this many samples.
  private static final int PIECE = 4096;

  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private final Pcm pending;
  private int filled;
  private long samples;
  private boolean closed;

  /// `codec` is libav's name: "aac", "flac", "pcm_s16le". `bitsPerSecond` counts for lossy ones.
  SoundEncoding(String codec, long bitsPerSecond) {
    Libav.load();
    AVCodec found = avcodec.avcodec_find_encoder_by_name(codec);
    if (found == null || found.isNull()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "These film libraries cannot write %s sound. Build with the default profile."
              .formatted(codec));
    }
    context = avcodec.avcodec_alloc_context3(found);
    frame = avutil.av_frame_alloc();
    packet = avcodec.av_packet_alloc();
    try {
      context.sample_rate(Pcm.RATE);
      context.sample_fmt(
          codec.equals("aac") ? avutil.AV_SAMPLE_FMT_FLTP : avutil.AV_SAMPLE_FMT_S16);
      avutil.av_channel_layout_default(context.ch_layout(), 2);
      context.bit_rate(bitsPerSecond);
      context.time_base(avutil.av_make_q(1, Pcm.RATE));
      context.thread_count(1);
      context.flags(
          context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
      Libav.check(avcodec.avcodec_open2(context, found, (AVDictionary) null), "opening " + codec);
    } catch (EngineFailure e) {
      close();
      throw e;
    }
    pending = Pcm.silence(context.frame_size() > 0 ? context.frame_size() : PIECE);
  }

  void copyParameters(AVCodecParameters to) {
    Libav.check(avcodec.avcodec_parameters_from_context(to, context), "describing the sound");
  }

  /// Hands `length` samples of `sound`, from `from` on, to the encoder.
  void encode(Pcm sound, int from, int length, Consumer<AVPacket> out) {
    int at = from;
    while (at < from + length) {
      int part = Math.min(from + length - at, pending.length() - filled);
      System.arraycopy(sound.left(), at, pending.left(), filled, part);
      System.arraycopy(sound.right(), at, pending.right(), filled, part);
      at += part;
      filled += part;
      if (filled == pending.length()) {
        send(out);
      }
    }
  }

  /// Samples taken so far.
  long samples() {
    return samples + filled;
  }

  void drain(Consumer<AVPacket> out) {
    if (filled > 0) {
      send(out);
    }
    Libav.check(avcodec.avcodec_send_frame(context, null), "encoding sound");
    receive(out);
  }

  private void send(Consumer<AVPacket> out) {
    avutil.av_frame_unref(frame);
    frame.format(context.sample_fmt());
    frame.sample_rate(Pcm.RATE);
    frame.nb_samples(filled);
    Libav.check(
        avutil.av_channel_layout_copy(frame.ch_layout(), context.ch_layout()), "encoding sound");
    Libav.check(avutil.av_frame_get_buffer(frame, 0), "making room for sound");
    if (context.sample_fmt() == avutil.AV_SAMPLE_FMT_FLTP) {
      new FloatPointer(frame.data(0)).put(pending.left(), 0, filled);
      new FloatPointer(frame.data(1)).put(pending.right(), 0, filled);
    } else {
      new ShortPointer(frame.data(0)).put(interleaved(), 0, filled * 2);
    }
    frame.pts(samples);
    samples += filled;
    filled = 0;
    Libav.check(avcodec.avcodec_send_frame(context, frame), "encoding sound");
    receive(out);
  }

  private short[] interleaved() {
    short[] values = new short[filled * 2];
    for (int i = 0; i < filled; i++) {
      values[2 * i] = sixteenBits(pending.left()[i]);
      values[2 * i + 1] = sixteenBits(pending.right()[i]);
    }
    return values;
  }

  private static short sixteenBits(float sample) {
    return (short) Math.clamp(Math.round(sample * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private void receive(Consumer<AVPacket> out) {
    while (true) {
      int code = avcodec.avcodec_receive_packet(context, packet);
      if (code == Libav.AGAIN || code == Libav.END) {
        return;
      }
      Libav.check(code, "encoding sound");
      out.accept(packet);
      avcodec.av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.av_packet_free(packet);
      avutil.av_frame_free(frame);
      avcodec.avcodec_free_context(context);
    }
  }
}
