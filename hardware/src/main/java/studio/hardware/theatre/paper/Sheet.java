package studio.hardware.theatre.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;

/// A canvas that becomes a [Sprite]: it shows `area`, in stage units of the painter's choosing, at
/// `pixelsPerUnit`, and is transparent until something is glued or drawn on it.
public final class Sheet {
  /// A trimmed sprite and where its top left corner stood in the sheet's own units.
  public record Piece(Sprite sprite, double x, double y) {
    /// Stands where it was painted.
    public Placement inPlace() {
      return Placement.topLeft(x, y);
    }

    /// Stands where it was painted and turns about the point (x, y) of the sheet's units.
    public Placement turningAbout(double pivotX, double pivotY) {
      return Placement.pinned(pivotX, pivotY, pivotX - x, pivotY - y);
    }
  }

  private final double x;
  private final double y;
  private final double pixelsPerUnit;
  private final Lamp lamp;
  private final BufferedImage image;

  public Sheet(Rectangle2D area, double pixelsPerUnit, Lamp lamp) {
    this.x = area.getX();
    this.y = area.getY();
    this.pixelsPerUnit = pixelsPerUnit;
    this.lamp = lamp;
    int width = Math.max(1, (int) Math.ceil(area.getWidth() * pixelsPerUnit));
    int height = Math.max(1, (int) Math.ceil(area.getHeight() * pixelsPerUnit));
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /// A sheet of the given size in units with (0, 0) at its top left, lit by the studio lamp.
  public static Sheet of(double width, double height, double pixelsPerUnit) {
    return new Sheet(new Rectangle2D.Double(0, 0, width, height), pixelsPerUnit, Lamp.STUDIO);
  }

  /// A pen in the sheet's units, antialiased. Dispose it when done.
  public Graphics2D pen() {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(pixelsPerUnit, pixelsPerUnit);
    pen.translate(-x, -y);
    return pen;
  }

  public Lamp lamp() {
    return lamp;
  }

  public double pixelsPerUnit() {
    return pixelsPerUnit;
  }

  /// The whole sheet; it must not be painted on afterwards.
  public Sprite toSprite() {
    return Sprite.of(image, pixelsPerUnit);
  }

  /// The sheet without its empty margins; a wholly empty one keeps a single pixel.
  public Piece trimmed() {
    int[] p = pixels();
    int w = image.getWidth();
    int top = 0;
    int bottom = image.getHeight() - 1;
    while (top < bottom && isEmpty(p, top * w, w, 1)) {
      top++;
    }
    while (bottom > top && isEmpty(p, bottom * w, w, 1)) {
      bottom--;
    }
    int rows = bottom - top + 1;
    int left = 0;
    int right = w - 1;
    while (left < right && isEmpty(p, top * w + left, rows, w)) {
      left++;
    }
    while (right > left && isEmpty(p, top * w + right, rows, w)) {
      right--;
    }
    int columns = right - left + 1;
    int[] kept = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(p, (top + row) * w + left, kept, row * columns, columns);
    }
    return new Piece(
        new Sprite(columns, rows, pixelsPerUnit, kept),
        x + left / pixelsPerUnit,
        y + top / pixelsPerUnit);
  }

  private static boolean isEmpty(int[] pixels, int from, int count, int step) {
    for (int i = 0, at = from; i < count; i++, at += step) {
      if (pixels[at] != 0) {
        return false;
      }
    }
    return true;
  }

  /// Left border in the sheet's units.
  public double x() {
    return x;
  }

  /// Upper border in the sheet's units.
  public double y() {
    return y;
  }

  int pixelX(double units) {
    return (int) Math.floor((units - x) * pixelsPerUnit);
  }

  int pixelY(double units) {
    return (int) Math.floor((units - y) * pixelsPerUnit);
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  int[] pixels() {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
