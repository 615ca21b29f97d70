package studio.hardware.theatre;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.Framing;
import studio.hardware.brief.ShotType;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.CameraMove.View;

/// Moves the camera around its rest. Ways are short where the picture is narrow, and shorter still
/// in short shots, so that nothing rushes and heads stay in the picture.
final class Camerawork {
  private final View rest;
  private final Framing framing;
  private final double seconds;
  private final Bounds bounds;
  private final RandomGenerator random;

  Camerawork(View rest, Framing framing, double seconds, Bounds bounds, RandomGenerator random) {
    this.rest = rest;
    this.framing = framing;
    this.seconds = seconds;
    this.bounds = bounds;
    this.random = random;
  }

  CameraMove move() {
    List<View> views =
        switch (framing.movement()) {
          case STATIC -> still();
          case PAN_LEFT -> glide(reach(), 0);
          case PAN_RIGHT -> glide(-reach(), 0);
          case TILT_UP -> glide(0, 0.36 * reach());
          case TILT_DOWN -> glide(0, -0.36 * reach());
          case PUSH_IN -> zoom(1 / Math.sqrt(closer()), Math.sqrt(closer()));
          case PULL_OUT -> zoom(Math.sqrt(closer()), 1 / Math.sqrt(closer()));
          case TRACK -> glide(-1.3 * reach(), 0.12 * reach());
          case HANDHELD -> shaken(1);
        };
    return new CameraMove(views.stream().map(bounds::keep).toList());
  }

  private List<View> still() {
    if (framing.type() == ShotType.ACTION) {
      return List.of(
          at(0, -30, 24, 0.95, -3.5),
          at(0.55 * seconds, 6, -4, 1.03, 1.5),
          at(seconds, 24, -14, 1.08, 3));
    }
    return framing.angle() == CameraAngle.POV ? shaken(0.6) : List.of(at(0, 0, 0, 1, 0));
  }

  /// From so far before the rest to as far behind it.
  private List<View> glide(double x, double y) {
    return List.of(at(0, x, y, 1, 0), at(seconds, -x, -y, 1, 0));
  }

  private List<View> zoom(double from, double to) {
    return List.of(at(0, 0, 0, from, 0), at(seconds, 0, 0, to, 0));
  }

  /// Half the way of a glide in units: a good part of the spare picture, less when time is short.
  private double reach() {
    double most =
        switch (framing.type()) {
          case ESTABLISHING -> 190;
          case WIDE, TITLE_CARD, CREDITS -> 80;
          case ACTION -> 95;
          case MEDIUM -> 42;
          case CLOSE_UP -> 26;
          case EXTREME_CLOSE_UP -> 16;
        };
    return most * Math.min(1, 0.35 + seconds / 6);
  }

  private double closer() {
    double most =
        switch (framing.type()) {
          case ESTABLISHING -> 1.34;
          case WIDE -> 1.26;
          case ACTION -> 1.3;
          case MEDIUM -> 1.18;
          case CLOSE_UP, EXTREME_CLOSE_UP -> 1.14;
          case TITLE_CARD, CREDITS -> 1.06;
        };
    return 1 + (most - 1) * Math.min(1, 0.4 + seconds / 6);
  }

  /// A hand that holds the camera: small, slow, never twice the same. It shifts without turning,
  /// which the eye hardly tells from a turn and the screen draws twice as fast.
  private List<View> shaken(double strength) {
    var views = new ArrayList<View>();
    double step = 0.38;
    double size = strength * 7 / rest.zoom();
    for (double time = 0; time < seconds + step; time += step) {
      views.add(
          at(
              time,
              size * random.nextGaussian() * 0.7,
              size * random.nextGaussian() * 0.6,
              1.02,
              0));
    }
    return views;
  }

  private View at(double time, double x, double y, double zoom, double roll) {
    return new View(
        time, rest.centerX() + x, rest.centerY() + y, rest.zoom() * zoom, rest.roll() + roll);
  }
}
