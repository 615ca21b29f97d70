package studio.hardware.theatre.screen;

import studio.hardware.theatre.stage.Affine;

/// One sheet as one frame shows it: `back` leads from a picture point (in pixels) to the sheet's
/// pixels, margin included. `opacity` is 0..1. An endless sheet repeats every `period` pixels (else
/// 0). From `fillFrom` pixels down there is only `fill` (else `fillFrom` is infinite).
///
/// Two equal drawings look the same, which is how the screen knows that nothing moved.
record Drawing(Sheet sheet, Affine back, float opacity, double period, double fillFrom, Fill fill) {

  /// A premultiplied colour in each plane.
  record Fill(int y, int u, int v, int alpha) {
    static final Fill NONE = new Fill(0, 0, 0, 0);

    static Fill of(int argb) {
      int a = argb >>> 24;
      int r = argb >> 16 & 0xFF;
      int g = argb >> 8 & 0xFF;
      int b = argb & 0xFF;
      return new Fill(Bt709.y(r, g, b, a), Bt709.u(r, g, b, a, 16), Bt709.v(r, g, b, a, 16), a);
    }
  }

  /// A sheet of which nothing is seen.
  static final Drawing HIDDEN =
      new Drawing(
          new Sheet(4, 4, 0, 0, new int[16], new int[4], new int[4]),
          Affine.IDENTITY,
          0,
          0,
          Double.POSITIVE_INFINITY,
          Fill.NONE);

  /// Further than this around a block its samples (colour ones above all) read from the sheet.
  private static final int REACH = 3;

  boolean isUpright() {
    return back.yx() == 0 && back.xy() == 0;
  }

  /// Moved only, neither turned nor scaled.
  boolean isShifted() {
    return isUpright() && Math.abs(back.xx() - 1) < 1e-9 && Math.abs(back.yy() - 1) < 1e-9;
  }

  /// What the sheet is, as a whole, on the picture's pixels from (left, top) up to (right, bottom).
  byte look(int left, int top, int right, int bottom) {
    if (opacity == 0) {
      return Sheet.EMPTY;
    }
    double u1 = back.x(left, top);
    double u2 = back.x(right, top);
    double u3 = back.x(left, bottom);
    double u4 = back.x(right, bottom);
    double v1 = back.y(left, top);
    double v2 = back.y(right, top);
    double v3 = back.y(left, bottom);
    double v4 = back.y(right, bottom);
    double low = Math.min(Math.min(u1, u2), Math.min(u3, u4)) - REACH;
    double high = Math.max(Math.max(u1, u2), Math.max(u3, u4)) + REACH;
    double upper = Math.min(Math.min(v1, v2), Math.min(v3, v4)) - REACH;
    double lower = Math.max(Math.max(v1, v2), Math.max(v3, v4)) + REACH;
    byte seen =
        fillFrom <= upper
            ? lookAtFill(low, high)
            : lookAtSheet(low, upper, high, Math.min(lower, fillFrom));
    if (fillFrom > upper && fillFrom < lower && lookAtFill(low, high) != seen) {
      seen = Sheet.MIXED;
    }
    return seen == Sheet.OPAQUE && opacity < 1 ? Sheet.MIXED : seen;
  }

  private byte lookAtFill(double low, double high) {
    if (fill.alpha() == 0) {
      return Sheet.EMPTY;
    }
    boolean whole = period > 0 || low >= Sheet.MARGIN && high <= sheet.width - Sheet.MARGIN - 1;
    if (!whole && (high < 0 || low > sheet.width)) {
      return Sheet.EMPTY;
    }
    return whole && fill.alpha() == 255 ? Sheet.OPAQUE : Sheet.MIXED;
  }

  private byte lookAtSheet(double low, double upper, double high, double lower) {
    int top = (int) Math.floor(upper);
    int bottom = (int) Math.floor(lower);
    if (period == 0) {
      return sheet.look((int) Math.floor(low), top, (int) Math.floor(high), bottom);
    }
    double first = Math.floor((low - Sheet.MARGIN) / period);
    double last = Math.floor((high - Sheet.MARGIN) / period);
    if (last - first > 1) {
      return sheet.look(0, top, sheet.width - 1, bottom);
    }
    int left = Math.max(0, (int) Math.floor(low - first * period));
    int right = (int) Math.floor(high - first * period);
    if (last == first) {
      return sheet.look(left, top, Math.min(right, sheet.width - 1), bottom);
    }
    byte one = sheet.look(left, top, sheet.width - 1, bottom);
    int rest = (int) Math.floor(high - last * period);
    byte two = sheet.look(0, top, Math.min(rest, sheet.width - 1), bottom);
    return one == two ? one : Sheet.MIXED;
  }
}
