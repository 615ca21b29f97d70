package studio.hardware.theatre.screen;

import java.util.Arrays;
import studio.hardware.theatre.stage.Sprite;

/// Reads a sprite row by row through the taps of both axes, with all that lies beyond its edges.
final class RowReader {
  private final Sprite sprite;
  private final int border;
  private final Taps across;
  private final Taps down;
  private final int filler;
  private final boolean flip;
  private final int inner;

  RowReader(Sprite sprite, int border, Taps across, Taps down, int filler, boolean flip) {
    this.sprite = sprite;
    this.border = border;
    this.across = across;
    this.down = down;
    this.filler = filler;
    this.flip = flip;
    this.inner = sprite.width() - 2 * border;
  }

  /// Row `row` of the sheet (negative in the upper margin), margins included, into `to`.
  void read(int row, int[] to) {
    Arrays.fill(to, 0);
    int line = row + Sheet.MARGIN;
    int from = down.starts()[Math.min(line, down.starts().length - 2)];
    int until = down.starts()[Math.min(line, down.starts().length - 2) + 1];
    if (until - from == 1 || down.weights()[from] == Taps.ONE) {
      int y = down.sources()[from];
      for (int x = 0; x < to.length; x++) {
        to[x] = pixel(x, y);
      }
      return;
    }
    for (int x = 0; x < to.length; x++) {
      int a = Taps.ONE / 2;
      int r = a;
      int g = a;
      int b = a;
      for (int k = from; k < until; k++) {
        int p = pixel(x, down.sources()[k]);
        int w = down.weights()[k];
        a += (p >>> 24) * w;
        r += (p >> 16 & 0xFF) * w;
        g += (p >> 8 & 0xFF) * w;
        b += (p & 0xFF) * w;
      }
      to[x] = a >> 12 << 24 | r >> 12 << 16 | g >> 12 << 8 | b >> 12;
    }
  }

  private int pixel(int x, int y) {
    if (y < 0) {
      return 0;
    }
    if (y >= sprite.height()) {
      return fill(x);
    }
    int column = Math.min(x, across.starts().length - 2);
    int from = across.starts()[column];
    int until = across.starts()[column + 1];
    int line = y * sprite.width() + border;
    if (until - from == 1 || across.weights()[from] == Taps.ONE) {
      return at(line, across.sources()[from]);
    }
    int a = Taps.ONE / 2;
    int r = a;
    int g = a;
    int b = a;
    for (int k = from; k < until; k++) {
      int p = at(line, across.sources()[k]);
      int w = across.weights()[k];
      a += (p >>> 24) * w;
      r += (p >> 16 & 0xFF) * w;
      g += (p >> 8 & 0xFF) * w;
      b += (p & 0xFF) * w;
    }
    return a >> 12 << 24 | r >> 12 << 16 | g >> 12 << 8 | b >> 12;
  }

  private int fill(int x) {
    boolean inside = across.period() > 0 || x >= Sheet.MARGIN && x < across.size() + Sheet.MARGIN;
    return inside ? filler : 0;
  }

  private int at(int line, int source) {
    int x = source;
    if (across.period() > 0) {
      x = Math.floorMod(source, inner);
    } else if (source < 0 || source >= inner) {
      return 0;
    }
    return sprite.pixels()[line + (flip ? inner - 1 - x : x)];
  }
}
