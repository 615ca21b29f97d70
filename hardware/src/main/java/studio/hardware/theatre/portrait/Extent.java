package studio.hardware.theatre.portrait;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.hardware.theatre.puppet.Puppet;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Pose;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Stage;

/// How much room a figure takes in its posture, in units from its feet: found by looking at the
/// paper itself, since arms and ears reach anywhere.
///
/// @param rows for each row of units from `top` on the leftmost and the rightmost paper
record Extent(double top, double bottom, double[] left, double[] right, Head head) {
  /// Fainter than this (of 255) is a shadow.
  private static final int PAPER = 120;

  /// No arm reaches higher than this above the feet, in units.
  private static final int HIGHEST = -1000;

  private static final int ROWS = 2000;

  /// @param radius half the height of the head
  record Head(double x, double y, double radius) {}

  static Extent of(Puppet puppet, List<Layer> layers) {
    var stage = new Stage(new Manifest("measured", 0, layers, CameraMove.STILL));
    List<Pose> poses = stage.at(0).poses();
    double[] left = new double[ROWS];
    double[] right = new double[ROWS];
    Arrays.fill(left, Double.POSITIVE_INFINITY);
    Arrays.fill(right, Double.NEGATIVE_INFINITY);
    Head head = new Head(puppet.headCentre().x(), puppet.headCentre().y(), puppet.headRadius());
    Optional<Puppet.Spot> spot = puppet.head();
    for (int i = 0; i < poses.size(); i++) {
      Layer layer = stage.layers().get(i);
      Pose pose = poses.get(i);
      if (spot.filter(one -> one.layer().equals(layer.id())).isPresent()) {
        Affine place = pose.place();
        head =
            new Head(
                place.x(spot.get().x(), spot.get().y()),
                place.y(spot.get().x(), spot.get().y()),
                puppet.headRadius());
      }
      if (pose.opacity() > 0.1) {
        measure(layer.cels().get(pose.cel()), pose.place(), left, right);
      }
    }
    int first = 0;
    int last = left.length - 1;
    while (first < last && left[first] > right[first]) {
      first++;
    }
    while (last > first && left[last] > right[last]) {
      last--;
    }
    return new Extent(
        HIGHEST + first,
        HIGHEST + last + 1.0,
        Arrays.copyOfRange(left, first, last + 1),
        Arrays.copyOfRange(right, first, last + 1),
        head);
  }

  private static void measure(Sprite sprite, Affine place, double[] left, double[] right) {
    double unit = 1 / sprite.pixelsPerUnit();
    for (int y = 0; y < sprite.height(); y++) {
      for (int x = 0; x < sprite.width(); x++) {
        if (sprite.pixels()[y * sprite.width() + x] >>> 24 < PAPER) {
          continue;
        }
        double px = place.x((x + 0.5) * unit, (y + 0.5) * unit);
        int low = (int) Math.floor(place.y((x + 0.5) * unit, (y + 0.5) * unit)) - HIGHEST;
        for (int row = low - (int) unit / 2; row <= low + (int) unit / 2; row++) {
          if (row >= 0 && row < left.length) {
            left[row] = Math.min(left[row], px - unit / 2);
            right[row] = Math.max(right[row], px + unit / 2);
          }
        }
      }
    }
  }

  double height() {
    return bottom - top;
  }

  /// The leftmost paper above `y`.
  double leftAbove(double y) {
    return Arrays.stream(left, 0, rows(y)).min().orElse(0);
  }

  double rightAbove(double y) {
    return Arrays.stream(right, 0, rows(y)).max().orElse(0);
  }

  private int rows(double y) {
    return Math.clamp((int) Math.round(y - top), 1, left.length);
  }
}
