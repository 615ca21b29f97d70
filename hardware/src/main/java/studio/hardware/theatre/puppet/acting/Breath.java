package studio.hardware.theatre.puppet.acting;

import studio.hardware.brief.MotionPreset;
import studio.hardware.theatre.puppet.bench.Figure.Gait;
import studio.hardware.theatre.puppet.bench.Role;

/// What never stops: breathing, shifting weight, floating, and a tail that is never quite still.
final class Breath {
  private Breath() {}

  static void play(Choreography play) {
    MotionPreset motion = play.blocking().motion();
    var dice = play.dice("breath");
    double phase = dice.nextDouble() * 6.28;
    double rate = 0.26 + 0.06 * dice.nextDouble();
    double depth = motion == MotionPreset.BREATHE ? 2.2 : 1;
    double weight = motion == MotionPreset.IDLE_SWAY ? 3.2 : 1;
    double high = play.figure().measures().height();
    play.scale(Role.TORSO, t -> 1 + 0.0045 * depth * wave(t, rate, phase));
    play.shift(Role.HEAD, _ -> 0, t -> -high * 0.0022 * depth * wave(t, rate, phase - 0.5));
    play.turn(Role.TORSO, t -> 0.7 * weight * wave(t, 0.13, phase));
    play.turn(Role.HEAD, t -> 1.1 * wave(t, 0.17, phase * 2) - 0.5 * weight * wave(t, 0.13, phase));
    play.turn(Role.ARM_NEAR, t -> 1.6 * depth * wave(t, rate, phase - 0.8));
    play.turn(Role.ARM_FAR, t -> -1.6 * depth * wave(t, rate, phase - 0.9));
    play.turn(Role.FOREARM_NEAR, t -> -2.0 * wave(t, rate, phase - 1.4));
    play.turn(Role.FOREARM_FAR, t -> -2.0 * wave(t, rate, phase - 1.5));
    if (motion == MotionPreset.IDLE_SWAY) {
      play.shift(Role.ROOT, t -> high * 0.018 * wave(t, 0.13, phase), _ -> 0);
      play.turn(Role.THIGH_NEAR, t -> 2.4 * wave(t, 0.13, phase));
      play.turn(Role.THIGH_FAR, t -> 2.4 * wave(t, 0.13, phase));
    }
    ears(play);
    if (play.figure().measures().gait() == Gait.GLIDE) {
      play.shift(Role.ROOT, _ -> 0, t -> -high * 0.035 * wave(t, 0.32, phase));
      play.turn(Role.TORSO, t -> 1.8 * wave(t, 0.21, phase + 1));
    }
  }

  /// Ears twitch now and then.
  private static void ears(Choreography play) {
    var dice = play.dice("ears");
    for (Role role : new Role[] {Role.EAR_NEAR, Role.EAR_FAR}) {
      for (double at = 0.8 + 2 * dice.nextDouble();
          at < play.seconds();
          at += 1.8 + 3.5 * dice.nextDouble()) {
        double start = at;
        double side = role == Role.EAR_NEAR ? -1 : 1;
        play.turn(role, t -> side * 9 * Ease.shake(t, start, 3.4, 5));
      }
    }
  }

  private static double wave(double seconds, double frequency, double phase) {
    return Math.sin(2 * Math.PI * frequency * seconds + phase);
  }
}
