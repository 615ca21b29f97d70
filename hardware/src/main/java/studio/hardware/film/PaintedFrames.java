package studio.hardware.film;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.hardware.film.libav.Libav;

/// Java's pictures as libav's, one after another in the same memory. What is see-through becomes
/// black.
final class PaintedFrames implements AutoCloseable {
  private final AVFrame frame = avutil.av_frame_alloc();
  private final BufferedImage opaque;

  PaintedFrames(int width, int height) {
    opaque = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    frame.format(avutil.AV_PIX_FMT_BGR24);
    frame.width(width);
    frame.height(height);
    frame.color_range(avutil.AVCOL_RANGE_JPEG);
    frame.colorspace(avutil.AVCOL_SPC_RGB);
    Libav.check(avutil.av_frame_get_buffer(frame, 0), "making room for a picture");
  }

  /// @param time in whatever clock the caller has
  AVFrame of(BufferedImage picture, long time, long duration) {
    Graphics2D graphics = opaque.createGraphics();
    graphics.clearRect(0, 0, opaque.getWidth(), opaque.getHeight());
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    Libav.check(avutil.av_frame_make_writable(frame), "making room for a picture");
    byte[] bytes = ((DataBufferByte) opaque.getRaster().getDataBuffer()).getData();
    BytePointer rows = frame.data(0);
    int row = opaque.getWidth() * 3;
    for (int y = 0; y < opaque.getHeight(); y++) {
      rows.position((long) y * frame.linesize(0)).put(bytes, y * row, row);
    }
    frame.pts(time);
    frame.duration(duration);
    return frame;
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
  }
}
