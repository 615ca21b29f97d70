package studio.hardware.theatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.Framing;
import studio.hardware.brief.ShotType;
import studio.hardware.theatre.stage.CameraMove.View;
import studio.hardware.theatre.stage.Manifest;

/// Gives the performers their marks, so that the camera at rest sees them as the shot type wants.
/// Positions in the picture are given as shares of its width and height.
final class Staging {
  private static final double PERFORMERS = 50;
  private static final double SHOULDER = 62;

  private final Framing framing;
  private final View rest;
  private final double groundY;
  private final List<Stature> cast;
  private final int favoured;
  private final boolean looksLeft;

  /// `favoured` is who speaks, or else matters most.
  Staging(
      Framing framing,
      View rest,
      double groundY,
      List<Stature> cast,
      int favoured,
      RandomGenerator random) {
    this.framing = framing;
    this.rest = rest;
    this.groundY = groundY;
    this.cast = cast;
    this.favoured = favoured;
    this.looksLeft = random.nextBoolean();
  }

  /// A mark for each of the cast, in order; none for those who stay out of the picture.
  List<Optional<Mark>> marks() {
    if (cast.isEmpty()) {
      return List.of();
    }
    return switch (framing.type()) {
      case ESTABLISHING -> row(0.28, 0.55);
      case WIDE -> row(0.6, 0.82);
      case ACTION -> row(0.56, 0.74);
      case MEDIUM -> around(mediumHead(), 0.30, 0.34);
      case CLOSE_UP -> around(closeHead(), 0.43, 0.47);
      case EXTREME_CLOSE_UP -> around(extremeHead(), 0.5, 0.5);
      case TITLE_CARD, CREDITS -> List.of();
    };
  }

  /// Height of the head, chin to crown, as a share of the picture.
  private double mediumHead() {
    Stature star = cast.get(favoured);
    // From the waist up: the upper half of the figure fills about three quarters of the picture.
    return Math.min(0.36, 0.78 * 2 * star.headRadius() / (0.56 * star.crown()));
  }

  private static double closeHead() {
    return 0.52;
  }

  private static double extremeHead() {
    return 1.5;
  }

  /// All full figures side by side, feet on the ground; the tallest takes `tallest` of the
  /// picture's height, the row at most `widest` of its width.
  private List<Optional<Mark>> row(double tallest, double widest) {
    double crown = cast.stream().mapToDouble(Stature::crown).max().orElse(1);
    double scale = tallest * Manifest.HEIGHT / rest.zoom() / crown * size();
    double gap = 84 / scale * (tallest / 0.6);
    double room = cast.stream().mapToDouble(s -> s.width() + gap).sum() - gap;
    double shrink = Math.min(1, widest * Manifest.WIDTH / rest.zoom() / (room * scale));
    scale *= shrink;
    double x = rest.centerX() - room * scale / 2;
    double feet = feet(crown * scale);
    var marks = new ArrayList<Optional<Mark>>();
    for (int i = 0; i < cast.size(); i++) {
      Stature stature = cast.get(i);
      double middle = x + stature.width() * scale / 2;
      // One step nearer or farther, so that a row does not look like a row.
      double step = cast.size() > 2 && i % 2 == 1 ? -0.012 * Manifest.HEIGHT : 0;
      marks.add(
          Optional.of(new Mark(middle, feet + step, scale, PERFORMERS + 0.01 * i, facesLeft(i))));
      x += (stature.width() + gap) * scale;
    }
    return marks;
  }

  /// On the ground where the picture shows it, with the crown inside and some floor below the feet.
  private double feet(double height) {
    double top = rest.centerY() - Manifest.HEIGHT / 2 / rest.zoom();
    double bottom = rest.centerY() + Manifest.HEIGHT / 2 / rest.zoom();
    double air = 0.1 * (bottom - top);
    double floor = (framing.type() == ShotType.ESTABLISHING ? 0.15 : 0.06) * (bottom - top);
    double wanted = groundY + (framing.angle() == CameraAngle.HIGH ? 46 : 0);
    return Math.max(top + air + height, Math.min(wanted, bottom - floor));
  }

  private double size() {
    return switch (framing.angle()) {
      case HIGH -> 0.9;
      case LOW -> 1.1;
      case EYE_LEVEL, DUTCH, POV -> 1;
    };
  }

  /// The favoured one's head at the height `at` of the picture and `head` of it high, neighbours
  /// partly in the picture beside, and the one spoken to as a shoulder in front.
  private List<Optional<Mark>> around(double head, double at, double lowest) {
    Stature star = cast.get(favoured);
    double scale =
        head * Manifest.HEIGHT / rest.zoom() / (2 * star.headRadius()) * (1 + (size() - 1) / 2);
    boolean alone = cast.size() == 1 || framing.type() != ShotType.MEDIUM;
    boolean left = favoured < cast.size() / 2.0;
    boolean facesLeft = cast.size() == 1 ? looksLeft : !left;
    double share = alone ? (head > 1 ? 0.5 : facesLeft ? 0.56 : 0.44) : left ? 0.4 : 0.6;
    double y = framing.angle() == CameraAngle.HIGH ? lowest + 0.03 : at;
    double crownShare = (star.crown() - star.headY()) * scale * rest.zoom() / Manifest.HEIGHT;
    if (head < 1) {
      y = Math.max(y, crownShare + 0.085);
    }
    double headX = rest.centerX() + (share - 0.5) * Manifest.WIDTH / rest.zoom();
    double aim = head > 1 ? star.eyeY() - 0.25 * star.headRadius() : star.headY();
    double headY = rest.centerY() + (y - 0.5) * Manifest.HEIGHT / rest.zoom();
    double ahead = (facesLeft ? -1 : 1) * star.headX() * scale;
    double feet = headY + aim * scale;
    double x = headX - ahead;
    var marks = new ArrayList<Optional<Mark>>();
    for (int i = 0; i < cast.size(); i++) {
      if (i == favoured) {
        marks.add(Optional.of(new Mark(x, feet, scale, PERFORMERS, facesLeft)));
      } else if (alone || Math.abs(i - favoured) > 1) {
        marks.add(Optional.empty());
      } else {
        marks.add(beside(i, scale, feet, left));
      }
    }
    return marks;
  }

  /// A neighbour: the one the favoured looks at stands in front, cut by the picture's edge; one on
  /// the other side stands behind, also cut.
  private Optional<Mark> beside(int i, double scale, double feet, boolean starLeft) {
    Stature stature = cast.get(i);
    boolean right = i > favoured;
    boolean spokenTo = right == starLeft;
    double size = scale * (spokenTo ? 1.16 : 0.9);
    double edge = rest.centerX() + (right ? 0.5 : -0.5) * Manifest.WIDTH / rest.zoom();
    double inside = (right ? -1 : 1) * 0.2 * Math.min(stature.width() * size, 420);
    double top = rest.centerY() - 0.44 * Manifest.HEIGHT / rest.zoom();
    double y =
        Math.max(
            feet + (spokenTo ? 0.1 : 0.02) * stature.height() * scale,
            top + stature.crown() * size);
    return Optional.of(
        new Mark(edge + inside, y, size, spokenTo ? SHOULDER : PERFORMERS - 0.5, right));
  }

  private boolean facesLeft(int i) {
    return cast.size() == 1 ? looksLeft : i >= cast.size() / 2.0;
  }
}
