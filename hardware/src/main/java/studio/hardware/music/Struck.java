package studio.hardware.music;

import studio.hardware.sound.Pcm;

/// Something that is hit once and rings: a sum of partials, each with its own decay.
///
/// `partials` holds triples of frequency ratio, level and share of the decay time. A note an octave
/// higher rings `shorter` as short by this exponent.
record Struck(double[][] partials, double attack, double decay, double shorter)
    implements Instrument.Maker {
  /// A piano played through felt: the upper partials are faint and gone soon; two strings beat.
  static final double[][] FELT = {
    {1, 1, 1},
    {1.0007, 0.6, 0.9},
    {2.001, 0.42, 0.7},
    {3.004, 0.2, 0.5},
    {4.009, 0.1, 0.4},
    {5.018, 0.05, 0.3},
    {6.03, 0.025, 0.25},
    {7.05, 0.012, 0.2}
  };

  static final double[][] TINE = {
    {1, 1, 1},
    {1.001, 0.3, 0.8},
    {2.0, 0.12, 0.7},
    {2.76, 0.10, 0.3},
    {5.4, 0.16, 0.12},
    {8.93, 0.05, 0.05}
  };

  static final double[][] WOOD = {{1, 1, 1}, {3.93, 0.3, 0.3}, {9.24, 0.1, 0.12}};

  static final double[][] BOWL = {
    {1, 1, 1}, {1.004, 0.8, 0.9}, {2.32, 0.25, 0.6}, {2.33, 0.2, 0.6}, {4.25, 0.06, 0.4}
  };

  @Override
  public boolean rings() {
    return true;
  }

  @Override
  public float[] note(int pitch, double seconds) {
    double hertz = Instrument.hertz(pitch);
    double ring = decay * Math.pow(261.6 / hertz, shorter);
    float[] note = new float[(int) (Math.clamp(ring * 2.2, 0.25, 6) * Pcm.RATE)];
    for (double[] partial : partials) {
      if (hertz * partial[0] < Pcm.RATE * 0.4) {
        add(note, hertz * partial[0], partial[1], ring * partial[2]);
      }
    }
    int rise = (int) (attack * Pcm.RATE) + 1;
    for (int i = 0; i < rise; i++) {
      note[i] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * i / rise));
    }
    int fall = note.length / 6;
    for (int i = 0; i < fall; i++) {
      note[note.length - 1 - i] *= (float) i / fall;
    }
    return note;
  }

  /// A turning and shrinking pointer is a decaying sine.
  private static void add(float[] note, double hertz, double level, double decay) {
    double angle = 2 * Math.PI * hertz / Pcm.RATE;
    double shrink = Math.exp(-1 / (decay * 0.45 * Pcm.RATE));
    double c = Math.cos(angle) * shrink;
    double s = Math.sin(angle) * shrink;
    double re = level;
    double im = 0;
    for (int i = 0; i < note.length; i++) {
      double next = re * c - im * s;
      im = re * s + im * c;
      re = next;
      note[i] += (float) im;
    }
  }
}
