package studio.hardware.theatre.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A small pattern printed on the paper before it is cut: a motif every `size` units in one ink
/// (0xRRGGBB) of the given opacity.
public record Print(Motif motif, double size, int rgb, double opacity) {
  /// What is printed.
  public enum Motif {
    DOTS,
    WAVES,
    CHECKS,
    LEAVES,
    STRIPES,
    BRICKS,
    SHINGLES,
    PLANKS,
    FLOWERS,
    CROSSES
  }

  /// Prints over what the pen shows, within `area`.
  void over(Graphics2D pen, Rectangle2D area, double pixelsPerUnit, long seed) {
    int pixels = (int) Math.clamp(Math.ceil(size * pixelsPerUnit), 3, 512);
    var tile = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D plate = tile.createGraphics();
    plate.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    plate.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    plate.scale(pixels, pixels);
    int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * 255);
    plate.setColor(new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha));
    engrave(plate);
    plate.dispose();
    double shift = Math.floorMod(seed, 7) / 7.0 * size;
    var anchor =
        new Rectangle2D.Double(
            area.getX() + (motif == Motif.BRICKS || motif == Motif.PLANKS ? 0 : shift),
            area.getY(),
            size,
            size);
    pen.setPaint(new TexturePaint(tile, anchor));
    pen.fill(area);
  }

  /// Draws the motif into the unit square, so that it repeats.
  private void engrave(Graphics2D plate) {
    plate.setStroke(new BasicStroke(0.06f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (motif) {
      case DOTS -> {
        plate.fill(new Ellipse2D.Double(0.12, 0.12, 0.26, 0.26));
        plate.fill(new Ellipse2D.Double(0.62, 0.62, 0.26, 0.26));
      }
      case WAVES -> {
        for (double y : new double[] {0.25, 0.75}) {
          var wave = new Path2D.Double();
          wave.moveTo(-0.5, y);
          wave.curveTo(-0.25, y - 0.3, -0.25, y + 0.3, 0, y);
          wave.curveTo(0.25, y - 0.3, 0.25, y + 0.3, 0.5, y);
          wave.curveTo(0.75, y - 0.3, 0.75, y + 0.3, 1, y);
          wave.curveTo(1.25, y - 0.3, 1.25, y + 0.3, 1.5, y);
          plate.draw(wave);
        }
      }
      case CHECKS -> {
        plate.fill(new Rectangle2D.Double(0, 0, 0.5, 0.5));
        plate.fill(new Rectangle2D.Double(0.5, 0.5, 0.5, 0.5));
      }
      case LEAVES -> {
        leaf(plate, 0.28, 0.3, 0.6);
        leaf(plate, 0.74, 0.76, -0.7);
      }
      case STRIPES -> plate.fill(new Rectangle2D.Double(0, 0, 0.42, 1));
      case BRICKS -> {
        plate.fill(new Rectangle2D.Double(0, 0, 1, 0.06));
        plate.fill(new Rectangle2D.Double(0, 0.5, 1, 0.06));
        plate.fill(new Rectangle2D.Double(0.2, 0, 0.05, 0.5));
        plate.fill(new Rectangle2D.Double(0.7, 0.5, 0.05, 0.5));
      }
      case SHINGLES -> {
        for (double x : new double[] {0, 0.5, 1}) {
          plate.draw(new Ellipse2D.Double(x - 0.25, -0.28, 0.5, 0.56));
          plate.draw(new Ellipse2D.Double(x - 0.5, 0.22, 0.5, 0.56));
        }
      }
      case PLANKS -> {
        plate.fill(new Rectangle2D.Double(0, 0, 1, 0.035));
        plate.fill(new Rectangle2D.Double(0, 0.5, 1, 0.035));
        plate.fill(new Rectangle2D.Double(0.33, 0, 0.02, 0.5));
        plate.fill(new Rectangle2D.Double(0.8, 0.5, 0.02, 0.5));
      }
      case FLOWERS -> {
        for (int i = 0; i < 5; i++) {
          double a = i * Math.PI * 2 / 5;
          plate.fill(
              new Ellipse2D.Double(
                  0.5 + 0.16 * Math.cos(a) - 0.11, 0.5 + 0.16 * Math.sin(a) - 0.11, 0.22, 0.22));
        }
        plate.fill(new Ellipse2D.Double(0.02, 0.02, 0.1, 0.1));
      }
      case CROSSES -> {
        plate.fill(new Rectangle2D.Double(0.3, 0.46, 0.4, 0.08));
        plate.fill(new Rectangle2D.Double(0.46, 0.3, 0.08, 0.4));
      }
    }
  }

  private static void leaf(Graphics2D plate, double x, double y, double angle) {
    var leaf = new Path2D.Double();
    leaf.moveTo(-0.2, 0);
    leaf.quadTo(0, -0.17, 0.2, 0);
    leaf.quadTo(0, 0.17, -0.2, 0);
    var turned = AffineTransform.getTranslateInstance(x, y);
    turned.rotate(angle);
    plate.fill(turned.createTransformedShape(leaf));
  }
}
