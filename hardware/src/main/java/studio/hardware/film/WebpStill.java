package studio.hardware.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.FilterGraph;
import studio.hardware.film.libav.Libav;

/// Decodes WebP pictures that do not move, transparency included.
final class WebpStill implements AutoCloseable {
  /// A file may unpack to more than its header says.
  private static final long MOST_PIXELS = 64_000_000;

  private static final String DOING = "decoding a WebP picture";

  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;

  WebpStill() {
    Libav.load();
    AVCodec codec = avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_WEBP);
    if (codec == null || codec.isNull()) {
      throw new EngineFailure(
          Kind.INVALID, "These film libraries cannot read WebP; save the clip as mp4.");
    }
    context = avcodec.avcodec_alloc_context3(codec);
    frame = avutil.av_frame_alloc();
    packet = avcodec.av_packet_alloc();
    context.thread_count(1);
    context.max_pixels(MOST_PIXELS);
    try {
      Libav.check(avcodec.avcodec_open2(context, codec, (AVDictionary) null), DOING);
    } catch (EngineFailure e) {
      close();
      throw e;
    }
  }

  /// @param webp a whole file
  BufferedImage decode(byte[] webp) {
    return decode(webp, 1);
  }

  /// @param fraction 1 for the whole size, 2 for half of each side
  BufferedImage decode(byte[] webp, int fraction) {
    Libav.check(avcodec.av_new_packet(packet, webp.length), DOING);
    packet.data().put(webp);
    try {
      Libav.check(avcodec.avcodec_send_packet(context, packet), DOING);
      Libav.check(avcodec.avcodec_receive_frame(context, frame), DOING);
    } finally {
      avcodec.av_packet_unref(packet);
    }
    frame.pts(0);
    BufferedImage[] made = new BufferedImage[1];
    try (FilterGraph graph =
        FilterGraph.forPicturesLike(frame, avutil.av_make_q(1, 1), chain(fraction))) {
      graph.push(frame, converted -> made[0] = copy(converted));
      graph.end(1, converted -> made[0] = copy(converted));
    }
    avutil.av_frame_unref(frame);
    return made[0];
  }

  private static String chain(int fraction) {
    return fraction == 1
        ? "format=abgr"
        : "scale=max(1\\,iw/%1$d):max(1\\,ih/%1$d):flags=area,format=abgr".formatted(fraction);
  }

  private static BufferedImage copy(AVFrame from) {
    BufferedImage image =
        new BufferedImage(from.width(), from.height(), BufferedImage.TYPE_4BYTE_ABGR);
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    BytePointer rows = from.data(0);
    int row = from.width() * 4;
    for (int y = 0; y < from.height(); y++) {
      rows.position((long) y * from.linesize(0)).get(bytes, y * row, row);
    }
    return image;
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(context);
  }
}
