package studio.hardware.theatre.puppet.face;

import studio.hardware.brief.Expression;

/// How an eye is held: `upper` and `lower` are how far the lids cover it (0..1), `tilt` lifts the
/// inner corner of the upper lid (sad, above 0) or presses it down (angry, below 0), `iris` scales
/// the iris.
public record Lids(double upper, double lower, double tilt, double iris) {
  public static final Lids WIDE = new Lids(-0.16, -0.05, 0, 0.78);
  public static final Lids NARROW = new Lids(0.40, 0.24, -0.16, 0.94);
  public static final Lids HALF = new Lids(0.50, 0.06, 0, 1);

  public static Lids of(Expression expression) {
    return switch (expression) {
      case NEUTRAL -> new Lids(0.04, 0, 0, 1);
      case HAPPY -> new Lids(0, 0.20, 0.04, 1.04);
      case SAD -> new Lids(0.22, 0, 0.26, 0.98);
      case ANGRY -> new Lids(0.24, 0.12, -0.34, 0.88);
      case AFRAID -> new Lids(-0.10, 0, 0.16, 0.66);
      case SURPRISED -> WIDE;
      case TENDER -> new Lids(0.24, 0.10, 0.08, 1.06);
      case DETERMINED -> new Lids(0.20, 0.05, -0.22, 0.98);
    };
  }
}
