package studio.hardware.theatre.stage;

/// Where a point goes: `x' = xx * x + xy * y + x0`, `y' = yx * x + yy * y + y0`.
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
  public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  public static Affine shift(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  public static Affine scale(double x, double y) {
    return new Affine(x, 0, 0, 0, y, 0);
  }

  /// Clockwise on a stage where y grows down.
  public static Affine turn(double degrees) {
    if (degrees == 0) {
      return IDENTITY;
    }
    double radians = Math.toRadians(degrees);
    double sin = Math.sin(radians);
    double cos = Math.cos(radians);
    return new Affine(cos, -sin, 0, sin, cos, 0);
  }

  /// This one after `first`.
  public Affine after(Affine first) {
    return new Affine(
        xx * first.xx + xy * first.yx,
        xx * first.xy + xy * first.yy,
        xx * first.x0 + xy * first.y0 + x0,
        yx * first.xx + yy * first.yx,
        yx * first.xy + yy * first.yy,
        yx * first.x0 + yy * first.y0 + y0);
  }

  /// The way back. Something flattened to a line has none; it is given as `NaN`s.
  public Affine back() {
    double det = xx * yy - xy * yx;
    double ixx = yy / det;
    double ixy = -xy / det;
    double iyx = -yx / det;
    double iyy = xx / det;
    return new Affine(ixx, ixy, -(ixx * x0 + ixy * y0), iyx, iyy, -(iyx * x0 + iyy * y0));
  }

  public double x(double x, double y) {
    return xx * x + xy * y + x0;
  }

  public double y(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /// How much longer something lying along x becomes.
  public double stretchX() {
    return Math.hypot(xx, yx);
  }

  /// How much longer something lying along y becomes.
  public double stretchY() {
    return Math.hypot(xy, yy);
  }
}
