package studio.hardware.theatre.puppet.acting;

import studio.hardware.theatre.puppet.bench.Role;

/// Keeps soles level on the ground whatever the legs do; a leg that trails behind points its toes a
/// little.
final class Feet {
  private static final double TOE = 0.45;

  private Feet() {}

  static void play(Choreography play) {
    level(play, Role.FOOT_NEAR, Role.THIGH_NEAR, Role.SHIN_NEAR);
    level(play, Role.FOOT_FAR, Role.THIGH_FAR, Role.SHIN_FAR);
  }

  private static void level(Choreography play, Role foot, Role thigh, Role shin) {
    play.turn(
        foot,
        t -> {
          double tilt = play.turned(thigh, t) + play.turned(shin, t);
          return tilt > 0 ? -tilt * (1 - TOE) : -tilt;
        });
  }
}
