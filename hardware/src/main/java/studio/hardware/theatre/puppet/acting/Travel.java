package studio.hardware.theatre.puppet.acting;

import java.util.function.DoubleUnaryOperator;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.acting.Blocking.Mark;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.stage.Manifest;

/// Goes from one place to another: walks, hops, glides or winds into view, out of it, or runs
/// across.
final class Travel {
  private final Choreography play;
  private final Mark mark;
  private final int ahead;

  private Travel(Choreography play) {
    this.play = play;
    this.mark = play.blocking().mark();
    this.ahead = mark.facing() == Facing.LEFT ? -1 : 1;
  }

  static void play(Choreography play) {
    new Travel(play).go();
  }

  private void go() {
    double length = play.seconds();
    double leg = Math.max(20, play.figure().measures().leg()) * mark.scale();
    switch (play.blocking().motion()) {
      case WALK_IN -> {
        int ahead =
            mark.facing() == Facing.FRONT && mark.x() > Manifest.WIDTH / 2 ? -1 : this.ahead;
        double way = (ahead > 0 ? mark.x() : Manifest.WIDTH - mark.x()) + outside();
        double time = Math.clamp(way / (leg * 2.1), Math.min(0.6, length * 0.5), length * 0.8);
        DoubleUnaryOperator left = t -> -ahead * way * (1 - arrive(t / time));
        travel(left, 22, 1.9, way);
      }
      case WALK_OUT -> {
        double wait = Math.min(0.8, length * 0.2);
        double way = (ahead > 0 ? Manifest.WIDTH - mark.x() : mark.x()) + outside();
        double time = Math.max(0.5, Math.min(way / (leg * 1.5), length - wait));
        travel(t -> ahead * way * depart((t - wait) / time), 22, 1.9, way);
      }
      case SPRINT -> {
        double way = Manifest.WIDTH + 2 * outside();
        double before = ahead > 0 ? -outside() - mark.x() : Manifest.WIDTH + outside() - mark.x();
        double time = Math.clamp(way / (leg * 4.2), length * 0.55, length);
        double wait = (length - time) * 0.35;
        travel(t -> before + ahead * way * Math.clamp((t - wait) / time, 0, 1), 42, 3.4, way);
      }
      default -> {}
    }
  }

  private double outside() {
    return play.figure().measures().width() * mark.scale() * 0.9 + 60;
  }

  /// Even, slowing down over the last fifth.
  private static double arrive(double p) {
    double q = Math.clamp(p, 0, 1);
    return q < 0.75 ? q * 1.1429 : 0.85715 + 0.14285 * Ease.out((q - 0.75) / 0.25);
  }

  private static double depart(double p) {
    double q = Math.clamp(p, 0, 1);
    return q < 0.2 ? 0.555 * q * q / 0.2 * 1.0 : 0.111 + (q - 0.2) * 1.1112;
  }

  /// `offset` is where the figure is, in stage units from its mark; the limbs follow the ground it
  /// covers. `swing` in degrees; `rate` at most so many steps a second.
  private void travel(DoubleUnaryOperator offset, double freely, double rate, double way) {
    double swing = freely * play.stride();
    play.shift(Role.ROOT, offset, _ -> 0);
    play.shift(Role.SHADOW, offset, _ -> 0);
    double scale = Math.max(0.05, mark.scale());
    double leg = Math.max(20, play.figure().measures().leg()) * scale;
    double step = Math.max(2 * leg * Math.sin(Math.toRadians(swing)), speed(offset) / rate);
    DoubleUnaryOperator phase =
        t -> Math.PI * Math.abs(offset.applyAsDouble(t) - offset.applyAsDouble(0)) / step;
    DoubleUnaryOperator going =
        t ->
            Math.min(
                1,
                Math.abs(offset.applyAsDouble(t + 0.04) - offset.applyAsDouble(t - 0.04))
                    / 0.08
                    / (step * 0.8));
    double high = play.figure().measures().height() * scale;
    switch (play.figure().measures().gait()) {
      case WALK -> walk(phase, going, swing, leg);
      case HOP -> {
        DoubleUnaryOperator hop =
            t -> going.applyAsDouble(t) * Math.abs(Math.sin(phase.applyAsDouble(t)));
        play.shift(Role.ROOT, _ -> 0, t -> -high * 0.20 * hop.applyAsDouble(t));
        play.turn(
            Role.ROOT, t -> ahead * 7 * going.applyAsDouble(t) * Math.cos(phase.applyAsDouble(t)));
        play.turn(Role.THIGH_NEAR, t -> -26 * hop.applyAsDouble(t));
        play.turn(Role.THIGH_FAR, t -> -16 * hop.applyAsDouble(t));
        play.turn(Role.SHIN_NEAR, t -> 30 * hop.applyAsDouble(t));
        play.turn(Role.SHIN_FAR, t -> 30 * hop.applyAsDouble(t));
      }
      case GLIDE -> play.turn(Role.ROOT, t -> ahead * 9 * going.applyAsDouble(t));
      case SLITHER -> {
        int place = 0;
        for (var coil : play.parts(Role.COIL)) {
          double lag = 0.9 * place++;
          play.move(
              coil,
              Choreography.Channel.ROTATION,
              t -> 9 * going.applyAsDouble(t) * Math.sin(phase.applyAsDouble(t) * 2 - lag));
        }
      }
    }
  }

