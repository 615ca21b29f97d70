package studio.hardware.theatre.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/// A piece of paper between cutting and glueing: its own small pixel board, aligned with a sheet.
/// Board pixel (0, 0) is the sheet's pixel (`left`, `top`).
record Cutting(int left, int top, int width, int height, BufferedImage image) {
  /// Pieces that leave the sheet are kept this many pixels beyond its border, so that no cut edge
  /// shows there.
  private static final int BLEED = 24;

  /// A board for `shape`, unless all of it lies off the sheet.
  static Optional<Cutting> of(Sheet sheet, Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    int left = Math.max(sheet.pixelX(bounds.getMinX()) - 2, -BLEED);
    int top = Math.max(sheet.pixelY(bounds.getMinY()) - 2, -BLEED);
    int right = Math.min(sheet.pixelX(bounds.getMaxX()) + 3, sheet.width() + BLEED);
    int bottom = Math.min(sheet.pixelY(bounds.getMaxY()) + 3, sheet.height() + BLEED);
    if (right <= left || bottom <= top) {
      return Optional.empty();
    }
    var image = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_ARGB_PRE);
    return Optional.of(new Cutting(left, top, right - left, bottom - top, image));
  }

  Graphics2D pen(Sheet sheet) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.translate(-left, -top);
    pen.scale(sheet.pixelsPerUnit(), sheet.pixelsPerUnit());
    pen.translate(-sheet.x(), -sheet.y());
    return pen;
  }

  int[] pixels() {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /// Lays the piece on the sheet with `opacity` 0..1.
  void glueOn(Sheet sheet, double opacity) {
    int[] from = pixels();
    int[] to = sheet.pixels();
    int share = (int) Math.round(opacity * 256);
    int firstY = Math.max(0, -top);
    int lastY = Math.min(height, sheet.height() - top);
    int firstX = Math.max(0, -left);
    int lastX = Math.min(width, sheet.width() - left);
    for (int y = firstY; y < lastY; y++) {
      int target = (y + top) * sheet.width() + left;
      int source = y * width;
      for (int x = firstX; x < lastX; x++) {
        int piece = from[source + x];
        if (piece == 0) {
          continue;
        }
        to[target + x] = over(share == 256 ? piece : scaled(piece, share), to[target + x]);
      }
    }
  }

  /// A shadow of the piece below it, moved by (dx, dy) pixels.
  void castOn(Sheet sheet, Blur blur, int dx, int dy, int rgb, double opacity) {
    int[] piece = pixels();
    int[] to = sheet.pixels();
    int margin = blur.margin();
    int dark = (int) Math.round(opacity * 256);
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    int firstY = Math.max(0, top + dy - margin);
    int lastY = Math.min(sheet.height(), top + dy + height + margin);
    int firstX = Math.max(0, left + dx - margin);
    int lastX = Math.min(sheet.width(), left + dx + width + margin);
    for (int y = firstY; y < lastY; y++) {
      int row = y - top;
      boolean crossesPiece = row >= 0 && row < height;
      for (int x = firstX; x < lastX; x++) {
        int column = x - left;
        if (crossesPiece
            && column >= 0
            && column < width
            && piece[row * width + column] >>> 24 == 255) {
          continue;
        }
        int alpha = blur.at(column - dx, row - dy) * dark >> 12;
        if (alpha > 0) {
          int shade =
              alpha << 24
                  | (red * alpha / 255) << 16
                  | (green * alpha / 255) << 8
                  | blue * alpha / 255;
          int at = y * sheet.width() + x;
          to[at] = over(shade, to[at]);
        }
      }
    }
  }

  private static int scaled(int argb, int share) {
    int ag = (argb >>> 8 & 0xff00ff) * share & 0xff00ff00;
    int rb = ((argb & 0xff00ff) * share >>> 8) & 0xff00ff;
    return ag | rb;
  }

  private static int over(int above, int below) {
    int rest = 256 - (above >>> 24);
    if (rest <= 1) {
      return above;
    }
    return above + scaled(below, rest - (rest >> 8));
  }
}
