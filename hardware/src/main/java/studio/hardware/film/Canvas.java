package studio.hardware.film;

/// A size that a model draws or films well at.
public record Canvas(int width, int height) {
  private static final int SMALLEST = 256;
  private static final int LARGEST = 2048;

  /// How much worse a wrong shape is than a wrong area: the shape costs the edges of the picture.
  private static final double SHAPE = 4;

  /// The size of about `pixels` whose shape is nearest to `width` by `height`, both sides whole
  /// numbers of `block` pixels.
  public static Canvas near(int width, int height, int pixels, int block) {
    double shape = (double) width / height;
    Canvas best = new Canvas(512, 512);
    double cost = Double.MAX_VALUE;
    for (int w = SMALLEST; w <= LARGEST; w += block) {
      for (int h = SMALLEST; h <= LARGEST; h += block) {
        double off =
            SHAPE * Math.abs(Math.log((double) w / h / shape))
                + Math.abs(Math.log((double) w * h / pixels));
        if (off < cost) {
          cost = off;
          best = new Canvas(w, h);
        }
      }
    }
    return best;
  }
}
