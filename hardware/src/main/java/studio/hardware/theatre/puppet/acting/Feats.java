package studio.hardware.theatre.puppet.acting;

import java.util.function.DoubleUnaryOperator;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Role;

/// The one thing a shot is about: a leap, a blow, a start of surprise, a turn of the head.
final class Feats {
  private final Choreography play;
  private final double seconds;
  private final double size;
  private final double leg;
  private final int ahead;

  private Feats(Choreography play) {
    this.play = play;
    this.seconds = play.seconds();
    double scale = play.blocking().mark().scale();
    this.size = play.figure().measures().height() * scale;
    this.leg = play.figure().measures().leg() * scale;
    this.ahead = play.blocking().mark().facing() == Facing.LEFT ? -1 : 1;
  }

  static void play(Choreography play) {
    new Feats(play).perform();
  }

  private void perform() {
    switch (play.blocking().motion()) {
      case LEAP -> leap();
      case STRIKE -> strike();
      case DODGE -> dodge();
      case POWER_UP -> powerUp();
      case STARTLE -> startle();
      case TURN -> turn(0.35, 0.8);
      case HEAD_TURN -> turn(0.25, 1.6);
      case FACE_TO_FACE -> {
        play.turn(Role.TORSO, t -> 2.5 * Ease.over(t / 0.9));
        play.turn(Role.HEAD, t -> -1.5 * Ease.over(t / 0.9));
      }
      case BLINK_SMILE -> play.turn(Role.HEAD, t -> 4 * Ease.over((t - seconds * 0.35) / 0.9));
      case EYES_NARROW -> {
        play.turn(Role.HEAD, t -> 3 * Ease.inOut((t - seconds * 0.3) / 0.7));
        play.shift(
            Role.BROWS,
            _ -> 0,
            t ->
                play.figure().measures().headRadius()
                    * 0.06
                    * Ease.inOut((t - seconds * 0.3) / 0.5));
      }
      case GLANCE ->
          play.turn(Role.HEAD, t -> -2.5 * Ease.swell(t, seconds * 0.3, 0.3, seconds * 0.3, 0.5));
      case LIPS -> play.turn(Role.HEAD, t -> -2 * Ease.inOut((t - seconds * 0.3) / 0.8));
      case TEAR -> play.turn(Role.HEAD, t -> 4 * Ease.inOut(t / seconds));
      default -> {}
    }
    tears();
    glow();
  }

  /// Sinks by bending the knees; `share` of the leg.
  private void crouch(DoubleUnaryOperator depth) {
    double stride = play.stride() * play.stride();
    DoubleUnaryOperator share = t -> stride * depth.applyAsDouble(t);
    if (play.figure().measures().gait() != Gait.WALK) {
      play.shift(Role.ROOT, _ -> 0, t -> leg * 0.1 * share.applyAsDouble(t));
      return;
    }
    DoubleUnaryOperator bend =
        t -> Math.toDegrees(Math.acos(1 - Math.clamp(share.applyAsDouble(t), 0, 0.6)));
    play.turn(Role.THIGH_NEAR, t -> -bend.applyAsDouble(t));
    play.turn(Role.THIGH_FAR, t -> -bend.applyAsDouble(t) * 0.9);
    play.turn(Role.SHIN_NEAR, t -> 2 * bend.applyAsDouble(t));
    play.turn(Role.SHIN_FAR, t -> 1.9 * bend.applyAsDouble(t));
    play.shift(Role.ROOT, _ -> 0, t -> leg * Math.clamp(share.applyAsDouble(t), 0, 0.6) * 0.96);
    play.turn(Role.TORSO, t -> 34 * share.applyAsDouble(t));
    play.turn(Role.HEAD, t -> -22 * share.applyAsDouble(t));
  }

