package studio.hardware.music;

import java.util.List;

/// Everybody below the melody: pad, accompaniment, bass and drums, one bar after another.
final class Band {
  /// One bar: its number, when it begins, how long its chord is held (seconds), the chord's degree,
  /// how loud (0..1), and whether it is the last.
  record Bar(int number, double start, double held, int chord, double swell, boolean last) {}

  private final Style style;
  private final int tonic;
  private final double beat;
  private final int beats;
  private final List<Note> notes;
  private final Drums drums;
  private int[] pad = {};

  Band(Style style, int tonic, double beat, List<Note> notes) {
    this.style = style;
    this.tonic = tonic;
    this.beat = beat;
    this.notes = notes;
    beats = style.pulse().beats();
    drums = new Drums(style.pulse(), beat, notes);
  }

  void play(Bar bar) {
    pad(bar);
    if (bar.last()) {
      lastChord(bar);
    } else {
      figure(bar);
    }
    bass(bar);
    drums.play(bar);
  }

  /// Three voices that move as little as they can from chord to chord.
  private void pad(Bar bar) {
    int[] next = new int[3];
    for (int voice = 0; voice < 3; voice++) {
      int home = 58 + 4 * voice;
      // A little homesick, or the chords would wander off over the minutes.
      int target = pad.length == 0 ? home : (2 * pad[voice] + home) / 3;
      next[voice] = near(scale(bar.chord() + 2 * voice), target);
    }
    pad = next;
    for (int voice = 0; voice < 3 && style.pad().level() > 0; voice++) {
      add(
          style.pad().instrument(),
          bar.start(),
          bar.held() * (bar.last() ? 0.7 : 1),
          pad[voice],
          style.pad().level() * bar.swell() * 0.8,
          (voice - 1) * 0.55);
    }
  }

  private void figure(Bar bar) {
    int root = root(bar.chord());
    int third = near(scale(bar.chord() + 2), root + 4);
    int fifth = near(scale(bar.chord() + 4), root + 7);
    int[] up = {root, fifth, root + 12, third + 12, fifth + 12, third + 12, root + 12, fifth};
    switch (style.under().figure()) {
      case ARPEGGIO -> run(bar, 0.5, 1.6, up, 0, 1, 2, 3, 4, 3, 2, 1);
      case BROKEN -> run(bar, 0.5, 1.2, up, 0, 1, 3, 2, 1, 3, 2, 3);
      case OSTINATO -> run(bar, 0.5, 0.9, up, 0, 2, 1, 3, 2, 1);
      case BLOCK -> chord(bar, 0, beats, root, third, fifth);
      case WALTZ -> {
        note(bar, 0, 2.6, root, 1);
        chord(bar, 1, 0.9, root + 12, third + 12, fifth + 12);
        chord(bar, 2, 0.9, root + 12, third + 12, fifth + 12);
      }
      case STRUM -> {
        for (double at : new double[] {0, 1, 1.5, 2.5, 3, 3.5}) {
          strum(bar, at, root + 12, third + 12, fifth + 12, root + 24);
        }
      }
      case OOM_PAH -> {
        chord(bar, 1, 0.3, root + 12, third + 12, fifth + 12);
        chord(bar, 3, 0.3, root + 12, third + 12, fifth + 12);
      }
      case PULSE -> pulse(bar, 0.5, root, fifth);
      case DRIVE -> {
        pulse(bar, 0.5, root, root + 12);
        run(bar, 0.25, 0.2, new int[] {root + 12, third + 12, fifth + 12}, 0, 1, 2, 1);
      }
      case NOTHING -> {}
    }
  }

  private void lastChord(Bar bar) {
    if (style.under().figure() == Style.Figure.NOTHING) {
      return;
    }
    int root = root(bar.chord());
    int[] all = {root, root + 7, near(scale(bar.chord() + 2), root + 16), root + 24};
    // Short bows end with one blow together; everybody else lets the chord open and ring.
    boolean blow = style.under().instrument() == Instrument.SPICCATO;
    for (int i = 0; i < all.length; i++) {
      double spread = blow ? 0 : i * 0.045;
      add(
          style.under().instrument(),
          bar.start() + spread,
          blow ? 0.35 : bar.held() - spread,
          all[i],
          style.under().level() * 0.95,
          -0.25);
    }
  }

  /// Notes of `from` in the order of `order`, one every `each` beats, through the bar.
  private void run(Bar bar, double each, double length, int[] from, int... order) {
    int count = (int) Math.round(beats / each);
    for (int i = 0; i < count; i++) {
      double accent = i == 0 ? 1 : i % 2 == 0 ? 0.86 : 0.74;
      note(bar, i * each, length, from[order[i % order.length]], accent);
    }
  }

  private void pulse(Bar bar, double each, int low, int high) {
    for (int i = 0; i * each < beats; i++) {
      boolean accent = i % 4 == 0;
      note(bar, i * each, each * 0.6, i % 8 == 6 ? high : low, accent ? 1 : 0.7);
    }
  }

  private void chord(Bar bar, double at, double length, int... pitches) {
    for (int pitch : pitches) {
      note(bar, at, length, pitch, 0.75);
    }
  }

  private void strum(Bar bar, double at, int... pitches) {
    boolean down = at == Math.floor(at);
    for (int i = 0; i < pitches.length; i++) {
      int string = down ? i : pitches.length - 1 - i;
      note(bar, at + i * 0.03, 0.7, pitches[string], down ? 0.7 : 0.5);
    }
  }

  private void note(Bar bar, double at, double length, int pitch, double accent) {
    add(
        style.under().instrument(),
        bar.start() + at * beat,
        length * beat,
        pitch,
        style.under().level() * accent * bar.swell(),
        -0.25);
  }

  private void bass(Bar bar) {
    int root = near(scale(bar.chord()), 40);
    int fifth = near(scale(bar.chord() + 4), 43);
    switch (style.under().line()) {
      case ROOT -> low(bar, 0, bar.held() * 0.95, root, 0.55);
      case FIFTHS -> {
        low(bar, 0, bar.last() ? bar.held() : 1.6 * beat, root, 0.7);
        if (!bar.last()) {
          low(bar, beats / 2.0, 1.4 * beat, fifth, 0.6);
        }
      }
      case PULSE -> {
        for (int i = 0; i < (bar.last() ? 1 : beats * 2); i++) {
          low(bar, i * 0.5, bar.last() ? bar.held() : 0.42 * beat, root, i % 4 == 0 ? 0.7 : 0.5);
        }
      }
      case DRONE -> {
        // One tonic below everything, renewed every other bar, in two octaves.
        if (bar.number() % 2 == 0) {
          double held = bar.last() ? bar.held() : Math.min(12, 2.05 * bar.held());
          low(bar, 0, held, near(tonic, 38), 0.5);
          low(bar, 0, held, near(tonic, 50), 0.3);
        }
      }
      case NOTHING -> {}
    }
  }

  private void low(Bar bar, double at, double length, int pitch, double loudness) {
    add(style.under().bass(), bar.start() + at * beat, length, pitch, loudness * bar.swell(), 0);
  }

  private void add(
      Instrument who, double start, double length, int pitch, double loudness, double pan) {
    notes.add(new Note(who, start, length, pitch, loudness, pan));
  }

  private int root(int chord) {
    return near(scale(chord), 50);
  }

  private int scale(int degree) {
    return style.harmony().scale().pitch(tonic, degree);
  }

  /// The same note in the octave nearest to `target`.
  private static int near(int pitch, int target) {
    return pitch + 12 * (int) Math.round((target - pitch) / 12.0);
  }
}
