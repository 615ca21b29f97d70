package studio.hardware.theatre.set;

import java.awt.geom.Rectangle2D;

/// The part of the world that a set covers, in stage units: the camera may look anywhere inside.
public record Extent(double x, double y, double width, double height) {
  /// The stage (1280 by 720) and a quarter of it on every side.
  public static final Extent OVERSCAN = new Extent(-320, -180, 1920, 1080);

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  Rectangle2D area() {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
