package studio.hardware.theatre.stage;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// One sheet of paper: premultiplied ARGB pixels, row by row, `pixelsPerUnit` of them to a stage
/// unit, so that a sheet painted finely for a close-up takes no more room on stage than a coarse
/// one.
///
/// A class rather than a record: two sprites are equal only when they are the same sheet.
public final class Sprite {
  private final int width;
  private final int height;
  private final double pixelsPerUnit;
  private final int[] pixels;

  public Sprite(int width, int height, double pixelsPerUnit, int[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height || !(pixelsPerUnit > 0)) {
      throw new IllegalArgumentException(
          "A sheet of %dx%d with %d pixels".formatted(width, height, pixels.length));
    }
    this.width = width;
    this.height = height;
    this.pixelsPerUnit = pixelsPerUnit;
    this.pixels = pixels;
  }

  /// Takes over the pixels of a `TYPE_INT_ARGB_PRE` image, or converts another kind.
  public static Sprite of(BufferedImage image, double pixelsPerUnit) {
    BufferedImage source = image;
    if (image.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
      source =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
      var pen = source.createGraphics();
      pen.drawImage(image, 0, 0, null);
      pen.dispose();
    }
    int[] pixels = ((DataBufferInt) source.getRaster().getDataBuffer()).getData();
    return new Sprite(source.getWidth(), source.getHeight(), pixelsPerUnit, pixels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public double pixelsPerUnit() {
    return pixelsPerUnit;
  }

  /// The pixels themselves, not a copy: whoever draws them does not change them.
  public int[] pixels() {
    return pixels;
  }

  public double unitsWide() {
    return width / pixelsPerUnit;
  }

  public double unitsHigh() {
    return height / pixelsPerUnit;
  }
}
