package studio.rehearsal.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The voice of the rehearsal: a buzz that swells on vowels and falls silent between words.
record Hum(String voice, String text, double speed) {
  /// Seconds of silence before and after, as real servers leave.
  static final double LEAD = 0.3;

  private static final double LETTERS_PER_SECOND = 14;

  double secondsPerLetter() {
    return 1 / LETTERS_PER_SECOND / speed;
  }

  /// Women's names hum at 200 Hz, men's at 115, others between.
  double hertz() {
    if (voice.length() > 2 && voice.charAt(2) == '_') {
      return voice.charAt(1) == 'f' ? 200 : 115;
    }
    return 150;
  }

  short[] samples(int rate) {
    int length = (int) ((2 * LEAD + text.length() * secondsPerLetter()) * rate);
    short[] samples = new short[length];
    double level = 0;
    for (int i = 0; i < length; i++) {
      double at = (i / (double) rate - LEAD) / secondsPerLetter();
      double wanted = at < 0 || at >= text.length() ? 0 : loudness(text.charAt((int) at));
      level += (wanted - level) * 60 / rate;
      samples[i] = (short) Math.round(12_000 * level * buzz(i / (double) rate));
    }
    for (int i = 0; i < LEAD * rate * 0.9; i++) {
      samples[i] = 0;
      samples[length - 1 - i] = 0;
    }
    return samples;
  }

  private static double loudness(char letter) {
    return "aeiouyAEIOUY".indexOf(letter) >= 0
        ? 1
        : Character.isLetterOrDigit(letter) ? 0.45 : 0.02;
  }

  private double buzz(double seconds) {
    double sum = 0;
    for (int k = 1; k <= 12; k++) {
      sum += Math.sin(2 * Math.PI * hertz() * k * seconds) / k;
    }
    return sum / 1.8;
  }

  /// @param size what the header claims; -1 for the truth
  static byte[] wave(short[] samples, int rate, long size) {
    int bytes = samples.length * 2;
    int claimed = (int) (size < 0 ? bytes : size);
    ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(size < 0 ? bytes + 36 : claimed)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(rate)
        .putInt(rate * 2)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(claimed);
    file.asShortBuffer().put(samples);
    return file.array();
  }

  static byte[] raw(short[] samples) {
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
