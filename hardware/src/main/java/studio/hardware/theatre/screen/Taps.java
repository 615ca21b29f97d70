package studio.hardware.theatre.screen;

/// Which source pixels make each pixel along one axis, and how much of each: pixel `i` is the sum
/// of `source[k] * weight[k]` (weights of [#ONE]) for k from `start(i)` to `start(i + 1)`. `period`
/// is the length of an endless axis in source pixels, else 0. Sources before or after the sprite
/// are written as they are; whoever reads decides what lies there.
record Taps(int size, int period, int[] starts, int[] sources, int[] weights) {
  static final int ONE = 4096;

  /// One pixel for every `step` source pixels: the area under it when it is larger than one source
  /// pixel, else a straight line between the two nearest. An endless axis repeats, and has a pixel
  /// more.
  static Taps fitted(int length, double step, boolean endless) {
    int size = (int) Math.ceil(length / step - 1e-6) + (endless ? 1 : 0);
    int reach = (int) Math.ceil(step) + 2;
    int total = size + 2 * Sheet.MARGIN + 4;
    var starts = new int[total + 1];
    var sources = new int[total * reach];
    var weights = new int[total * reach];
    int n = 0;
    for (int i = 0; i < total; i++) {
      starts[i] = n;
      double left = (i - Sheet.MARGIN) * step;
      double right = left + step;
      if (step < 1) {
        double middle = (left + right) / 2 - 0.5;
        int first = (int) Math.floor(middle);
        int second = (int) Math.round((middle - first) * ONE);
        sources[n] = first;
        weights[n++] = ONE - second;
        sources[n] = first + 1;
        weights[n++] = second;
        continue;
      }
      int rest = ONE;
      for (int s = (int) Math.floor(left + 1e-9); s < right - 1e-9; s++) {
        double share = (Math.min(s + 1, right) - Math.max(s, left)) / step;
        int weight = Math.min(rest, (int) Math.round(share * ONE));
        rest -= weight;
        sources[n] = s;
        weights[n++] = weight;
      }
      weights[n - 1] += rest;
    }
    starts[total] = n;
    return new Taps(size, endless ? length : 0, starts, sources, weights);
  }
}
