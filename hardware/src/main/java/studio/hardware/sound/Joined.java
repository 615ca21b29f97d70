package studio.hardware.sound;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import studio.hardware.engine.Progress;

/// The mixes of several scenes as one stretch of sound, each exactly as long as its picture.
final class Joined {
  /// Takes the next `length` samples of both sides; may change them.
  @FunctionalInterface
  interface Listener {
    void hear(float[][] samples, int length) throws IOException;
  }

  private Joined() {}

  static void read(List<Master.Part> scenes, int block, Listener listener, Progress progress)
      throws IOException {
    long total = scenes.stream().mapToLong(part -> Pcm.samples(part.picture())).sum();
    long done = 0;
    float[][] samples = new float[2][block];
    for (Master.Part part : scenes) {
      try (WaveReader reader = open(part)) {
        for (long left = Pcm.samples(part.picture()); left > 0; ) {
          int count = (int) Math.min(block, left);
          int got = reader.read(samples, count);
          for (float[] side : samples) {
            Arrays.fill(side, got, count, 0);
          }
          listener.hear(samples, count);
          left -= count;
          done += count;
          progress.at((double) done / total);
        }
      }
    }
  }

  private static WaveReader open(Master.Part part) throws IOException {
    WaveReader reader = WaveReader.open(part.mix());
    if (reader.rate() == Pcm.RATE && reader.channels() == 2) {
      return reader;
    }
    reader.close();
    throw new IOException(part.mix() + " is not a mix of ours (stereo, 48 kHz)");
  }
}
