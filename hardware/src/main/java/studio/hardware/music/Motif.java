package studio.hardware.music;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// A short idea of one bar that a piece is made of: how long each note is in beats, and how many
/// steps of the scale it lies above the first.
record Motif(List<Step> steps) {
  record Step(double beats, int rise) {}

  private static final double[][] FOUR = {
    {1, 1, 2}, {1.5, 0.5, 2}, {2, 1, 1}, {1, 0.5, 0.5, 2}, {0.5, 0.5, 1, 2}, {3, 1}
  };
  private static final double[][] FOUR_BUSY = {
    {0.5, 0.5, 0.5, 0.5, 1, 1}, {1, 0.5, 0.5, 1, 1}, {0.5, 0.5, 1, 0.5, 0.5, 1}, {1.5, 0.5, 1, 1}
  };
  private static final double[][] THREE = {{1, 1, 1}, {2, 1}, {1.5, 0.5, 1}, {1, 0.5, 0.5, 1}};

  Motif {
    steps = List.copyOf(steps);
  }

  /// A new idea; busier moods speak in shorter notes.
  static Motif invent(RandomGenerator chance, int beats, double density) {
    double[][] rhythms = beats == 3 ? THREE : density > 0.7 ? FOUR_BUSY : FOUR;
    double[] rhythm = rhythms[chance.nextInt(rhythms.length)];
    List<Step> steps = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < rhythm.length; i++) {
      steps.add(new Step(rhythm[i], at));
      // Mostly by step, now and then a leap; what has gone far turns back.
      int way = at > 2 ? -1 : at < -2 ? 1 : chance.nextBoolean() ? 1 : -1;
      at += way * (chance.nextInt(4) == 0 ? 2 + chance.nextInt(2) : 1);
    }
    return new Motif(steps);
  }

  Motif inverted() {
    return new Motif(steps.stream().map(s -> new Step(s.beats(), -s.rise())).toList());
  }

  /// The same notes with the rhythm read from its end.
  Motif turned() {
    List<Double> beats = new ArrayList<>(steps.stream().map(Step::beats).toList());
    Collections.reverse(beats);
    List<Step> turned = new ArrayList<>();
    for (int i = 0; i < beats.size(); i++) {
      turned.add(new Step(beats.get(i), steps.get(i).rise()));
    }
    return new Motif(turned);
  }
}
