package studio.hardware.music;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.TimeOfDay;

/// Writes the music of a scene: phrases of four bars that state a motif, answer it, and close; the
/// last two bars are a cadence whose chord rings out with the scene. The tempo bends a little so
/// that the last bar comes exactly when it should.
final class Composer {
  /// How long the last chord may ring, in seconds, and its largest share of a short piece.
  private static final double RING = 3.2;

  private static final double RING_SHARE = 0.3;

  private final Style style;
  private final SplittableRandom chance;
  private final int tonic;
  private final int bars;
  private final double beat;
  private final double length;
  private final List<Note> notes = new ArrayList<>();

  private Composer(MusicBrief brief) {
    style = Style.of(brief.mood());
    chance = new SplittableRandom(brief.seed() * 31 + brief.mood().ordinal());
    tonic = 54 + chance.nextInt(7) - (brief.time() == TimeOfDay.NIGHT ? 2 : 0);
    length = seconds(brief.length());
    double asked =
        60 / (style.pulse().bpm() * hurry(brief.time()) * (0.97 + 0.06 * chance.nextDouble()));
    double playing = length - Math.min(RING, length * RING_SHARE);
    double barLength = asked * style.pulse().beats();
    bars = (int) Math.max(1, Math.round(playing / barLength));
    beat = bars < 2 ? asked : playing / bars / style.pulse().beats();
  }

  static Score compose(MusicBrief brief) {
    return new Composer(brief).score();
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }

  /// Days hurry a little, nights take their time.
  private static double hurry(TimeOfDay time) {
    return switch (time) {
      case DAWN -> 0.95;
      case MORNING, MIDDAY -> 1.03;
      case AFTERNOON -> 1;
      case SUNSET -> 0.97;
      case EVENING -> 0.95;
      case NIGHT -> 0.91;
    };
  }

  private Score score() {
    Band band = new Band(style, tonic, beat, notes);
    Melody melody = new Melody(style, tonic, beat, chance, notes);
    for (int bar = 0; bar < bars; bar++) {
      boolean last = bar == bars - 1;
      int chord = chord(bar);
      double start = bar * beat * style.pulse().beats();
      double held = last ? length - start : beat * style.pulse().beats();
      double swell = swell(bar);
      band.play(new Band.Bar(bar, start, held, chord, swell, last));
      if (bar >= silentBars()) {
        melody.play(bar, start, held, chord, swell, bars - bar);
      }
    }
    // A scene of a moment has no room for a spread chord.
    return new Score(
        notes.stream().filter(note -> note.start() < length && note.length() > 0).toList(),
        style.room());
  }

  /// The accompaniment begins alone when there is time for it.
  private int silentBars() {
    return bars >= 12 ? 2 : bars >= 6 ? 1 : 0;
  }

  private int chord(int bar) {
    int left = bars - bar;
    int[] cadence = style.harmony().cadence();
    if (left <= cadence.length) {
      return cadence[cadence.length - left];
    }
    boolean answer = bar / 4 % 4 == 2 || bar / 4 % 4 == 1 && bars > 8 && bars <= 16;
    int[] phrase = answer ? style.harmony().answer() : style.harmony().statement();
    return phrase[bar % 4];
  }

  /// A piece grows until two thirds and comes back; every phrase does the same in small.
  private double swell(int bar) {
    double at = (bar + 0.5) / bars;
    double whole = at < 0.65 ? 0.78 + 0.22 * at / 0.65 : 1 - 0.2 * (at - 0.65) / 0.35;
    double phrase = 0.94 + 0.06 * Math.sin(Math.PI * (bar % 4 + 0.5) / 4);
    return whole * phrase;
  }
}
