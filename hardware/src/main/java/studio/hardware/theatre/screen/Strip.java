package studio.hardware.theatre.screen;

import studio.hardware.film.YuvFrame;
import studio.hardware.theatre.stage.Affine;

/// A few rows of the picture being drawn, in all three planes, as sums in 0..255.
final class Strip {
  /// Rows of brightness in a strip.
  static final int ROWS = 16;

  /// Room at the edges of a sheet's plane that is never asked for, so that rounding a position
  /// cannot leave the plane.
  private static final double EDGE = 0.54;

  private final int width;
  private final int pictureHeight;
  private final float[] y;
  private final float[] u;
  private final float[] v;
  private final Span span = new Span();
  private final Span part = new Span();
  private int top;
  private int rows;

  Strip(int width, int pictureHeight) {
    this.width = width;
    this.pictureHeight = pictureHeight;
    y = new float[width * ROWS];
    u = new float[width / 2 * (ROWS / 2)];
    v = new float[width / 2 * (ROWS / 2)];
  }

  void moveTo(int top) {
    this.top = top;
    this.rows = Math.min(ROWS, pictureHeight - top);
  }

  /// One colour, opaque.
  void floor(Drawing.Fill color, int from, int to) {
    for (int row = 0; row < rows; row++) {
      Brush.BEST.wash(color.y(), 255, y, row * width + from, to - from);
    }
    for (int row = 0; row < rows / 2; row++) {
      int at = row * (width / 2) + from / 2;
      Brush.BEST.wash(color.u(), 255, u, at, (to - from) / 2);
      Brush.BEST.wash(color.v(), 255, v, at, (to - from) / 2);
    }
  }

  /// What another frame shows here.
  void floor(YuvFrame frame, int from, int to) {
    for (int row = 0; row < rows; row++) {
      Brush.BEST.load(frame.y(), (top + row) * width + from, y, row * width + from, to - from);
    }
    int half = width / 2;
    for (int row = 0; row < rows / 2; row++) {
      int at = (top / 2 + row) * half + from / 2;
      Brush.BEST.load(frame.u(), at, u, row * half + from / 2, (to - from) / 2);
      Brush.BEST.load(frame.v(), at, v, row * half + from / 2, (to - from) / 2);
    }
  }

  void store(YuvFrame frame, int from, int to) {
    for (int row = 0; row < rows; row++) {
      Brush.BEST.store(y, row * width + from, frame.y(), (top + row) * width + from, to - from);
    }
    int half = width / 2;
    for (int row = 0; row < rows / 2; row++) {
      int at = (top / 2 + row) * half + from / 2;
      Brush.BEST.store(u, row * half + from / 2, frame.u(), at, (to - from) / 2);
      Brush.BEST.store(v, row * half + from / 2, frame.v(), at, (to - from) / 2);
    }
  }

  /// Draws on the pixels from `from` to `to`; `covers` when the sheet is opaque on all of them.
  void draw(Drawing drawing, boolean covers, int from, int to) {
    Sheet sheet = drawing.sheet();
    Drawing.Fill fill = drawing.fill();
    plane(drawing, sheet.y, 1, fill.y(), y, covers, from, to);
    plane(drawing, sheet.u, 2, fill.u(), u, covers, from / 2, to / 2);
    plane(drawing, sheet.v, 2, fill.v(), v, covers, from / 2, to / 2);
  }

  private void plane(
      Drawing drawing,
      int[] samples,
      int step,
      int fill,
      float[] sums,
      boolean covers,
      int from,
      int to) {
    if (drawing.isShifted()) {
      shifted(drawing, samples, step, fill, sums, covers, from, to);
      return;
    }
    Affine back = drawing.back();
    int planeWidth = width / step;
    int planeTop = top / step;
    double fillFrom = drawing.fillFrom() / step;
    for (int row = 0; row < rows / step; row++) {
      double middle = planeTop + row + 0.5;
      double baseU = back.xy() * middle + back.x0() / step;
      double baseV = back.yy() * middle + back.y0() / step;
      int line = row * planeWidth;
      if (drawing.fill().alpha() > 0) {
        span.set(from, to).keep(back.yx(), baseV, fillFrom, Double.POSITIVE_INFINITY);
        if (drawing.period() == 0) {
          double margin = (double) Sheet.MARGIN / step;
          span.keep(back.xx(), baseU, margin, (double) drawing.sheet().width / step - margin);
        }
        if (!span.isEmpty()) {
          float opacity = drawing.opacity();
          float alpha = drawing.fill().alpha() * opacity;
          Brush.BEST.wash(fill * opacity, alpha, sums, line + span.from, span.to - span.from);
        }
      }
      span.set(from, to)
          .keep(back.yx(), baseV, EDGE, Math.min(fillFrom, drawing.sheet().height / step - EDGE));
      if (span.isEmpty()) {
        continue;
      }
      if (drawing.period() == 0) {
        span.keep(back.xx(), baseU, EDGE, drawing.sheet().width / step - EDGE);
        turnedRow(drawing, samples, step, sums, line, covers, span, baseU, baseV);
      } else {
        copies(drawing, samples, step, sums, line, covers, baseU, baseV);
      }
    }
  }

