package studio.hardware.trainer;

/// Colours as the eye tells them apart (Ottosson's OKLab): lightness 0 to 1, then green to red and
/// blue to yellow, about -0.4 to 0.4.
record OkLab(double l, double a, double b) {

  static OkLab of(int rgb) {
    double red = linear(rgb >> 16 & 0xff);
    double green = linear(rgb >> 8 & 0xff);
    double blue = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new OkLab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /// The nearest 0xRRGGBB.
  int rgb() {
    double l3 = cube(l + 0.3963377774 * a + 0.2158037573 * b);
    double m3 = cube(l - 0.1055613458 * a - 0.0638541728 * b);
    double s3 = cube(l - 0.0894841775 * a - 1.2914855480 * b);
    int red = level(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3);
    int green = level(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3);
    int blue = level(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3);
    return red << 16 | green << 8 | blue;
  }

  /// Squared.
  double distance(OkLab other) {
    double dl = l - other.l;
    double da = a - other.a;
    double db = b - other.b;
    return dl * dl + da * da + db * db;
  }

  /// So far on the way to another one.
  OkLab towards(OkLab other, double way) {
    return new OkLab(l + (other.l - l) * way, a + (other.a - a) * way, b + (other.b - b) * way);
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double linear(int level) {
    double value = level / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int level(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.clamp(value, 0, 1) * 255);
  }
}
