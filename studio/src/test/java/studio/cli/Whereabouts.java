package studio.cli;

/// Finds a voice in a whole film's sound by its waveform.
final class Whereabouts {
  private static final int RATE = 48_000;

  /// Eight thousand samples a second tell a voice's place well enough.
  private static final int STEP = 6;

  private static final int WINDOW = RATE / STEP / 2;

  private Whereabouts() {}

  /// The second at which `voice` fits best, looked for half a second around `expected`.
  static double of(float[] voice, float[] whole, double expected) {
    float[] said = thinned(voice);
    float[] heard = thinned(whole);
    int middle = (int) Math.round(expected * RATE / STEP);
    int best = middle;
    double most = -1;
    for (int at = Math.max(0, middle - WINDOW); at <= middle + WINDOW; at++) {
      double fit = 0;
      int count = Math.min(said.length, heard.length - at);
      for (int i = 0; i < count; i++) {
        fit += said[i] * heard[at + i];
      }
      if (Math.abs(fit) > most) {
        most = Math.abs(fit);
        best = at;
      }
    }
    return (double) best * STEP / RATE;
  }

  private static float[] thinned(float[] sound) {
    float[] thin = new float[sound.length / STEP];
    for (int i = 0; i < thin.length; i++) {
      for (int j = 0; j < STEP; j++) {
        thin[i] += sound[i * STEP + j] / STEP;
      }
    }
    return thin;
  }
}
