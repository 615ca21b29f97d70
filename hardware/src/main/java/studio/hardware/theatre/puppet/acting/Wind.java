package studio.hardware.theatre.puppet.acting;

import java.util.List;
import studio.hardware.brief.MotionPreset;
import studio.hardware.theatre.puppet.acting.Choreography.Channel;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;

/// Air in hair, cloth, tails and wings. Each hanging part swings by its own `sway`, a little later
/// than what hangs before it.
final class Wind {
  private Wind() {}

  static void play(Choreography play) {
    double wind = strength(play);
    double phase = play.dice("wind").nextDouble() * 6.28;
    for (Role role :
        List.of(Role.HAIR, Role.FRINGE, Role.CLOTH, Role.EAR_NEAR, Role.EAR_FAR, Role.FIXED)) {
      int place = 0;
      for (Part part : play.parts(role)) {
        if (part.sway() > 0) {
          swing(play, part, wind, phase + 0.7 * place++);
        }
      }
    }
    int joint = 0;
    for (Part tail : play.parts(Role.TAIL)) {
      double lag = 0.9 * joint++;
      double sway = tail.sway() > 0 ? tail.sway() : 6;
      play.move(
          tail,
          Channel.ROTATION,
          t -> sway * (0.9 + 0.6 * wind) * Math.sin(2 * Math.PI * 0.42 * t + phase - lag));
    }
    int coil = 0;
    for (Part part : play.parts(Role.COIL)) {
      double lag = 0.8 * coil++;
      play.move(
          part, Channel.ROTATION, t -> part.sway() * Math.sin(2 * Math.PI * 0.3 * t + phase - lag));
    }
    wings(play, phase);
  }

  /// Strong gusts blow hair and cloth back and flutter them; in calm air they only tremble.
  private static void swing(Choreography play, Part part, double wind, double phase) {
    double sway = part.sway();
    play.move(
        part,
        Channel.ROTATION,
        t -> {
          double gust = 0.6 + 0.4 * Math.sin(2 * Math.PI * 0.19 * t + phase * 0.5);
          double flutter = Math.sin(2 * Math.PI * (0.5 + 0.5 * wind) * t + phase);
          return sway * (wind * gust * 1.3 + (0.18 + 0.75 * wind) * flutter);
        });
  }

  private static void wings(Choreography play, double phase) {
    boolean flying =
        switch (play.blocking().motion()) {
          case LEAP, SPRINT, WALK_IN, WALK_OUT, STARTLE, POWER_UP -> true;
          default -> false;
        };
    double rate = flying ? 3.2 : 0.5;
    double beat = flying ? 20 : 4;
    play.turn(Role.WING_NEAR, t -> beat * Math.sin(2 * Math.PI * rate * t + phase));
    play.turn(Role.WING_FAR, t -> -beat * Math.sin(2 * Math.PI * rate * t + phase));
  }

  private static double strength(Choreography play) {
    double wind = Math.clamp(play.blocking().air().wind(), 0, 1.5);
    MotionPreset motion = play.blocking().motion();
    boolean windy =
        motion == MotionPreset.WIND_WIDE
            || motion == MotionPreset.HAIR_WIND
            || motion == MotionPreset.POWER_UP;
    return windy ? Math.max(1.15, wind) : wind;
  }
}
