package studio.hardware.picture;

/// A colour as the eye sees it (CIELAB, D65): equal distances look equally different. Just
/// noticeable is about 2; red and orange lie some 40 apart.
///
/// @param lightness 0 black to 100 white
/// @param a green (negative) to red
/// @param b blue (negative) to yellow
public record Lab(double lightness, double a, double b) {
  private static final double[] LINEAR = linear();

  /// From 0xRRGGBB; higher bits are ignored.
  public static Lab of(int rgb) {
    double red = LINEAR[rgb >> 16 & 0xff];
    double green = LINEAR[rgb >> 8 & 0xff];
    double blue = LINEAR[rgb & 0xff];
    double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  public double distance(Lab other) {
    return Math.sqrt(squared(other, 1));
  }

  /// Where shade counts for less than hue: a coat in the light and in the shadow is one coat.
  public double distanceInHue(Lab other) {
    return Math.sqrt(squared(other, 0.36));
  }

  private double squared(Lab other, double weight) {
    double l = lightness - other.lightness;
    double da = a - other.a;
    double db = b - other.b;
    return weight * l * l + da * da + db * db;
  }

  private static double curve(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double[] linear() {
    double[] linear = new double[256];
    for (int i = 0; i < 256; i++) {
      double s = i / 255.0;
      linear[i] = s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
    return linear;
  }
}