  private void leap() {
    double start = Math.max(0.25, seconds * 0.22);
    double flight = Math.clamp(seconds * 0.34, 0.5, 0.9);
    double land = start + flight;
    double high = Math.min(260, size * 0.62);
    crouch(t ->
        0.34 * Ease.inOut((t - start + 0.4) / 0.32) * (t < start ? 1 : 0)
            + 0.38 * Ease.swell(t, land - 0.02, 0.10, 0.08, 0.34));
    DoubleUnaryOperator air = t -> Math.clamp((t - start) / flight, 0, 1);
    DoubleUnaryOperator arc = t -> 4 * air.applyAsDouble(t) * (1 - air.applyAsDouble(t));
    play.shift(
        Role.ROOT,
        t -> ahead * size * 0.7 * (air.applyAsDouble(t) - 0.5),
        t -> -high * arc.applyAsDouble(t));
    play.shift(Role.SHADOW, t -> ahead * size * 0.7 * (air.applyAsDouble(t) - 0.5), _ -> 0);
    play.scale(Role.SHADOW, t -> 1 - 0.35 * arc.applyAsDouble(t));
    play.opacity(Role.SHADOW, t -> 1 - 0.5 * arc.applyAsDouble(t));
    play.turn(Role.THIGH_NEAR, t -> -46 * arc.applyAsDouble(t));
    play.turn(Role.SHIN_NEAR, t -> 40 * arc.applyAsDouble(t));
    play.turn(Role.THIGH_FAR, t -> 26 * arc.applyAsDouble(t));
    play.turn(Role.SHIN_FAR, t -> 30 * arc.applyAsDouble(t));
    play.turn(
        Role.ARM_NEAR,
        t ->
            -96 * Ease.swell(t, start - 0.05, 0.25, flight * 0.55, 0.3)
                + 40 * Ease.swell(t, start - 0.4, 0.3, 0.02, 0.15));
    play.turn(
        Role.ARM_FAR,
        t ->
            -120 * Ease.swell(t, start - 0.05, 0.25, flight * 0.55, 0.3)
                + 30 * Ease.swell(t, start - 0.4, 0.3, 0.02, 0.15));
    play.turn(Role.TORSO, t -> 8 * arc.applyAsDouble(t));
    play.turn(
        Role.HAIR,
        t ->
            16 * Math.cos(Math.PI * air.applyAsDouble(t)) * (t > start && t < land ? 1 : 0)
                + 12 * Ease.shake(t, land, 2.4, 3));
    play.turn(Role.CLOTH, t -> 12 * arc.applyAsDouble(t) + 8 * Ease.shake(t, land, 2.4, 3));
    play.turn(Role.TAIL, t -> 22 * arc.applyAsDouble(t) + 12 * Ease.shake(t, land, 2.2, 3));
    play.turn(Role.EAR_NEAR, t -> -14 * arc.applyAsDouble(t));
    play.turn(Role.EAR_FAR, t -> -12 * arc.applyAsDouble(t));
  }

