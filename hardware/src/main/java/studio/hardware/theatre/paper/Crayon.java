package studio.hardware.theatre.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/// Draws details with a waxy, broken line: `width` in units, one colour (0xRRGGBB), `opacity` 0..1,
/// `roughness` 0 (ink) to 1 (dry crayon).
public record Crayon(double width, int rgb, double opacity, double roughness) {
  /// A crayon of the usual dryness.
  public static Crayon of(double width, int rgb) {
    return new Crayon(width, rgb, 0.8, 0.6);
  }

  /// A pen: an unbroken, opaque line.
  public static Crayon ink(double width, int rgb) {
    return new Crayon(width, rgb, 0.95, 0.1);
  }

  /// Follows the outline.
  public void draw(Sheet sheet, Shape line, long seed) {
    var stroke = new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    fill(sheet, stroke.createStrokedShape(HandCut.wobble(line, width * 0.3, seed)), seed);
  }

  /// Rubs over the whole shape.
  public void fill(Sheet sheet, Shape shape, long seed) {
    Cutting.of(sheet, shape)
        .ifPresent(piece -> {
          Graphics2D pen = piece.pen(sheet);
          pen.setColor(new Color(rgb));
          pen.fill(shape);
          pen.dispose();
          if (roughness > 0) {
            skipTheHollows(piece, sheet, seed);
          }
          piece.glueOn(sheet, opacity);
        });
  }

  /// Wax stays on the paper's teeth and leaves the hollows bare.
  private void skipTheHollows(Cutting piece, Sheet sheet, long seed) {
    Grain grain = Grain.of(Stock.WATERCOLOUR);
    int[] pixels = piece.pixels();
    double step = Grain.TEXELS_PER_UNIT / sheet.pixelsPerUnit();
    int shift = (int) (seed & 1023);
    for (int y = 0; y < piece.height(); y++) {
      for (int x = 0; x < piece.width(); x++) {
        int at = y * piece.width() + x;
        if (pixels[at] == 0) {
          continue;
        }
        int tooth = grain.at((int) (x * step) + shift, (int) (y * step) + shift);
        int share = (int) Math.clamp(256 + (tooth * 9 - 60) * roughness, 30, 256);
        int argb = pixels[at];
        pixels[at] =
            ((argb >>> 8 & 0xff00ff) * share & 0xff00ff00)
                | (((argb & 0xff00ff) * share >>> 8) & 0xff00ff);
      }
    }
  }
}
