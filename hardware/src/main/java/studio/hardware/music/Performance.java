package studio.hardware.music;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import studio.hardware.sound.Decibels;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Limiter;
import studio.hardware.sound.LoudnessMeter;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.Reverb;

/// Plays a score, one section of some seconds after another, so that a long scene needs no more
/// memory than a short one. A note that was computed once is kept and played again.
final class Performance {
  static final int SECTION = 15 * Pcm.RATE;

  /// Samples by which it lags behind the score.
  static final int LAG = Limiter.DELAY;

  /// No note rings longer; [Struck] and [Composer] see to it.
  private static final int TAIL = 16 * Pcm.RATE;

  /// LUFS of music on its own; the mix takes 0.3 of it.
  private static final double LOUDNESS = -14;

  private static final double CEILING = Decibels.factor(-1);
  private static final int DAMPING = Pcm.RATE / 4;

  private record Key(Instrument instrument, int pitch, long held) {}

  private final Deque<Note> waiting;
  private final Map<Key, float[]> known = new HashMap<>();
  private final Style.Room room;
  private final Reverb reverb;
  private final Filter rumble = Filter.highPass(110, 0.7);
  private final Limiter limiter = new Limiter(2, CEILING);
  private final float[][] dry = new float[2][SECTION + TAIL];
  private final float[] send = new float[SECTION + TAIL];
  private long begun;
  private float gain;

  Performance(Score score) {
    waiting = new ArrayDeque<>(score.notes());
    room = score.room();
    reverb = new Reverb(room.size(), 0.45);
  }

  /// The next section. It lags by [#LAG].
  float[][] next() {
    while (!waiting.isEmpty() && at(waiting.getFirst().start()) < begun + SECTION) {
      play(waiting.removeFirst());
    }
    float[][] out = {new float[SECTION], new float[SECTION]};
    float[] echo = new float[SECTION];
    for (int i = 0; i < SECTION; i++) {
      out[0][i] = dry[0][i];
      out[1][i] = dry[1][i];
      echo[i] = (float) rumble.step(send[i]) * (float) room.wet();
    }
    reverb.add(echo, out, SECTION);
    level(out);
    limiter.apply(out, SECTION);
    advance();
    return out;
  }

  /// The first section sets the level for the whole piece.
  private void level(float[][] out) {
    if (begun == 0) {
      LoudnessMeter meter = new LoudnessMeter(2);
      meter.add(out, SECTION);
      double loudness = meter.integrated();
      gain =
          Double.isInfinite(loudness)
              ? 1
              : (float) Decibels.factor(LOUDNESS + room.loudness() - loudness);
    }
    for (float[] side : out) {
      for (int i = 0; i < side.length; i++) {
        side[i] *= gain;
      }
    }
  }

  private void play(Note note) {
    float[] sound = sound(note);
    int start = (int) (at(note.start()) - begun);
    int held = (int) at(note.length());
    int end = note.instrument().rings() ? Math.min(sound.length, held + 4 * DAMPING) : sound.length;
    double angle = (note.pan() + 1) * Math.PI / 4;
    float left = (float) (note.loudness() * Math.cos(angle) * Math.sqrt(2));
    float right = (float) (note.loudness() * Math.sin(angle) * Math.sqrt(2));
    float away = (float) note.loudness() * note.instrument().send();
    boolean damped = note.instrument().rings() && end < sound.length;
    int free = damped ? Math.min(held, end) : end;
    mix(sound, start, 0, free, 1, 1, left, right, away);
    for (int from = free; from < end; from += 256) {
      int to = Math.min(end, from + 256);
      mix(sound, start, from, to, damp(from - free), damp(to - free), left, right, away);
    }
  }

  private static float damp(int after) {
    double x = Math.min(1, after / (4.0 * DAMPING));
    return (float) Math.pow(1 - x, 3);
  }

  private void mix(
      float[] sound,
      int start,
      int from,
      int to,
      float rise,
      float fall,
      float left,
      float right,
      float away) {
    float step = to == from ? 0 : (fall - rise) / (to - from);
    for (int i = from; i < to; i++) {
      float sample = sound[i] * (rise + step * (i - from));
      dry[0][start + i] += sample * left;
      dry[1][start + i] += sample * right;
      send[start + i] += sample * away;
    }
  }

  private float[] sound(Note note) {
    double held = Math.min(note.length(), 13);
    long key = note.instrument().rings() ? 0 : Math.round(held * 1_000);
    return known.computeIfAbsent(
        new Key(note.instrument(), note.pitch(), key),
        _ -> note.instrument().note(note.pitch(), key == 0 ? held : key / 1_000.0));
  }

  private void advance() {
    for (float[] line : new float[][] {dry[0], dry[1], send}) {
      System.arraycopy(line, SECTION, line, 0, TAIL);
      java.util.Arrays.fill(line, TAIL, SECTION + TAIL, 0);
    }
    begun += SECTION;
  }

  private static long at(double seconds) {
    return Math.round(seconds * Pcm.RATE);
  }
}
