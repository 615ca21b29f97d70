package studio.hardware.frames;

/// Finds black bars: rows and columns at the edges that are never bright in a whole film.
final class BarWatch {
  /// Of 255. Compression lets black flicker a little.
  private static final int BLACK = 24;

  /// Thinner ones are noise of the edge.
  private static final double THINNEST = 0.015;

  /// Thicker ones are a dark film.
  private static final double THICKEST = 0.4;

  private int[] rows = new int[0];
  private int[] columns = new int[0];
  private boolean changed;

  void look(GreyFrame frame) {
    if (rows.length == 0) {
      rows = new int[frame.height()];
      columns = new int[frame.width()];
    }
    if (rows.length != frame.height() || columns.length != frame.width()) {
      changed = true;
      return;
    }
    byte[] grey = frame.grey();
    for (int y = 0, at = 0; y < rows.length; y++) {
      for (int x = 0; x < columns.length; x++, at++) {
        int value = grey[at] & 0xff;
        rows[y] = Math.max(rows[y], value);
        columns[x] = Math.max(columns[x], value);
      }
    }
  }

  Bars bars() {
    if (changed) {
      return Bars.NONE;
    }
    return new Bars(
        share(columns, 0, 1),
        share(rows, 0, 1),
        share(columns, columns.length - 1, -1),
        share(rows, rows.length - 1, -1));
  }

  private static double share(int[] brightest, int from, int step) {
    int dark = 0;
    for (int at = from; dark < brightest.length && brightest[at] < BLACK; at += step) {
      dark++;
    }
    double share = brightest.length == 0 ? 0 : (double) dark / brightest.length;
    return share < THINNEST || share > THICKEST ? 0 : share;
  }
}
