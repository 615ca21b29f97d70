package studio.hardware.theatre.screen;

/// A sprite made ready for the screen: three planes of premultiplied samples, each an `int` with
/// alpha in the upper half and the value in the lower one. The colour planes are half as wide and
/// half as high. A margin of [#MARGIN] pixels all around (transparent, or the next copy of an
/// endless sheet, or what fills below it) lets four neighbours be read anywhere without asking.
final class Sheet {
  static final int MARGIN = 2;
  static final int CELL = 16;

  static final byte EMPTY = 0;
  static final byte MIXED = 1;
  static final byte OPAQUE = 2;

  /// Sizes of the brightness plane with its margin, both even.
  final int width;

  final int height;
  final int[] y;
  final int[] u;
  final int[] v;

  /// Rows and columns of paper, without the margin; a whole number though paper may end in between.
  final int rows;

  final int columns;
  private final byte[] cells;
  private final int cellsWide;
  private final int cellsHigh;

  Sheet(int width, int height, int columns, int rows, int[] y, int[] u, int[] v) {
    this.width = width;
    this.height = height;
    this.columns = columns;
    this.rows = rows;
    this.y = y;
    this.u = u;
    this.v = v;
    cellsWide = (width + CELL - 1) / CELL;
    cellsHigh = (height + CELL - 1) / CELL;
    cells = new byte[cellsWide * cellsHigh];
    for (int cy = 0; cy < cellsHigh; cy++) {
      for (int cx = 0; cx < cellsWide; cx++) {
        cells[cy * cellsWide + cx] = classify(cx * CELL, cy * CELL);
      }
    }
  }

  private byte classify(int left, int top) {
    int all = 0xFF;
    int any = 0;
    int right = Math.min(width, left + CELL);
    int bottom = Math.min(height, top + CELL);
    for (int row = top; row < bottom; row++) {
      for (int x = left; x < right; x++) {
        int alpha = y[row * width + x] >>> 16;
        all &= alpha == 255 ? 0xFF : 0;
        any |= alpha;
      }
    }
    return all == 0xFF ? OPAQUE : any == 0 ? EMPTY : MIXED;
  }

  /// What the pixels from (left, top) up to and including (right, bottom) are, all together. What
  /// lies outside is empty.
  byte look(int left, int top, int right, int bottom) {
    if (right < 0 || bottom < 0 || left >= width || top >= height) {
      return EMPTY;
    }
    boolean outside = left < 0 || top < 0 || right >= width || bottom >= height;
    int toX = Math.min(right / CELL, cellsWide - 1);
    int toY = Math.min(bottom / CELL, cellsHigh - 1);
    int all = outside ? MIXED : OPAQUE;
    int any = 0;
    for (int cy = Math.max(0, top) / CELL; cy <= toY; cy++) {
      for (int cx = Math.max(0, left) / CELL; cx <= toX; cx++) {
        byte cell = cells[cy * cellsWide + cx];
        all = Math.min(all, cell);
        any |= cell;
      }
    }
    return any == 0 ? EMPTY : all == OPAQUE ? OPAQUE : MIXED;
  }

  static int evenUp(int n) {
    return n + (n & 1);
  }
}