  private void strike() {
    double blow = Math.max(0.5, seconds * 0.42);
    DoubleUnaryOperator wind = t -> Ease.swell(t, blow - 0.55, 0.4, 0.08, 0.08);
    DoubleUnaryOperator hit = t -> Ease.swell(t, blow - 0.04, 0.12, 0.35, 0.5);
    play.shift(
        Role.ROOT,
        t -> ahead * size * (-0.05 * wind.applyAsDouble(t) + 0.22 * hit.applyAsDouble(t)),
        _ -> 0);
    play.shift(
        Role.SHADOW,
        t -> ahead * size * (-0.05 * wind.applyAsDouble(t) + 0.22 * hit.applyAsDouble(t)),
        _ -> 0);
    play.turn(Role.TORSO, t -> -12 * wind.applyAsDouble(t) + 18 * hit.applyAsDouble(t));
    play.turn(Role.HEAD, t -> 8 * wind.applyAsDouble(t) - 10 * hit.applyAsDouble(t));
    play.turn(Role.ARM_NEAR, t -> 62 * wind.applyAsDouble(t) - 98 * hit.applyAsDouble(t));
    play.turn(Role.FOREARM_NEAR, t -> -92 * wind.applyAsDouble(t) + 4 * hit.applyAsDouble(t));
    play.turn(Role.ARM_FAR, t -> -40 * wind.applyAsDouble(t) + 44 * hit.applyAsDouble(t));
    play.turn(Role.FOREARM_FAR, t -> -70 * wind.applyAsDouble(t) - 50 * hit.applyAsDouble(t));
    play.turn(Role.THIGH_NEAR, t -> 26 * hit.applyAsDouble(t));
    play.turn(Role.THIGH_FAR, t -> -38 * hit.applyAsDouble(t));
    play.turn(Role.SHIN_FAR, t -> 34 * hit.applyAsDouble(t));
    play.shift(Role.ROOT, _ -> 0, t -> leg * 0.12 * hit.applyAsDouble(t));
    play.turn(Role.WING_NEAR, t -> -40 * wind.applyAsDouble(t) + 30 * hit.applyAsDouble(t));
    play.turn(Role.HAIR, t -> 22 * Ease.shake(t, blow, 1.8, 2.4));
    play.turn(Role.CLOTH, t -> 18 * Ease.shake(t, blow, 1.8, 2.4));
    play.turn(Role.TAIL, t -> 26 * Ease.shake(t, blow, 1.6, 2.2));
  }

  private void dodge() {
    double at = Math.max(0.35, seconds * 0.35);
    DoubleUnaryOperator away = t -> Ease.swell(t, at, 0.2, seconds * 0.22, 0.6);
    play.shift(
        Role.ROOT,
        t -> -ahead * size * 0.42 * away.applyAsDouble(t),
        t -> -size * 0.08 * Ease.swell(t, at, 0.1, 0.01, 0.12));
    play.shift(Role.SHADOW, t -> -ahead * size * 0.42 * away.applyAsDouble(t), _ -> 0);
    play.turn(Role.TORSO, t -> -20 * away.applyAsDouble(t));
    play.turn(Role.HEAD, t -> 12 * away.applyAsDouble(t));
    play.turn(Role.ARM_NEAR, t -> 40 * away.applyAsDouble(t));
    play.turn(Role.ARM_FAR, t -> -70 * away.applyAsDouble(t));
    crouch(t -> 0.24 * away.applyAsDouble(t));
    play.turn(Role.HAIR, t -> -24 * Ease.shake(t, at, 1.4, 2));
    play.turn(Role.CLOTH, t -> -18 * Ease.shake(t, at, 1.4, 2));
    play.turn(Role.TAIL, t -> -22 * Ease.shake(t, at, 1.4, 2));
  }

  private void powerUp() {
    DoubleUnaryOperator gather = t -> Ease.inOut(t / (seconds * 0.5));
    DoubleUnaryOperator tremble =
        t -> gather.applyAsDouble(t) * (Math.sin(t * 61) + 0.6 * Math.sin(t * 97));
    crouch(t -> 0.13 * gather.applyAsDouble(t));
    play.shift(Role.ROOT, t -> size * 0.004 * tremble.applyAsDouble(t), _ -> 0);
    play.turn(Role.ARM_NEAR, t -> 34 * gather.applyAsDouble(t) + 1.2 * tremble.applyAsDouble(t));
    play.turn(Role.ARM_FAR, t -> -44 * gather.applyAsDouble(t) - 1.2 * tremble.applyAsDouble(t));
    play.turn(Role.FOREARM_NEAR, t -> -78 * gather.applyAsDouble(t));
    play.turn(Role.FOREARM_FAR, t -> -58 * gather.applyAsDouble(t));
    play.turn(Role.HEAD, t -> -6 * gather.applyAsDouble(t));
    play.turn(Role.TORSO, t -> -7 * gather.applyAsDouble(t));
    play.turn(Role.HAIR, t -> 16 * gather.applyAsDouble(t));
    play.turn(Role.WING_NEAR, t -> -24 * gather.applyAsDouble(t));
  }

