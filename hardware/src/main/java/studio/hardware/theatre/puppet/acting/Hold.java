package studio.hardware.theatre.puppet.acting;

import java.util.List;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.stage.Behavior;

/// Holds a posture, from the first moment to the last.
final class Hold {
  private Hold() {}

  static void play(Choreography play, Build build, Expression expression, Posture posture) {
    Stance.play(play, build, expression);
    posture.turns().forEach((role, degrees) -> play.turn(role, _ -> degrees));
    Face.slide(play, _ -> posture.face());
    var mark = play.blocking().mark();
    double drop = posture.sink() * Math.max(20, play.figure().measures().leg()) * mark.scale();
    double tilt = mark.facing() == Facing.LEFT ? -posture.lean() : posture.lean();
    play.shift(Role.ROOT, _ -> 0, _ -> drop);
    play.turn(Role.ROOT, _ -> tilt);
    Feet.play(play);
    show(play, Role.EYES, posture.eyes().ordinal());
    show(play, Role.MOUTH, posture.mouth().ordinal());
    show(play, Role.BROWS, expression.ordinal());
    play.opacity(Role.TEAR, _ -> 0);
    play.opacity(Role.GLOW, _ -> 0);
  }

  private static void show(Choreography play, Role role, int cel) {
    play.show(role, new Behavior.Cels(List.of(0.0), List.of(cel)));
  }
}
