package studio.hardware.theatre.paper;

/// Smooth random fields that are the same for the same seed: unsteady hands, clouds of pigment.
public final class Noise {
  private Noise() {}

  /// A value in -1..1 that changes smoothly over about one unit of `x` and `y`.
  public static double at(double x, double y, long seed) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    return blend(x - x0, y - y0, x0, y0, x0 + 1, y0 + 1, seed);
  }

  /// As [#at], repeating every `period` units both ways.
  static double tiled(double x, double y, int period, long seed) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    return blend(
        x - x0,
        y - y0,
        Math.floorMod(x0, period),
        Math.floorMod(y0, period),
        Math.floorMod(x0 + 1, period),
        Math.floorMod(y0 + 1, period),
        seed);
  }

  private static double blend(double fx, double fy, int x0, int y0, int x1, int y1, long seed) {
    double u = fx * fx * (3 - 2 * fx);
    double v = fy * fy * (3 - 2 * fy);
    double top = lattice(x0, y0, seed) * (1 - u) + lattice(x1, y0, seed) * u;
    double bottom = lattice(x0, y1, seed) * (1 - u) + lattice(x1, y1, seed) * u;
    return top * (1 - v) + bottom * v;
  }

  /// The random value of one lattice point, in -1..1.
  static double lattice(int x, int y, long seed) {
    long h = seed + 0x9E3779B97F4A7C15L * x + 0xC2B2AE3D27D4EB4FL * y;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    h ^= h >>> 31;
    return (h >> 40) / (double) (1 << 23);
  }
}