  /// A sheet that is neither turned nor scaled: which pixels it has is the same on all its rows.
  private void shifted(
      Drawing drawing,
      int[] samples,
      int step,
      int fill,
      float[] sums,
      boolean covers,
      int from,
      int to) {
    double x0 = drawing.back().x0() / step;
    double y0 = top / step + drawing.back().y0() / step;
    int sheetWidth = drawing.sheet().width / step;
    double margin = (double) Sheet.MARGIN / step;
    double fillFrom = drawing.fillFrom() / step;
    if (drawing.fill().alpha() > 0) {
      span.set(0, rows / step).keep(1, y0, fillFrom, Double.POSITIVE_INFINITY);
      part.set(from, to);
      if (drawing.period() == 0) {
        part.keep(1, x0, margin, sheetWidth - margin);
      }
      float opacity = drawing.opacity();
      for (int row = span.from; row < span.to && !part.isEmpty(); row++) {
        int out = row * (width / step) + part.from;
        Brush.BEST.wash(
            fill * opacity, drawing.fill().alpha() * opacity, sums, out, part.to - part.from);
      }
    }
    span.set(0, rows / step)
        .keep(1, y0, EDGE, Math.min(fillFrom, drawing.sheet().height / step - EDGE));
    if (span.isEmpty()) {
      return;
    }
    if (drawing.period() == 0) {
      part.set(from, to).keep(1, x0, EDGE, sheetWidth - EDGE);
      rows(drawing, samples, step, sums, covers, x0, y0);
      return;
    }
    double period = drawing.period() / step;
    int last = (int) Math.floor((to + x0 - margin) / period);
    for (int copy = (int) Math.floor((from + x0 - margin) / period); copy <= last; copy++) {
      part.set(from, to).keep(1, x0, margin + copy * period, margin + (copy + 1) * period);
      rows(drawing, samples, step, sums, covers, x0 - copy * period, y0);
    }
  }

  /// The pixels of `part` on the rows of `span`.
  private void rows(
      Drawing drawing,
      int[] samples,
      int step,
      float[] sums,
      boolean covers,
      double x0,
      double y0) {
    int n = part.to - part.from;
    if (n <= 0) {
      return;
    }
    int sheetWidth = drawing.sheet().width / step;
    int x16 = (int) Math.round((part.from + x0) * 16);
    int y16 = (int) Math.round((span.from + y0) * 16);
    int at = (y16 >> 4) * sheetWidth + (x16 >> 4);
    int out = span.from * (width / step) + part.from;
    for (int row = span.from; row < span.to; row++) {
      row(drawing, samples, sheetWidth, at, x16 & 15, y16 & 15, sums, covers, out, n);
      at += sheetWidth;
      out += width / step;
    }
  }

  private void copies(
      Drawing drawing,
      int[] samples,
      int step,
      float[] sums,
      int line,
      boolean covers,
      double baseU,
      double baseV) {
    double period = drawing.period() / step;
    double margin = (double) Sheet.MARGIN / step;
    double slope = drawing.back().xx();
    double one = slope * span.from + baseU;
    double two = slope * span.to + baseU;
    int first = (int) Math.floor((Math.min(one, two) - margin) / period);
    int last = (int) Math.floor((Math.max(one, two) - margin) / period);
    for (int copy = first; copy <= last; copy++) {
      double start = margin + copy * period;
      double end = margin + (copy + 1) * period;
      part.set(span.from, span.to).keep(slope, baseU, start, end);
      turnedRow(drawing, samples, step, sums, line, covers, part, baseU - copy * period, baseV);
    }
  }

  private static void turnedRow(
      Drawing drawing,
      int[] samples,
      int step,
      float[] sums,
      int line,
      boolean covers,
      Span span,
      double baseU,
      double baseV) {
    int n = span.to - span.from;
    if (n <= 0) {
      return;
    }
    Affine back = drawing.back();
    int sheetWidth = drawing.sheet().width / step;
    double u = back.xx() * (span.from + 0.5) + baseU - 0.5;
    double v = back.yx() * (span.from + 0.5) + baseV - 0.5;
    int out = line + span.from;
    int du = fixed(back.xx());
    int dv = fixed(back.yx());
    if (covers) {
      Brush.BEST.copyTurned(samples, sheetWidth, fixed(u), fixed(v), du, dv, sums, out, n);
    } else {
      Brush.BEST.blendTurned(
          samples, sheetWidth, fixed(u), fixed(v), du, dv, drawing.opacity(), sums, out, n);
    }
  }

  private static void row(
      Drawing drawing,
      int[] samples,
      int sheetWidth,
      int at,
      int fx,
      int fy,
      float[] sums,
      boolean covers,
      int out,
      int n) {
    if (fx != 0 && fy != 0) {
      between(drawing, samples, sheetWidth, at, fx, fy, sums, covers, out, n);
      return;
    }
    int part = fx | fy;
    int next = fx != 0 ? at + 1 : at + sheetWidth;
    if (part == 0) {
      if (covers) {
        Brush.BEST.copy(samples, at, sums, out, n);
      } else {
        Brush.BEST.blend(samples, at, drawing.opacity(), sums, out, n);
      }
    } else if (covers) {
      Brush.BEST.copyHalf(samples, at, next, part, sums, out, n);
    } else {
      Brush.BEST.blendHalf(samples, at, next, part, drawing.opacity(), sums, out, n);
    }
  }

  private static void between(
      Drawing drawing,
      int[] samples,
      int sheetWidth,
      int at,
      int fx,
      int fy,
      float[] sums,
      boolean covers,
      int out,
      int n) {
    if (covers) {
      Brush.BEST.copyBetween(samples, at, at + sheetWidth, fx, fy, sums, out, n);
    } else {
      Brush.BEST.blendBetween(
          samples, at, at + sheetWidth, fx, fy, drawing.opacity(), sums, out, n);
    }
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }
}