  private double speed(DoubleUnaryOperator offset) {
    double fastest = 1;
    for (double t = 0.1; t < play.seconds(); t += 0.1) {
      fastest =
          Math.max(
              fastest, Math.abs(offset.applyAsDouble(t) - offset.applyAsDouble(t - 0.1)) / 0.1);
    }
    return fastest;
  }

  private void walk(
      DoubleUnaryOperator phase, DoubleUnaryOperator going, double swing, double leg) {
    play.turn(
        Role.THIGH_NEAR, t -> -swing * going.applyAsDouble(t) * Math.sin(phase.applyAsDouble(t)));
    play.turn(
        Role.THIGH_FAR, t -> swing * going.applyAsDouble(t) * Math.sin(phase.applyAsDouble(t)));
    play.turn(
        Role.SHIN_NEAR, t -> swing * 1.5 * going.applyAsDouble(t) * lift(phase.applyAsDouble(t)));
    play.turn(
        Role.SHIN_FAR,
        t -> swing * 1.5 * going.applyAsDouble(t) * lift(phase.applyAsDouble(t) + Math.PI));
    play.turn(
        Role.ARM_NEAR,
        t -> swing * 0.9 * going.applyAsDouble(t) * Math.sin(phase.applyAsDouble(t)));
    play.turn(
        Role.ARM_FAR,
        t -> -swing * 0.9 * going.applyAsDouble(t) * Math.sin(phase.applyAsDouble(t)));
    double bend = swing > 30 ? 62 : 12;
    play.turn(Role.FOREARM_NEAR, t -> -bend * going.applyAsDouble(t));
    play.turn(Role.FOREARM_FAR, t -> -bend * going.applyAsDouble(t));
    play.turn(Role.TORSO, t -> (swing > 30 ? 13 : 3) * going.applyAsDouble(t));
    play.turn(
        Role.HEAD,
        t ->
            (swing > 30 ? -8 : -2) * going.applyAsDouble(t)
                + 1.5 * going.applyAsDouble(t) * Math.sin(2 * phase.applyAsDouble(t)));
    double drop = leg * (1 - Math.cos(Math.toRadians(swing)));
    double spring = swing > 30 ? leg * 0.22 : 0;
    play.shift(
        Role.ROOT,
        _ -> 0,
        t -> {
          double apart = Math.sin(phase.applyAsDouble(t));
          return going.applyAsDouble(t) * (drop * apart * apart - spring * apart * apart);
        });
    play.turn(
        Role.CLOTH,
        t ->
            0.22 * swing * going.applyAsDouble(t) * Math.sin(2 * phase.applyAsDouble(t))
                + 0.25 * swing * going.applyAsDouble(t));
    play.turn(
        Role.HAIR,
        t ->
            going.applyAsDouble(t)
                * (0.3 * swing + 0.12 * swing * Math.sin(2 * phase.applyAsDouble(t) + 1)));
  }

  /// The knee bends while its foot swings forward.
  private static double lift(double phase) {
    return Math.max(0, Math.cos(phase));
  }
}
