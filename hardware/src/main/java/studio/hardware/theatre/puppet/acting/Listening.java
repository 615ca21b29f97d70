package studio.hardware.theatre.puppet.acting;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.MotionPreset;
import studio.hardware.theatre.puppet.acting.Blocking.Span;
import studio.hardware.theatre.puppet.bench.Role;

/// A body that listens: it leans a little towards the speaker and nods.
final class Listening {
  private Listening() {}

  static void play(Choreography play) {
    boolean listens = play.blocking().motion() == MotionPreset.LISTEN;
    List<Span> spans = new ArrayList<>(play.blocking().listening());
    if (listens && spans.isEmpty()) {
      spans.add(new Span(0.2, play.seconds()));
    }
    var dice = play.dice("nods");
    double size = listens ? 1.2 : 0.8;
    double high = play.figure().measures().height();
    for (Span span : spans) {
      play.turn(
          Role.TORSO,
          t ->
              1.8
                  * size
                  * Ease.swell(
                      t, span.start(), 0.6, Math.max(0, span.end() - span.start() - 0.6), 0.8));
      for (double at = span.start() + 0.5 + dice.nextDouble();
          at < span.end();
          at += 1.5 + 1.6 * dice.nextDouble()) {
        double start = at;
        play.turn(Role.HEAD, t -> 7 * size * nod(t, start));
        play.shift(Role.HEAD, _ -> 0, t -> high * 0.008 * size * nod(t, start));
        play.turn(Role.TAIL, t -> 5 * nod(t, start));
      }
    }
  }

  /// Down and up, and once more, smaller.
  private static double nod(double time, double start) {
    return Ease.swell(time, start, 0.18, 0.04, 0.2)
        + 0.5 * Ease.swell(time, start + 0.42, 0.15, 0.02, 0.18);
  }
}
