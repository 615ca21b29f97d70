package studio.hardware.sound;

/// Lowers music and ambience while somebody speaks, one step of 10 ms after another. It hears the
/// dialogue a little before the audience does, so the way is already free when a line begins.
final class Ducking {
  static final int STEP = Pcm.RATE / 100;

  /// How far ahead it hears: three times the time constant of going down, which is then all but
  /// done.
  static final int AHEAD = Pcm.RATE / 5;

  /// The level (linear, RMS) from which sound counts as speech: 34 dB below full scale lies under
  /// every vowel of a levelled line and above its room.
  private static final double THRESHOLD = 0.02;

  /// Pauses inside a sentence are shorter than this; without it the music would pump between words.
  private static final int HOLD = 45;

  /// Time constants: down in 70 ms, up in 330 ms, about a second until it is all back.
  private static final double DOWN = 1 - Math.exp(-1 / 7.0);

  private static final double UP = 1 - Math.exp(-1 / 33.0);

  private double speech;
  private int quiet = HOLD;

  /// How much somebody speaks, in 0..1.
  double now() {
    return speech;
  }

  /// Takes the dialogue of the step that lies [#AHEAD].
  void step(float[][] dialogue) {
    double power = 0;
    for (int i = 0; i < STEP; i++) {
      double sample = (dialogue[0][i] + dialogue[1][i]) / 2;
      power += sample * sample;
    }
    quiet = Math.sqrt(power / STEP) > THRESHOLD ? 0 : quiet + 1;
    boolean spoken = quiet < HOLD;
    speech += ((spoken ? 1 : 0) - speech) * (spoken ? DOWN : UP);
  }
}