  private void startle() {
    double at = Math.max(0.3, seconds * 0.3);
    DoubleUnaryOperator jolt = t -> Ease.swell(t, at, 0.12, 0.5, 0.9);
    play.shift(
        Role.ROOT,
        t -> -ahead * size * 0.05 * jolt.applyAsDouble(t),
        t -> -size * 0.045 * Ease.swell(t, at, 0.09, 0.02, 0.14));
    play.turn(Role.TORSO, t -> -8 * jolt.applyAsDouble(t));
    play.turn(Role.HEAD, t -> -5 * jolt.applyAsDouble(t) + 3 * Ease.shake(t, at, 6, 5));
    play.shift(Role.HEAD, _ -> 0, t -> -size * 0.014 * jolt.applyAsDouble(t));
    play.turn(Role.ARM_NEAR, t -> 30 * jolt.applyAsDouble(t));
    play.turn(Role.ARM_FAR, t -> -48 * jolt.applyAsDouble(t));
    play.turn(Role.FOREARM_NEAR, t -> -74 * jolt.applyAsDouble(t));
    play.turn(Role.FOREARM_FAR, t -> -60 * jolt.applyAsDouble(t));
    play.shift(
        Role.BROWS,
        _ -> 0,
        t -> -play.figure().measures().headRadius() * 0.10 * jolt.applyAsDouble(t));
    play.turn(Role.HAIR, t -> 16 * Ease.shake(t, at, 2.6, 2.4));
    play.turn(Role.TAIL, t -> 26 * jolt.applyAsDouble(t));
    play.turn(Role.EAR_NEAR, t -> 12 * jolt.applyAsDouble(t));
    play.turn(Role.EAR_FAR, t -> -12 * jolt.applyAsDouble(t));
  }

  /// Begins by looking the other way and turns to where the figure faces.
  private void turn(double from, double takes) {
    DoubleUnaryOperator away =
        t -> 1 - Ease.over((t - seconds * from) / Math.min(takes, seconds * 0.5));
    boolean front = play.blocking().mark().facing() == Facing.FRONT;
    double range = front ? 1.1 : 1.9;
    Face.slide(play, t -> -range * away.applyAsDouble(t));
    play.turn(Role.HEAD, t -> -5 * away.applyAsDouble(t));
    play.turn(Role.TORSO, t -> -3 * away.applyAsDouble(t));
    play.turn(Role.HAIR, t -> 9 * Ease.shake(t, seconds * from + 0.3, 1.3, 2));
  }

  private void tears() {
    boolean weeps = play.blocking().motion() == studio.hardware.brief.MotionPreset.TEAR;
    double gathers = seconds * 0.25;
    double falls = seconds * 0.55;
    double radius = play.figure().measures().headRadius();
    play.opacity(
        Role.TEAR,
        t ->
            weeps
                ? Ease.inOut((t - gathers) / 0.8) * (1 - Ease.inOut((t - falls - 0.9) / 0.4))
                : 0);
    if (weeps) {
      play.scale(Role.TEAR, t -> 0.5 + 0.5 * Ease.inOut((t - gathers) / 1.2));
      play.shift(
          Role.TEAR, _ -> 0, t -> radius * 0.62 * Math.pow(Math.clamp((t - falls) / 1.2, 0, 1), 2));
    }
  }

  private void glow() {
    boolean glows = play.blocking().motion() == studio.hardware.brief.MotionPreset.POWER_UP;
    play.opacity(
        Role.GLOW,
        t -> glows ? Ease.inOut(t / (seconds * 0.6)) * (0.8 + 0.2 * Math.sin(t * 19)) : 0);
    if (glows) {
      play.scale(Role.GLOW, t -> 0.7 + 0.4 * Ease.inOut(t / seconds) + 0.03 * Math.sin(t * 23));
    }
  }
}
