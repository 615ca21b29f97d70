package studio.hardware.sound;

/// The room around a sound, after Schroeder and Moorer as tuned in Freeverb: eight damped combs in
/// parallel and four all-passes in a row for each side, the right one a little larger.
public final class Reverb {
  /// Freeverb's delays in samples at 44.1 kHz, which share no common factor.
  private static final int[] COMBS = {1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617};

  private static final int[] ALL_PASSES = {556, 441, 341, 225};
  private static final int SPREAD = 23;
  private static final double SCALE = Pcm.RATE / 44_100.0;

  private final Side left;
  private final Side right;

  /// `size` in 0..1 from a chamber to a cathedral, `damping` in 0..1 from tiles to curtains.
  public Reverb(double size, double damping) {
    float feedback = (float) (0.70 + 0.28 * size);
    left = new Side(0, feedback, (float) damping);
    right = new Side(SPREAD, feedback, (float) damping);
  }

  /// Adds the room's answer to `send` to both sides, for the first `length` samples.
  public void add(float[] send, float[][] into, int length) {
    left.add(send, into[0], length);
    right.add(send, into[1], length);
  }

  private static final class Side {
    private final float[][] combs = new float[COMBS.length][];
    private final float[] damped = new float[COMBS.length];
    private final int[] combAt = new int[COMBS.length];
    private final float[][] passes = new float[ALL_PASSES.length][];
    private final int[] passAt = new int[ALL_PASSES.length];
    private final float feedback;
    private final float damping;

    Side(int spread, float feedback, float damping) {
      this.feedback = feedback;
      this.damping = damping;
      for (int c = 0; c < combs.length; c++) {
        combs[c] = new float[(int) ((COMBS[c] + spread) * SCALE)];
      }
      for (int p = 0; p < passes.length; p++) {
        passes[p] = new float[(int) ((ALL_PASSES[p] + spread) * SCALE)];
      }
    }

    void add(float[] send, float[] into, int length) {
      float[] wet = new float[length];
      for (int c = 0; c < combs.length; c++) {
        comb(c, send, wet, length);
      }
      for (int p = 0; p < passes.length; p++) {
        allPass(p, wet, length);
      }
      for (int i = 0; i < length; i++) {
        into[i] += wet[i];
      }
    }

    private void comb(int c, float[] send, float[] wet, int length) {
      float[] line = combs[c];
      int at = combAt[c];
      float low = damped[c];
      for (int i = 0; i < length; i++) {
        float out = line[at];
        low = out * (1 - damping) + low * damping + 1e-20f;
        line[at] = send[i] * 0.03f + low * feedback;
        at = at + 1 == line.length ? 0 : at + 1;
        wet[i] += out;
      }
      combAt[c] = at;
      damped[c] = low;
    }

    private void allPass(int p, float[] wet, int length) {
      float[] line = passes[p];
      int at = passAt[p];
      for (int i = 0; i < length; i++) {
        float delayed = line[at];
        float in = wet[i];
        line[at] = in + delayed * 0.5f;
        wet[i] = delayed - in;
        at = at + 1 == line.length ? 0 : at + 1;
      }
      passAt[p] = at;
    }
  }
}
