package studio.hardware.theatre.puppet;

import studio.hardware.theatre.stage.Sprite;

/// The light of a scene on a sheet.
final class Light {
  private static final int WHITE = 0xffffff;

  private Light() {}

  /// The sheet with its colours multiplied by `light`, 0xRRGGBB; white gives the sheet itself.
  static Sprite on(Sprite sprite, int light) {
    if ((light & WHITE) == WHITE) {
      return sprite;
    }
    int red = (light >> 16 & 255) + 1;
    int green = (light >> 8 & 255) + 1;
    int blue = (light & 255) + 1;
    int[] from = sprite.pixels();
    int[] to = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      int argb = from[i];
      if (argb != 0) {
        to[i] =
            argb & 0xff000000
                | ((argb >> 16 & 255) * red >> 8) << 16
                | ((argb >> 8 & 255) * green >> 8) << 8
                | (argb & 255) * blue >> 8;
      }
    }
    return new Sprite(sprite.width(), sprite.height(), sprite.pixelsPerUnit(), to);
  }
}
