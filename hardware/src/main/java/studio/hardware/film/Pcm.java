package studio.hardware.film;

/// Sound as the mix works with it: two channels of samples around 0 in -1..1, `RATE` a second. The
/// arrays are shared, not copied.
public record Pcm(float[] left, float[] right) {
  /// Samples a second in each channel.
  public static final int RATE = 48_000;

  public Pcm {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "Both channels are equally long, not %d and %d".formatted(left.length, right.length));
    }
  }

  public static Pcm silence(int samples) {
    return new Pcm(new float[samples], new float[samples]);
  }

  /// Samples in each channel.
  public int length() {
    return left.length;
  }
}
