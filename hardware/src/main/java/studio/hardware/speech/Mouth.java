package studio.hardware.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.hardware.brief.MouthTrack;
import studio.hardware.sound.Pcm;

/// Measures how far the lips open from how loud a voice is.
final class Mouth {
  private static final int TICK = Pcm.RATE / MouthTrack.TICKS_PER_SECOND;

  /// So far below the loud syllables lips are closed: breath and room, not speech.
  private static final double CLOSED = -26;

  /// Lips part within a tick or two and fall shut a little more slowly.
  private static final double OPENING = 0.75;

  private static final double CLOSING = 0.5;

  private Mouth() {}

  /// One value per started tick of the line.
  static MouthTrack track(Pcm line) {
    float[] samples = line.mono();
    double[] levels = new double[(samples.length + TICK - 1) / TICK];
    for (int tick = 0; tick < levels.length; tick++) {
      int end = Math.min(samples.length, (tick + 1) * TICK);
      double power = 0;
      for (int i = tick * TICK; i < end; i++) {
        power += samples[i] * samples[i];
      }
      levels[tick] = 10 * Math.log10(power / (end - tick * TICK) + 1e-10);
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double loud = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.9)];
    return new MouthTrack(smoothed(levels, Math.max(loud, -50)));
  }

  private static List<Float> smoothed(double[] levels, double loud) {
    List<Float> openness = new ArrayList<>(levels.length);
    double open = 0;
    for (double level : levels) {
      double below = level - loud;
      double wanted = below < CLOSED ? 0 : Math.pow(Math.clamp(1 - below / CLOSED, 0, 1), 1.4);
      open += (wanted - open) * (wanted > open ? OPENING : CLOSING);
      openness.add((float) (open < 0.04 ? 0 : open));
    }
    return openness;
  }
}
