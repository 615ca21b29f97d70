package studio.hardware.music;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveWriter;

/// Takes sections of sound and writes exactly so many samples of them, with soft ends.
record Recorder(Duration length, Duration in, Duration out) {
  Recorder {
    if (length.isNegative() || length.isZero()) {
      throw new EngineFailure(
          EngineFailure.Kind.INVALID, "Sound needs a length, not " + length + "; ask for more.");
    }
  }

  /// `skip` samples at the beginning are left out.
  void record(Supplier<float[][]> sections, int skip, Path target, Progress progress)
      throws IOException {
    long total = Pcm.samples(length);
    long written = 0;
    int drop = skip;
    try (WaveWriter writer = new WaveWriter(target, 2, WaveWriter.Depth.INT16)) {
      while (written < total) {
        float[][] section = sections.get();
        int count = (int) Math.min(section[0].length - drop, total - written);
        float[][] part = {
          java.util.Arrays.copyOfRange(section[0], drop, drop + count),
          java.util.Arrays.copyOfRange(section[1], drop, drop + count)
        };
        soften(part, written, total);
        writer.write(part, count);
        written += count;
        drop = 0;
        progress.at((double) written / total);
      }
      writer.finish();
    }
  }

  private void soften(float[][] part, long at, long total) {
    double rise = Math.min(Pcm.samples(in), total / 4);
    double fall = Math.min(Pcm.samples(out), total / 3);
    for (int i = 0; i < part[0].length; i++) {
      double gain = Math.min(1, (at + i) / rise) * Math.min(1, (total - 1 - at - i) / fall);
      part[0][i] *= (float) gain;
      part[1][i] *= (float) gain;
    }
  }
}
