package studio.hardware.theatre.screen;

import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// Makes a [Sheet] of a sprite: crops the border of an endless one, fits it to a number of pixels
/// per unit, mirrors it when asked, gives it its margin, and changes RGB into brightness and
/// colour.
final class Printing {
  private Printing() {}

  /// `sprite` at `density` pixels per unit, filtered by area when that is less than its own.
  static Sheet print(Sprite sprite, Tiling tiling, double density, boolean flip) {
    int border = tiling.horizontal() ? tiling.borderPixels(sprite) : 0;
    double ratio = sprite.pixelsPerUnit() / density;
    double step = Math.abs(ratio - 1) < 1e-9 ? 1 : ratio;
    Taps across = Taps.fitted(sprite.width() - 2 * border, step, tiling.horizontal());
    Taps down = Taps.fitted(sprite.height(), step, false);
    return print(sprite, border, across, down, tiling, flip);
  }

  private static Sheet print(
      Sprite sprite, int border, Taps across, Taps down, Tiling tiling, boolean flip) {
    int width = Sheet.evenUp(across.size() + 2 * Sheet.MARGIN);
    int height = Sheet.evenUp(down.size() + 2 * Sheet.MARGIN + (tiling.fillDown() ? 2 : 0));
    int filler = tiling.fillDown() ? fillColor(sprite) : 0;
    var y = new int[width * height];
    var u = new int[width * height / 4];
    var v = new int[width * height / 4];
    var upper = new int[width];
    var lower = new int[width];
    var source = new RowReader(sprite, border, across, down, filler, flip);
    for (int row = 0; row < height; row += 2) {
      source.read(row - Sheet.MARGIN, upper);
      source.read(row + 1 - Sheet.MARGIN, lower);
      luma(upper, y, row * width);
      luma(lower, y, (row + 1) * width);
      chroma(upper, lower, u, v, row / 2 * (width / 2));
    }
    return new Sheet(width, height, across.size(), down.size(), y, u, v);
  }

  /// The colour of the bottom middle pixel.
  static int fillColor(Sprite sprite) {
    return sprite.pixels()[(sprite.height() - 1) * sprite.width() + sprite.width() / 2];
  }

  private static void luma(int[] row, int[] to, int at) {
    for (int x = 0; x < row.length; x++) {
      int p = row[x];
      int a = p >>> 24;
      to[at + x] = a << 16 | Bt709.y(p >> 16 & 0xFF, p >> 8 & 0xFF, p & 0xFF, a);
    }
  }

  private static void chroma(int[] upper, int[] lower, int[] u, int[] v, int at) {
    for (int x = 0; x < upper.length; x += 2) {
      int a = (upper[x] >>> 24) + (upper[x + 1] >>> 24) + (lower[x] >>> 24) + (lower[x + 1] >>> 24);
      int r =
          part(upper[x], 16) + part(upper[x + 1], 16) + part(lower[x], 16) + part(lower[x + 1], 16);
      int g = part(upper[x], 8) + part(upper[x + 1], 8) + part(lower[x], 8) + part(lower[x + 1], 8);
      int b = part(upper[x], 0) + part(upper[x + 1], 0) + part(lower[x], 0) + part(lower[x + 1], 0);
      int alpha = a + 2 >> 2 << 16;
      u[at + x / 2] = alpha | Bt709.u(r, g, b, a, 18);
      v[at + x / 2] = alpha | Bt709.v(r, g, b, a, 18);
    }
  }

  private static int part(int pixel, int shift) {
    return pixel >> shift & 0xFF;
  }
}
