package studio.hardware.judge;

import studio.hardware.picture.GreyPicture;

/// How much of a picture lies on edges, as Canny finds them: the gradient after Sobel (the sum of
/// both directions), only its ridges, and of those what is steep or joined to something steep.
final class Edges {
  /// Weaker is no edge; stronger is one for certain. The usual pair for pictures of 0 to 255.
  private static final int WEAK = 50;

  private static final int STRONG = 150;

  /// tan(22.5 degrees) in units of 1/32768: which neighbours a gradient points to.
  private static final int TANGENT = 13_573;

  private final int width;
  private final int height;
  private final byte[] grey;
  private final int[] steepness;
  private final short[] across;
  private final short[] down;

  private Edges(GreyPicture picture) {
    this.width = picture.width();
    this.height = picture.height();
    this.grey = picture.pixels();
    this.steepness = new int[width * height];
    this.across = new short[width * height];
    this.down = new short[width * height];
  }

  /// 0 to 1.
  static double share(GreyPicture picture) {
    if (picture.width() < 3 || picture.height() < 3) {
      return 0;
    }
    var edges = new Edges(picture);
    edges.slope();
    return edges.trace() / (double) (edges.width * edges.height);
  }

  /// Sobel; the outermost pixels have no slope.
  private void slope() {
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
        int nw = grey[at - width - 1] & 0xff;
        int ne = grey[at - width + 1] & 0xff;
        int sw = grey[at + width - 1] & 0xff;
        int se = grey[at + width + 1] & 0xff;
        int h = ne + se - nw - sw + 2 * ((grey[at + 1] & 0xff) - (grey[at - 1] & 0xff));
        int v = sw + se - nw - ne + 2 * ((grey[at + width] & 0xff) - (grey[at - width] & 0xff));
        across[at] = (short) h;
        down[at] = (short) v;
        steepness[at] = Math.abs(h) + Math.abs(v);
      }
    }
  }

  private boolean isRidge(int at) {
    int here = steepness[at];
    long h = Math.abs((int) across[at]);
    long v = (long) Math.abs((int) down[at]) << 15;
    int step;
    if (v < h * TANGENT) {
      step = 1;
    } else if (v > h * (TANGENT + (2L << 15))) {
      step = width;
    } else {
      step = (across[at] ^ down[at]) < 0 ? width - 1 : width + 1;
    }
    return here > steepness[at - step] && here >= steepness[at + step];
  }

  /// From every strong ridge along weak ones; counts what was reached.
  private int trace() {
    boolean[] reached = new boolean[steepness.length];
    int[] open = new int[steepness.length];
    int count = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
        if (steepness[at] > STRONG && !reached[at] && isRidge(at)) {
          reached[at] = true;
          int waiting = 0;
          open[waiting++] = at;
          while (waiting > 0) {
            int from = open[--waiting];
            count++;
            waiting = spread(from, reached, open, waiting);
          }
        }
      }
    }
    return count;
  }

  private int spread(int from, boolean[] reached, int[] open, int waiting) {
    int end = waiting;
    for (int row = -width; row <= width; row += width) {
      for (int at = from + row - 1; at <= from + row + 1; at++) {
        if (steepness[at] > WEAK && !reached[at] && isRidge(at)) {
          reached[at] = true;
          open[end++] = at;
        }
      }
    }
    return end;
  }
}
