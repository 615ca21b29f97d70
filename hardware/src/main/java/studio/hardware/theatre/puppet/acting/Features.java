package studio.hardware.theatre.puppet.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import studio.hardware.brief.Expression;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.SpokenLine;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.acting.Blocking.Gaze;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.face.EyeCel;
import studio.hardware.theatre.puppet.face.MouthCel;
import studio.hardware.theatre.stage.Behavior;

/// Chooses the cels of eyes, brows and mouth for every moment: blinking, looking, speaking, and the
/// change of face that a shot asks for.
final class Features {
  /// Faces change on twos at 24 frames a second.
  private static final double STEP = 1.0 / 24;

  private final Choreography play;
  private final Expression expression;
  private final MotionPreset motion;
  private final double seconds;
  private final List<Double> blinks = new ArrayList<>();
  private final List<double[]> glances = new ArrayList<>();

  private Features(Choreography play, Expression expression) {
    this.play = play;
    this.expression = expression;
    this.motion = play.blocking().motion();
    this.seconds = play.seconds();
    var dice = play.dice("blinks");
    double next = 0.6 + 2.4 * dice.nextDouble();
    while (next < seconds) {
      blinks.add(next);
      next += dice.nextInt(6) == 0 ? 0.4 : 2 + 4 * dice.nextDouble();
    }
    var looks = play.dice("glances");
    for (double at = 1.5 + 3 * looks.nextDouble(); at < seconds; at += 3 + 4 * looks.nextDouble()) {
      glances.add(new double[] {at, at + 0.5 + 0.7 * looks.nextDouble(), looks.nextInt(3)});
    }
  }

  static void play(Choreography play, Expression expression) {
    var features = new Features(play, expression);
    play.show(Role.EYES, features.cels(t -> features.eyes(t).ordinal()));
    play.show(Role.BROWS, features.cels(t -> features.brows(t).ordinal()));
    play.show(Role.MOUTH, features.cels(t -> features.mouth(t).ordinal()));
  }

  private EyeCel eyes(double t) {
    if (motion == MotionPreset.BLINK_SMILE && isAfter(t, 0.78)) {
      return EyeCel.SMILE;
    }
    for (double blink : blinks) {
      double since = t - blink;
      if (since >= 0 && since < 0.21) {
        return since < 0.04 || since >= 0.13 ? EyeCel.HALF : EyeCel.SHUT;
      }
    }
    if (motion == MotionPreset.STARTLE
        && isAfter(t, 0.3)
        && t < Math.max(0.3, seconds * 0.3) + 1.2) {
      return EyeCel.WIDE;
    }
    if (motion == MotionPreset.EYES_NARROW && isAfter(t, 0.3)) {
      return EyeCel.NARROW;
    }
    if (motion == MotionPreset.STRIKE || motion == MotionPreset.POWER_UP && isAfter(t, 0.25)) {
      return EyeCel.NARROW;
    }
    if (motion == MotionPreset.BLINK_SMILE && isAfter(t, 0.35) && t < seconds * 0.35 + 0.4) {
      return EyeCel.SHUT;
    }
    if (motion == MotionPreset.GLANCE) {
      return t < seconds * 0.3 ? EyeCel.CENTRE : t < seconds * 0.68 ? EyeCel.BACK : EyeCel.AHEAD;
    }
    if (motion == MotionPreset.TEAR && isAfter(t, 0.5)) {
      return EyeCel.DOWN;
    }
    boolean laughs = expression == Expression.HAPPY && speaks(t) && ((int) (t / 1.3)) % 3 == 2;
    return laughs ? EyeCel.SMILE : gaze(t);
  }

  private EyeCel gaze(double t) {
    for (double[] glance : glances) {
      if (t >= glance[0] && t < glance[1]) {
        return glance[2] == 0 ? EyeCel.DOWN : glance[2] == 1 ? EyeCel.AHEAD : EyeCel.CENTRE;
      }
    }
    Gaze gaze = play.blocking().gaze();
    double ahead = play.blocking().mark().facing() == Facing.LEFT ? -gaze.x() : gaze.x();
    if (gaze.y() > 0.5) {
      return EyeCel.DOWN;
    }
    return ahead > 0.25 ? EyeCel.AHEAD : ahead < -0.25 ? EyeCel.BACK : EyeCel.CENTRE;
  }

  private Expression brows(double t) {
    if (motion == MotionPreset.STARTLE && isAfter(t, 0.3)) {
      return Expression.SURPRISED;
    }
    if (motion == MotionPreset.BLINK_SMILE && isAfter(t, 0.5)) {
      return Expression.HAPPY;
    }
    boolean fights = motion == MotionPreset.STRIKE || motion == MotionPreset.POWER_UP;
    if (fights || motion == MotionPreset.EYES_NARROW && isAfter(t, 0.3)) {
      return Expression.DETERMINED;
    }
    return motion == MotionPreset.TEAR && isAfter(t, 0.3) ? Expression.SAD : expression;
  }

  private MouthCel mouth(double t) {
    for (SpokenLine line : play.blocking().lines()) {
      double since = t - line.start().toMillis() / 1000.0;
      if (since >= 0 && since < line.length().toMillis() / 1000.0) {
        double open = Math.max(line.mouth().at(since), line.mouth().at(since + STEP / 2));
        return MouthCel.of(open);
      }
    }
    return switch (motion) {
      case STARTLE -> isAfter(t, 0.3) && t < seconds * 0.3 + 1.6 ? MouthCel.GASP : MouthCel.CLOSED;
      case BLINK_SMILE -> isAfter(t, 0.5) ? MouthCel.SMILE : MouthCel.CLOSED;
      case LIPS -> isAfter(t, 0.35) ? MouthCel.SMALL : MouthCel.CLOSED;
      case STRIKE -> t > seconds * 0.42 && t < seconds * 0.42 + 0.5 ? MouthCel.WIDE : MouthCel.GRIT;
      case POWER_UP -> isAfter(t, 0.2) ? MouthCel.GRIT : MouthCel.CLOSED;
      default -> MouthCel.CLOSED;
    };
  }

  private boolean speaks(double t) {
    return play.blocking().lines().stream()
        .anyMatch(
            line -> t >= line.start().toMillis() / 1000.0 && t < line.end().toMillis() / 1000.0);
  }

  private boolean isAfter(double t, double share) {
    return t >= seconds * share;
  }

  private Behavior.Cels cels(DoubleFunction<Integer> choice) {
    var times = new ArrayList<Double>();
    var cels = new ArrayList<Integer>();
    int last = -1;
    for (int i = 0; i * STEP < seconds || i == 0; i++) {
      int cel = choice.apply(i * STEP);
      if (cel != last) {
        times.add(i * STEP);
        cels.add(cel);
        last = cel;
      }
    }
    return new Behavior.Cels(times, cels);
  }
}
