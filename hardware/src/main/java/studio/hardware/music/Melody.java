package studio.hardware.music;

import java.util.List;
import java.util.SplittableRandom;

/// The voice that carries the motif: states it, moves it to the next chord, turns it round, and
/// comes to rest at the end of every phrase.
final class Melody {
  private final Style style;
  private final int tonic;
  private final double beat;
  private final SplittableRandom chance;
  private final List<Note> notes;
  private final Motif motif;
  private int last;

  Melody(Style style, int tonic, double beat, SplittableRandom chance, List<Note> notes) {
    this.style = style;
    this.tonic = tonic;
    this.beat = beat;
    this.chance = chance;
    this.notes = notes;
    motif = Motif.invent(chance, style.pulse().beats(), style.lead().density());
    last = nearest(0, degreeOf(style.lead().centre()));
  }

  /// Plays one bar; `left` bars are left, this one among them.
  void play(int bar, double start, double held, int chord, double swell, int left) {
    // Drawn in every bar, so that one bar more does not change all that follow.
    double luck = chance.nextDouble();
    boolean lifted = bar / 4 % 4 == 2;
    if (left == 1) {
      rest(start, held, 0, swell);
    } else if (bar % 4 == 3 || left == 2) {
      rest(start, held, chord, swell);
    } else if (luck < style.lead().density() + (bar % 4 == 0 ? 0.45 : 0)) {
      Motif shape = bar % 4 == 2 ? motif.turned() : lifted ? motif.inverted() : motif;
      state(shape, start, chord, lifted ? 2 : 0, swell);
    }
  }

  private void state(Motif shape, double start, int chord, int lift, double swell) {
    int centre = degreeOf(style.lead().centre()) + lift;
    int first = nearest(chord, (last + centre) / 2);
    double at = 0;
    for (Motif.Step step : shape.steps()) {
      int degree = first + step.rise();
      boolean strong = at == Math.floor(at) && (int) at % 2 == 0;
      degree = strong ? nearest(chord, degree) : degree;
      double accent = at == 0 ? 1 : strong ? 0.92 : 0.82;
      sound(start + at * beat, step.beats() * beat, degree, accent * swell);
      last = degree;
      at += step.beats();
    }
  }

  private void rest(double start, double held, int chord, double swell) {
    last = nearest(chord, last + (last > degreeOf(style.lead().centre()) ? -1 : 1));
    sound(start, held * 0.85, last, 0.9 * swell);
  }

  private void sound(double start, double length, int degree, double loudness) {
    double late = (chance.nextDouble() - 0.3) * 0.014;
    double touch = loudness * (0.95 + 0.1 * chance.nextDouble()) * style.lead().level();
    int pitch = style.harmony().scale().pitch(tonic, degree);
    notes.add(
        new Note(style.lead().instrument(), Math.max(0, start + late), length, pitch, touch, 0.08));
  }

  private int degreeOf(int pitch) {
    return (int) Math.round((pitch - tonic) * 7 / 12.0);
  }

  /// The degree of the chord's triad that lies nearest to `wanted`.
  private static int nearest(int chord, int wanted) {
    int best = wanted;
    int distance = Integer.MAX_VALUE;
    for (int degree = wanted - 4; degree <= wanted + 4; degree++) {
      int above = Math.floorMod(degree - chord, 7);
      boolean inChord = above == 0 || above == 2 || above == 4;
      if (inChord && Math.abs(degree - wanted) < distance) {
        best = degree;
        distance = Math.abs(degree - wanted);
      }
    }
    return best;
  }
}
