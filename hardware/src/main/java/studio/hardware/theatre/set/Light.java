package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Sprite;

/// The light in which performers stand: paint them in daylight colours and `apply` it, or grade
/// each colour with `on`. A seen colour is `rgb * multiply`, moved by `share` towards `ambient`.
/// `lamp` gives the direction of shadows and the colour of lit edges.
public record Light(int multiply, int ambient, double share, Lamp lamp) {

  /// Performers stay a little brighter than the set, so that faces read at night.
  static Light of(Palette palette, Lamp lamp) {
    int light = Tint.mix(palette.light(), 0xFFF1E6, 0.2 + 0.28 * palette.darkness());
    return new Light(light, palette.haze(), 0.02 + 0.05 * palette.thickness(), lamp);
  }

  /// A daylight colour as seen in this light.
  public int on(int rgb) {
    return Tint.mix(Tint.multiply(rgb, multiply), ambient, share);
  }

  /// The same sheet standing in this light.
  public Sprite apply(Sprite daylight) {
    int[] red = curve(16);
    int[] green = curve(8);
    int[] blue = curve(0);
    int[] from = daylight.pixels();
    int[] to = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      int pixel = from[i];
      int alpha = pixel >>> 24;
      if (alpha != 0) {
        to[i] =
            alpha << 24
                | seen(pixel >> 16 & 255, red, alpha) << 16
                | seen(pixel >> 8 & 255, green, alpha) << 8
                | seen(pixel & 255, blue, alpha);
      }
    }
    return new Sprite(daylight.width(), daylight.height(), daylight.pixelsPerUnit(), to);
  }

  /// `{factor, offset}` of one channel in 1/65536.
  private int[] curve(int shift) {
    double factor = (multiply >> shift & 255) / 255.0 * (1 - share);
    double offset = (ambient >> shift & 255) / 255.0 * share;
    return new int[] {(int) (factor * 65536), (int) (offset * 65536)};
  }

  private static int seen(int premultiplied, int[] curve, int alpha) {
    return Math.min(alpha, premultiplied * curve[0] + alpha * curve[1] + 32768 >> 16);
  }
}
