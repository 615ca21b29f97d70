package studio.hardware.theatre.screen;

/// The pixels of a row from `from` up to, not including, `to`; narrowed by what a straight function
/// of x says. Neighbouring intervals of that function share out the pixels between them without a
/// gap or an overlap.
final class Span {
  int from;
  int to;

  Span set(int from, int to) {
    this.from = from;
    this.to = to;
    return this;
  }

  boolean isEmpty() {
    return from >= to;
  }

  /// Keeps pixels whose middle has `low <= slope * middle + base < high`.
  Span keep(double slope, double base, double low, double high) {
    if (Math.abs(slope) < 1e-12) {
      if (base < low || base >= high) {
        to = from;
      }
      return this;
    }
    double one = (low - base) / slope - 0.5;
    double two = (high - base) / slope - 0.5;
    if (slope > 0) {
      from = (int) Math.max(from, Math.ceil(one));
      to = (int) Math.min(to, Math.ceil(two));
    } else {
      from = (int) Math.max(from, Math.floor(two) + 1);
      to = (int) Math.min(to, Math.floor(one) + 1);
    }
    return this;
  }
}
