package studio.hardware.theatre.puppet.acting;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.SpokenLine;
import studio.hardware.theatre.puppet.bench.Role;

/// A body that speaks: the head bobs with the voice, the arms lift where the voice is loudest.
final class Talk {
  /// How far each of the four joints turns at the height of a gesture, in degrees.
  private record Gesture(double near, double foreNear, double far, double foreFar, double head) {}

  private static final List<Gesture> GESTURES =
      List.of(
          new Gesture(-38, -46, 0, -6, -3),
          new Gesture(0, -10, -44, -40, 3),
          new Gesture(24, -52, -40, -34, -4),
          new Gesture(-10, -104, 0, 0, 4),
          new Gesture(-62, -22, -8, -20, -2),
          new Gesture(10, -70, -26, -78, 2));

  private Talk() {}

  static void play(Choreography play) {
    var stresses = new ArrayList<Double>();
    double high = play.figure().measures().height();
    for (SpokenLine line : play.blocking().lines()) {
      double start = line.start().toMillis() / 1000.0;
      double end = line.end().toMillis() / 1000.0;
      stresses.addAll(stresses(line, start, end));
      play.turn(
          Role.HEAD,
          t -> -2.6 * loud(line, t - start) + (t > start && t < end ? 1.4 * Math.sin(t * 4.1) : 0));
      play.shift(Role.HEAD, _ -> 0, t -> -high * 0.008 * loud(line, t - start));
      play.shift(Role.BROWS, _ -> 0, t -> -high * 0.004 * loud(line, t - start));
      play.turn(Role.TORSO, t -> 1.2 * loud(line, t - start));
    }
    if (stresses.isEmpty() && play.blocking().motion() == MotionPreset.TALK_GESTURE) {
      for (double at = 0.5; at < play.seconds() - 0.8; at += 1.7) {
        stresses.add(at);
      }
    }
    gestures(play, stresses);
  }

  private static void gestures(Choreography play, List<Double> stresses) {
    var dice = play.dice("gestures");
    double size =
        Stance.reach(play) * (play.blocking().motion() == MotionPreset.TALK_GESTURE ? 1 : 0.72);
    int last = -1;
    for (double stress : stresses) {
      int pick = dice.nextInt(GESTURES.size());
      pick = pick == last ? (pick + 1) % GESTURES.size() : pick;
      last = pick;
      Gesture gesture = GESTURES.get(pick);
      double start = Math.max(0, stress - 0.22);
      double hold = 0.35 + 0.4 * dice.nextDouble();
      double grow = size * (0.8 + 0.3 * dice.nextDouble());
      play.turn(Role.ARM_NEAR, t -> gesture.near() * grow * Ease.swell(t, start, 0.28, hold, 0.45));
      play.turn(
          Role.FOREARM_NEAR,
          t -> gesture.foreNear() * grow * Ease.swell(t, start + 0.05, 0.30, hold, 0.45));
      play.turn(
          Role.ARM_FAR, t -> gesture.far() * grow * Ease.swell(t, start + 0.04, 0.28, hold, 0.45));
      play.turn(
          Role.FOREARM_FAR,
          t -> gesture.foreFar() * grow * Ease.swell(t, start + 0.08, 0.30, hold, 0.45));
      play.turn(Role.HEAD, t -> gesture.head() * Ease.swell(t, start, 0.25, hold, 0.5));
      play.turn(
          Role.WING_NEAR, t -> -0.5 * gesture.far() * grow * Ease.swell(t, start, 0.25, hold, 0.4));
      play.turn(Role.TAIL, t -> 9 * Ease.shake(t, start, 1.4, 1.6));
    }
  }

  /// The loudest moments of a line, at least 1.1 seconds apart.
  private static List<Double> stresses(SpokenLine line, double start, double end) {
    var found = new ArrayList<Double>();
    double last = -10;
    for (double t = 0.1; t < end - start; t += 0.1) {
      double here = loud(line, t);
      boolean peak = here > 0.3 && here >= loud(line, t - 0.15) && here >= loud(line, t + 0.15);
      if (peak && start + t - last > 1.1) {
        last = start + t;
        found.add(last);
      }
    }
    return found;
  }

  /// The voice's loudness around a moment of the line, 0..1, without its flutter.
  private static double loud(SpokenLine line, double at) {
    double sum = 0;
    for (int i = -3; i <= 3; i++) {
      sum += line.mouth().at(at + i * 0.05);
    }
    return Math.min(1, sum / 7 * 1.3);
  }
}
