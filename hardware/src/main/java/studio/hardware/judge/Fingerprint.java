package studio.hardware.judge;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import studio.hardware.picture.ForeignPicture;
import studio.hardware.picture.GreyPicture;

/// What a picture is recognised by: 64 bits of its coarse shape, and its tone.
///
/// The hash is that of the discrete cosine transform: the picture in grey at 32 by 32, of its
/// transform the 8 by 8 lowest frequencies, and of each whether it lies above their median. The
/// mean itself (the first of them) says nothing about shape; its bit is always 0. Size, compression
/// and a little more or less light hardly change the signs, another pose does.
///
/// Flat pictures have no shape, and all have one hash; those are told apart by tone.
public final class Fingerprint {
  /// Up to how many differing bits two pictures are near-duplicates, unless a project says
  /// otherwise.
  public static final int NEAR = 6;

  /// Below this contrast (the third of a tone's bytes, see [#tone]) a picture is flat: 2 of 255.
  private static final int FLAT = 4;

  /// How far the mean colours of two flat pictures may lie apart in any channel, of 255.
  private static final int SAME_TONE = 6;

  /// Above this many pixels on the longer side a picture is measured at a fraction of its size: no
  /// drawing is larger, and what a camera adds beyond is noise.
  private static final int LARGEST = 1280;

  private Fingerprint() {}

  /// @throws studio.hardware.engine.EngineFailure INVALID when it is no picture that can be read
  public static Measures measure(Path picture) {
    return measure(ForeignPicture.read(picture).picture());
  }

  public static Measures measure(BufferedImage picture) {
    GreyPicture grey = GreyPicture.of(picture, LARGEST);
    double mean = grey.mean();
    double deviation = grey.deviation();
    return new Measures(
        picture.getWidth(),
        picture.getHeight(),
        CosineHash.of(grey),
        tone(grey.meanColor(), deviation),
        Math.min(grey.laplacianVariance() / 1000, 1),
        deviation / 255,
        1 - 2 * Math.abs(mean / 255 - 0.5),
        Edges.share(grey),
        mean / 255);
  }

  /// Whether a picture is a near-duplicate of one that was measured; the rest of it is not
  /// measured.
  static boolean isNear(Measures one, BufferedImage other) {
    GreyPicture grey = GreyPicture.of(other, LARGEST);
    return isNearDuplicate(
        one.phash(),
        one.tone(),
        CosineHash.of(grey),
        tone(grey.meanColor(), grey.deviation()),
        NEAR);
  }

  /// How many bits differ.
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  public static boolean isNearDuplicate(Measures one, Measures other) {
    return isNearDuplicate(one.phash(), one.tone(), other.phash(), other.tone(), NEAR);
  }

  /// @param radius up to how many bits may differ
  public static boolean isNearDuplicate(
      long hash, int tone, long otherHash, int otherTone, int radius) {
    if (distance(hash, otherHash) > radius) {
      return false;
    }
    if (isFlat(tone) != isFlat(otherTone)) {
      return false;
    }
    return !isFlat(tone) || isSameTone(tone, otherTone);
  }

  /// Whether a picture of this tone shows nothing but one colour.
  public static boolean isFlat(int tone) {
    return tone >>> 24 < FLAT;
  }

  /// From the highest byte: contrast (twice the standard deviation, at most 255), red, green, blue.
  private static int tone(int rgb, double deviation) {
    return (int) Math.min(255, Math.round(2 * deviation)) << 24 | rgb & 0xffffff;
  }

  private static boolean isSameTone(int one, int other) {
    return isNear(one >> 16, other >> 16) && isNear(one >> 8, other >> 8) && isNear(one, other);
  }

  private static boolean isNear(int one, int other) {
    return Math.abs((one & 0xff) - (other & 0xff)) <= SAME_TONE;
  }
}
