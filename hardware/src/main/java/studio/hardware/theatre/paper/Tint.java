package studio.hardware.theatre.paper;

/// Mixing colours, all of them 0xRRGGBB.
public final class Tint {
  private Tint() {}

  /// `share` 0 is all `a`, 1 all `b`.
  public static int mix(int a, int b, double share) {
    return each(a, b, (x, y) -> x + (y - x) * Math.clamp(share, 0, 1));
  }

  /// Light of colour `light` falling on paper of colour `rgb`.
  public static int multiply(int rgb, int light) {
    return each(rgb, light, (x, y) -> x * y / 255);
  }

  /// Brighter above 1, darker below it.
  public static int bright(int rgb, double factor) {
    return each(rgb, rgb, (x, _) -> x * factor);
  }

  /// Towards white.
  public static int lighter(int rgb, double share) {
    return mix(rgb, 0xFFFAF0, share);
  }

  /// Towards a warm near-black, as shaded paper looks.
  public static int darker(int rgb, double share) {
    return mix(rgb, 0x1F1A2C, share);
  }

  /// Grey at 0, unchanged at 1, gaudy above.
  public static int saturate(int rgb, double factor) {
    double grey = luma(rgb);
    return each(rgb, rgb, (x, _) -> grey + (x - grey) * factor);
  }

  /// Perceived brightness, 0..255.
  public static double luma(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
  }

  /// The colour with an alpha of 0..1 for plain Java2D.
  public static java.awt.Color sheer(int rgb, double alpha) {
    int a = (int) Math.round(Math.clamp(alpha, 0, 1) * 255);
    return new java.awt.Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, a);
  }

  private interface Channel {
    double of(double a, double b);
  }

  private static int each(int a, int b, Channel channel) {
    return one(channel.of(a >> 16 & 255, b >> 16 & 255)) << 16
        | one(channel.of(a >> 8 & 255, b >> 8 & 255)) << 8
        | one(channel.of(a & 255, b & 255));
  }

  private static int one(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
