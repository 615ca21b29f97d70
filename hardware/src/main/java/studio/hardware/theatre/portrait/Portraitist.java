package studio.hardware.theatre.portrait;

import java.awt.image.BufferedImage;
import studio.hardware.brief.Look;

/// Paints a look in a pose.
public final class Portraitist {
  private Portraitist() {}

  /// @param pose from the pool of poses; an unknown one gives some pose, always the same
  /// @param seed decides whatever is a little different each time
  public static BufferedImage paint(Look look, String pose, long seed, int width, int height) {
    return paint(look, pose, Chance.of(seed), width, height);
  }

  /// A picture like the one that was painted with `original`, a little different.
  ///
  /// @param share 0 the same, 1 as different as any
  public static BufferedImage again(
      Look look, String pose, long original, long seed, double share, int width, int height) {
    return paint(look, pose, Chance.of(original).varied(seed, share), width, height);
  }

  private static BufferedImage paint(Look look, String pose, Chance chance, int width, int height) {
    BufferedImage picture =
        Studio.paint(look, Attitudes.of(pose), chance, even(width), even(height));
    return picture.getWidth() == width && picture.getHeight() == height
        ? picture
        : picture.getSubimage(0, 0, width, height);
  }

  /// Frames have even sides.
  private static int even(int side) {
    return side + side % 2;
  }
}
