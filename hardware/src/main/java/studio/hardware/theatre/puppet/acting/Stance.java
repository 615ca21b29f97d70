package studio.hardware.theatre.puppet.acting;

import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.bench.Role;

/// How a figure holds itself: the mood in its shoulders, the stoop of age, the face turned to the
/// audience.
final class Stance {
  /// Degrees; an arm's minus lifts it forward.
  private record Hold(
      double lean, double head, double armNear, double foreNear, double armFar, double foreFar) {}

  private Stance() {}

  /// Large heads on small bodies: arms lift less, or the hands would hide the mouth.
  static double reach(Choreography play) {
    var measures = play.figure().measures();
    return measures.headRadius() > 0.145 * measures.height() ? 0.62 : 1;
  }

  static void play(Choreography play, Build build, Expression expression) {
    Hold hold = hold(expression);
    double stoop = build == Build.ELDER ? 6 : 0;
    play.turn(Role.TORSO, _ -> hold.lean() + stoop);
    play.turn(Role.HEAD, _ -> hold.head() - stoop * 0.8);
    double reach = reach(play);
    play.turn(Role.ARM_NEAR, _ -> hold.armNear() - stoop);
    play.turn(Role.FOREARM_NEAR, _ -> hold.foreNear() * reach);
    play.turn(Role.ARM_FAR, _ -> hold.armFar() - stoop);
    play.turn(Role.FOREARM_FAR, _ -> hold.foreFar() * reach);
    if (play.blocking().mark().facing() == Facing.FRONT) {
      Face.slide(play, _ -> -1);
    }
  }

  private static Hold hold(Expression expression) {
    return switch (expression) {
      case NEUTRAL -> new Hold(0, 0, 4, -8, 2, -8);
      case HAPPY -> new Hold(-2, -3, 10, -14, -12, -18);
      case SAD -> new Hold(5, 8, 2, -4, -4, -6);
      case ANGRY -> new Hold(4, 3, 16, -34, -6, -44);
      case AFRAID -> new Hold(-4, -2, -8, -84, -14, -92);
      case SURPRISED -> new Hold(-4, -4, 14, -36, -22, -44);
      case TENDER -> new Hold(1, 5, -6, -74, -8, -40);
      case DETERMINED -> new Hold(2, 1, 12, -24, -8, -30);
    };
  }
}
