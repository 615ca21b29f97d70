package studio.hardware.theatre.portrait;

import studio.hardware.theatre.portrait.Attitude.Crop;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.acting.Blocking.Mark;
import studio.hardware.theatre.stage.Manifest;

/// Puts a figure into a picture of `wide` by `high` stage units, in the middle of the stage.
record Composition(double wide, double high) {
  /// Where the performers stand.
  private static final double DEPTH = 50;

  /// A picture of `width` by `height` pixels, whose longer side spans the stage.
  static Composition of(int width, int height) {
    double scale = pixelsPerUnit(width, height);
    return new Composition(width / scale, height / scale);
  }

  /// As the screen scales the stage to a picture.
  static double pixelsPerUnit(int width, int height) {
    return Math.max(width / Manifest.WIDTH, height / Manifest.HEIGHT);
  }

  /// The mark at which figures are measured: feet at (0, 0).
  static Mark measuring(boolean facesLeft) {
    return new Mark(0, 0, 1, facing(facesLeft), DEPTH);
  }

  /// @param extent as measured at that mark
  Mark place(Crop crop, Extent extent, Chance chance) {
    double cut =
        switch (crop) {
          case FULL -> extent.bottom();
          case UPPER -> upperCut(extent);
          case FACE -> extent.head().y() + 1.25 * extent.head().radius();
        };
    double crown =
        crop == Crop.FACE
            ? Math.max(extent.top(), extent.head().y() - 1.75 * extent.head().radius())
            : extent.top();
    double left = extent.leftAbove(cut);
    double right = extent.rightAbove(cut);
    if (crop == Crop.FACE) {
      double reach = 1.7 * extent.head().radius();
      left = Math.max(left, extent.head().x() - reach);
      right = Math.min(right, extent.head().x() + reach);
    }
    double air = crop == Crop.FULL ? 0.07 : 0.06;
    double room = high * (crop == Crop.FULL ? 1 - 2 * air : 1 - air);
    double scale =
        Math.min(room / (cut - crown), wide * 0.88 / (right - left)) * chance.size();
    double x = Manifest.WIDTH / 2 + chance.x() * wide - (left + right) / 2 * scale;
    double top = Manifest.HEIGHT / 2 - high / 2;
    double y =
        crop == Crop.FULL
            ? Manifest.HEIGHT / 2 + chance.y() * high - (crown + cut) / 2 * scale
            // The paper goes on below the picture's edge, whatever air that leaves above.
            : Math.max(top + air * high - crown * scale, top + 1.01 * high - cut * scale);
    return new Mark(x, y, scale, facing(chance.facesLeft()), DEPTH);
  }

  /// From the crown to the hips of somebody tall, to the knees of somebody small.
  private static double upperCut(Extent extent) {
    double headShare = 2 * extent.head().radius() / extent.height();
    double share = Math.clamp(0.44 + 0.5 * (headShare - 0.2), 0.5, 0.68);
    return extent.top() + share * extent.height();
  }

  private static Facing facing(boolean left) {
    return left ? Facing.LEFT : Facing.RIGHT;
  }
}
