package studio.hardware.theatre.stage;

/// Where a sheet stands before anything moves.
///
/// (`x`, `y`) is where the sheet's own point (`pivotX`, `pivotY`, in stage units from its top left
/// corner at scale 1) stands on the stage; rotation and scale are about that point. `flip` mirrors
/// the sheet (and all that is pinned to it) left to right about the pivot. Rotation in degrees,
/// clockwise.
public record Placement(
    double x,
    double y,
    double pivotX,
    double pivotY,
    double scale,
    double rotation,
    double opacity,
    boolean flip) {

  /// The sheet's top left corner at (x, y), nothing turned.
  public static Placement topLeft(double x, double y) {
    return new Placement(x, y, 0, 0, 1, 0, 1, false);
  }

  /// The sheet's point (pivotX, pivotY) at (x, y), nothing turned.
  public static Placement pinned(double x, double y, double pivotX, double pivotY) {
    return new Placement(x, y, pivotX, pivotY, 1, 0, 1, false);
  }
}
