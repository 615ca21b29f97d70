package studio.hardware.film;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.hardware.film.libav.FilterGraph;

/// One picture as the encoder wants it: three planes of unsigned bytes, rows from top to bottom
/// without padding, 4:2:0 (a quarter as many colour samples as brightness samples), BT.709, limited
/// range (brightness 16..235, colour 16..240 around 128).
///
/// `y` has `width * height` bytes; `u` and `v` have `(width / 2) * (height / 2)` each. The arrays
/// are shared, not copied: a renderer may fill the same frame again once it was written.
public record YuvFrame(int width, int height, byte[] y, byte[] u, byte[] v) {
  public YuvFrame {
    if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException(
          "A 4:2:0 picture needs even sides: " + width + "x" + height);
    }
    int chroma = width / 2 * (height / 2);
    if (y.length != width * height || u.length != chroma || v.length != chroma) {
      throw new IllegalArgumentException(
          "The planes of a %dx%d picture need %d, %d and %d bytes, not %d, %d and %d"
              .formatted(
                  width, height, width * height, chroma, chroma, y.length, u.length, v.length));
    }
  }

  /// A picture whose bytes are all zero (dark green), to be filled by a renderer.
  public static YuvFrame blank(int width, int height) {
    int chroma = width / 2 * (height / 2);
    return new YuvFrame(
        width, height, new byte[width * height], new byte[chroma], new byte[chroma]);
  }

  /// A copy of a decoded picture, made over to 4:2:0 in limited BT.709 where it is anything else;
  /// an odd last row or column is left out.
  static YuvFrame copyOf(AVFrame decoded) {
    boolean fits =
        decoded.format() == avutil.AV_PIX_FMT_YUV420P
            && decoded.color_range() != avutil.AVCOL_RANGE_JPEG
            && decoded.width() % 2 == 0
            && decoded.height() % 2 == 0;
    if (fits) {
      return copyPlanes(decoded);
    }
    YuvFrame[] made = new YuvFrame[1];
    decoded.pts(0);
    String chain =
        "crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0,"
            + "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p";
    try (FilterGraph graph = FilterGraph.forPicturesLike(decoded, avutil.av_make_q(1, 1), chain)) {
      graph.push(decoded, frame -> made[0] = copyPlanes(frame));
      graph.end(1, frame -> made[0] = copyPlanes(frame));
    }
    return made[0];
  }

  private static YuvFrame copyPlanes(AVFrame decoded) {
    YuvFrame frame = blank(decoded.width(), decoded.height());
    copy(decoded, 0, frame.y, frame.width);
    copy(decoded, 1, frame.u, frame.width / 2);
    copy(decoded, 2, frame.v, frame.width / 2);
    return frame;
  }

  /// Fills a libav picture of the same size.
  void copyTo(AVFrame picture) {
    fill(picture, 0, y, width, height);
    fill(picture, 1, u, width / 2, height / 2);
    fill(picture, 2, v, width / 2, height / 2);
  }

  private static void fill(AVFrame picture, int plane, byte[] bytes, int width, int height) {
    int stride = picture.linesize(plane);
    BytePointer rows = picture.data(plane);
    if (stride == width) {
      rows.put(bytes, 0, width * height);
      return;
    }
    for (int row = 0; row < height; row++) {
      rows.position((long) row * stride).put(bytes, row * width, width);
    }
  }

  private static void copy(AVFrame decoded, int plane, byte[] bytes, int width) {
    BytePointer rows = decoded.data(plane);
    for (int row = 0; row * width < bytes.length; row++) {
      rows.position((long) row * decoded.linesize(plane)).get(bytes, row * width, width);
    }
  }
}
