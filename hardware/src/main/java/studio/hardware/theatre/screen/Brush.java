package studio.hardware.theatre.screen;

/// The inner loops. Each draws `n` neighbouring samples of one row: it reads a plane of a [Sheet]
/// (alpha in the upper half of an `int`, the value in the lower) and writes sums in 0..255.
///
/// Value and alpha are weighed together in one multiplication; weights are sixteenths across and
/// down, 256 in total, so neither half overflows. Every brush does the same sums in the same order
/// and so leaves the same bits.
interface Brush {
  /// The quickest one here: [BroadBrush] where the program was started with `--add-modules
  /// jdk.incubator.vector`.
  Brush BEST =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
          ? BroadBrush.orElse(new FineBrush())
          : new FineBrush();

  /// A sheet moved by whole pixels that covers everything.
  void copy(int[] from, int at, float[] to, int out, int n);

  /// A sheet moved by whole pixels, over what is there; `opacity` 0..1.
  void blend(int[] from, int at, float opacity, float[] to, int out, int n);

  /// A sheet that lies between two samples (`at` and `next`, in one row or one column) and covers
  /// everything; `part` in sixteenths is how far it is on its way to the next one.
  void copyHalf(int[] from, int at, int next, int part, float[] to, int out, int n);

  /// A sheet that lies between two samples, over what is there.
  void blendHalf(int[] from, int at, int next, int part, float opacity, float[] to, int out, int n);

  /// A sheet that lies between four samples and covers everything; `at` and `below` are the left
  /// ones in two rows.
  void copyBetween(int[] from, int at, int below, int fx, int fy, float[] to, int out, int n);

  /// A sheet that lies between four samples, over what is there.
  void blendBetween(
      int[] from, int at, int below, int fx, int fy, float opacity, float[] to, int out, int n);

  /// A turned or scaled sheet, over what is there: (`u`, `v`) is the upper left neighbour of the
  /// first sample and (`du`, `dv`) the step to the next, in 16.16.
  void blendTurned(
      int[] from,
      int width,
      int u,
      int v,
      int du,
      int dv,
      float opacity,
      float[] to,
      int out,
      int n);

  /// A turned or scaled sheet that covers everything.
  void copyTurned(int[] from, int width, int u, int v, int du, int dv, float[] to, int out, int n);

  /// One colour, premultiplied, over what is there; `value` and `alpha` in 0..255.
  void wash(float value, float alpha, float[] to, int out, int n);

  void load(byte[] from, int at, float[] to, int out, int n);

  void store(float[] from, int at, byte[] to, int out, int n);
}
