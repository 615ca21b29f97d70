package studio.hardware.theatre.puppet.acting;

import java.util.function.DoubleUnaryOperator;
import studio.hardware.theatre.puppet.bench.Role;

/// Turns a face by sliding its features over the head.
final class Face {
  private Face() {}

  /// `share` 0 keeps the three quarters view, -1 looks at the audience, -2 the other way.
  static void slide(Choreography play, DoubleUnaryOperator share) {
    double turn = play.figure().measures().turn();
    slide(play, Role.EYES, share, turn);
    slide(play, Role.BROWS, share, turn);
    slide(play, Role.MOUTH, share, turn * 1.08);
    slide(play, Role.NOSE, share, turn * 1.12);
    slide(play, Role.TEAR, share, turn);
    slide(play, Role.ON_FACE, share, turn);
    slide(play, Role.FRINGE, share, turn * 0.35);
  }

  private static void slide(Choreography play, Role role, DoubleUnaryOperator share, double turn) {
    play.shift(role, t -> share.applyAsDouble(t) * turn, _ -> 0);
  }
}
