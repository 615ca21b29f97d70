package studio.hardware.theatre.screen;

/// The colours of television: RGB to brightness and two colour differences in limited range (ITU-R
/// BT.709), in 16-bit fixed point.
final class Bt709 {
  private static final double KR = 0.2126;
  private static final double KB = 0.0722;
  private static final double KG = 1 - KR - KB;
  private static final double LUMA = 219.0 / 255;
  private static final double CHROMA = 224.0 / 255;

  private static final int YR = fixed(LUMA * KR);
  private static final int YG = fixed(LUMA * KG);
  private static final int YB = fixed(LUMA * KB);
  private static final int UR = fixed(-CHROMA * KR / (2 * (1 - KB)));
  private static final int UG = fixed(-CHROMA * KG / (2 * (1 - KB)));
  private static final int UB = fixed(CHROMA / 2);
  private static final int VR = fixed(CHROMA / 2);
  private static final int VG = fixed(-CHROMA * KG / (2 * (1 - KR)));
  private static final int VB = fixed(-CHROMA * KB / (2 * (1 - KR)));

  private Bt709() {}

  private static int fixed(double factor) {
    return (int) Math.round(factor * 65536);
  }

  /// Brightness of a premultiplied colour, itself premultiplied: black is 16 times its alpha.
  static int y(int r, int g, int b, int a) {
    return (YR * r + YG * g + YB * b + a * (65536 * 16 / 255) + 32768) >> 16;
  }

  /// First colour difference of a sum of premultiplied colours, premultiplied: grey is 128 times
  /// alpha. `shift` is 16 plus two for each halving of the picture that the sum stands for.
  static int u(int r, int g, int b, int a, int shift) {
    return (UR * r + UG * g + UB * b + a * (65536 * 128 / 255) + (1 << (shift - 1))) >> shift;
  }

  static int v(int r, int g, int b, int a, int shift) {
    return (VR * r + VG * g + VB * b + a * (65536 * 128 / 255) + (1 << (shift - 1))) >> shift;
  }
}
