package studio.hardware.frames;

/// The black bars around a film, each as a share of the width or height, 0 to 0.45.
public record Bars(double left, double top, double right, double bottom) {
  public static final Bars NONE = new Bars(0, 0, 0, 0);

  /// The part inside the bars, as libavfilter writes it; even numbers, because colours stand for
  /// two pixels.
  String crop(int width, int height) {
    int x = even(left * width);
    int y = even(top * height);
    int w = Math.max(2, width - x - even(right * width)) / 2 * 2;
    int h = Math.max(2, height - y - even(bottom * height)) / 2 * 2;
    return "crop=%d:%d:%d:%d".formatted(w, h, x, y);
  }

  private static int even(double pixels) {
    return (int) Math.ceil(pixels / 2) * 2;
  }
}
