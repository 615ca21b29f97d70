package studio.hardware.theatre.puppet.acting;

import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.bench.Figure;

/// Plays a blocking: every act in turn, each adding to what the others do.
public final class Actor {
  private Actor() {}

  public static Choreography play(
      Figure figure, Build build, Expression expression, Blocking blocking) {
    var play = new Choreography(figure, blocking);
    Stance.play(play, build, expression);
    Breath.play(play);
    Wind.play(play);
    Talk.play(play);
    Listening.play(play);
    Travel.play(play);
    Feats.play(play);
    Feet.play(play);
    Features.play(play, expression);
    return play;
  }

  /// Holds one posture and does nothing else.
  public static Choreography hold(
      Figure figure, Build build, Expression expression, Blocking blocking, Posture posture) {
    var play = new Choreography(figure, blocking);
    Hold.play(play, build, expression, posture);
    return play;
  }
}
