package studio.hardware.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/// Sounds for tests.
final class Tones {
  private Tones() {}

  static Pcm sine(double hertz, double amplitude, Duration length, int channels) {
    float[][] all = new float[channels][(int) Pcm.samples(length)];
    for (float[] channel : all) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
      }
    }
    return new Pcm(all);
  }

  /// Noise that swells and ebbs like speech or music does.
  static Pcm lively(double amplitude, Duration length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] all = new float[2][(int) Pcm.samples(length)];
    for (int i = 0; i < all[0].length; i++) {
      double swell = 0.15 + 0.85 * Math.pow(Math.sin(Math.PI * i / (Pcm.RATE * 1.7)), 2);
      for (float[] side : all) {
        side[i] = (float) (amplitude * swell * (random.nextDouble() * 2 - 1));
      }
    }
    return new Pcm(all);
  }

  static Path file(Path folder, String name, Pcm sound) {
    Path file = folder.resolve(name);
    try {
      WaveWriter.write(sound, file, WaveWriter.Depth.FLOAT32);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /// Root mean square of both sides between two moments.
  static double level(Pcm sound, double from, double to) {
    double power = 0;
    int first = (int) (from * Pcm.RATE);
    int last = (int) (to * Pcm.RATE);
    for (float[] channel : sound.channels()) {
      for (int i = first; i < last; i++) {
        power += channel[i] * channel[i];
      }
    }
    return Math.sqrt(power / (last - first) / sound.channels().length);
  }
}
