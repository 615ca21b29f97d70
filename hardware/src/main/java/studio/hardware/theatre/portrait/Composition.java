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
  Mark place(Attitude attitude, Extent extent, Chance chance) {
    Crop crop = attitude.crop();
    Extent.Head head = extent.head();
    double cut =
        switch (crop) {
          case FULL -> extent.bottom();
          case UPPER -> upperCut(extent);
          case HEAD -> head.y() + 1.9 * head.radius();
          case FACE -> head.y() + 1.1 * head.radius();
        };
    double crown =
        crop == Crop.FACE ? Math.max(extent.top(), head.y() - 1.5 * head.radius()) : extent.top();
    double reach = reach(crop, head);
    double left = Math.max(extent.leftAbove(cut), head.x() - reach);
    double right = Math.min(extent.rightAbove(cut), head.x() + reach);
    double air = crop == Crop.FULL ? 0.07 : 0.06;
    double room = high * (crop == Crop.FULL ? 1 - 2 * air : 1 - air);
    double scale =
        Math.min(room / (cut - crown), wide * 0.88 / (right - left))
            * chance.size()
            * attitude.size();
    double x = Manifest.WIDTH / 2 + chance.x() * wide - (left + right) / 2 * scale;
    double top = Manifest.HEIGHT / 2 - high / 2;
    double y =
        crop == Crop.FULL
            ? Manifest.HEIGHT / 2 + chance.y() * high - (crown + cut) / 2 * scale
            // The paper goes on below the picture's edge, whatever air that leaves above.
            : Math.max(top + air * high - crown * scale, top + 1.01 * high - cut * scale);
    return new Mark(x, y, scale, facing(chance.facesLeft()), DEPTH);
  }

  /// To the hips, which are about in the middle of what is below the chin.
  private static double upperCut(Extent extent) {
    double chin = extent.head().y() + extent.head().radius();
    return chin + 0.5 * Math.max(extent.head().radius(), extent.bottom() - chin);
  }

  /// How far from the middle of the head something must be seen; a tail may end outside.
  private static double reach(Crop crop, Extent.Head head) {
    return switch (crop) {
      case FULL -> Double.MAX_VALUE;
      case UPPER -> 2.3 * head.radius();
      case HEAD -> 1.8 * head.radius();
      case FACE -> 1.5 * head.radius();
    };
  }

  private static Facing facing(boolean left) {
    return left ? Facing.LEFT : Facing.RIGHT;
  }
}
