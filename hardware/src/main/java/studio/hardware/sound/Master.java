package studio.hardware.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

/// Joins the mixes of an episode's scenes and brings the whole to the loudness that streaming
/// expects, with one gain for everything: quiet scenes stay quieter than loud ones.
public final class Master {
  /// LUFS of the finished episode.
  public static final double LOUDNESS = -16;

  /// True peaks stay below this. AAC moves peaks by up to a decibel, and -1.5 dBTP is promised for
  /// the encoded file.
  public static final double CEILING = -2.5;

  /// An episode that needs more than this is silence with a little noise; louder noise helps
  /// nobody.
  private static final double MOST_GAIN = 20;

  /// Near enough to the target to stop; limiting takes some loudness away, so it is measured after.
  private static final double CLOSE = 0.25;

  private static final int PASSES = 5;
  private static final int BLOCK = Pcm.RATE / 10;

  /// A scene's mix and how long its picture is; the sound is padded or cut to exactly that.
  public record Part(Path mix, Duration picture) {}

  /// The finished track: integrated loudness in LUFS and true peak in dBTP (both minus infinity for
  /// silence), and the gain in dB that the mixes were given.
  public record Mastered(Duration length, double loudness, double truePeak, double gain) {}

  private Master() {}

  /// Writes the episode's sound to `target` as WAV (stereo, 48 kHz, 16 bit), as long as all its
  /// pictures together, to the sample.
  ///
  /// @throws EngineFailure when a mix cannot be read or the target cannot be written
  public static Mastered join(List<Part> scenes, Path target, Progress progress) {
    try {
      double share = 1.0 / (PASSES + 1);
      LoudnessMeter raw = new LoudnessMeter(2);
      Joined.read(scenes, BLOCK, raw::add, done -> progress.at(done * share));
      double loudness = raw.integrated();
      double gain = Double.isInfinite(loudness) ? 0 : Math.min(MOST_GAIN, LOUDNESS - loudness);
      for (int pass = 1; ; pass++) {
        double begun = pass * share;
        Mastered made = write(scenes, target, gain, done -> progress.at(begun + done * share));
        double missing = LOUDNESS - made.loudness();
        double next = Math.min(MOST_GAIN, gain + missing);
        if (pass == PASSES
            || !(Math.abs(missing) > CLOSE)
            || next == gain
            || Double.isInfinite(missing)) {
          progress.at(1);
          return made;
        }
        gain = next;
      }
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Cannot join the sound of the scenes into %s (%s); check the disk, then mix them again."
              .formatted(target, e.getMessage()),
          e);
    }
  }

  private static Mastered write(List<Part> scenes, Path target, double gain, Progress progress)
      throws IOException {
    try (WaveWriter writer = new WaveWriter(target, 2, WaveWriter.Depth.INT16)) {
      Finish finish = new Finish(writer, Decibels.factor(gain), Decibels.factor(CEILING));
      Joined.read(scenes, BLOCK, finish::add, progress);
      finish.end();
      writer.finish();
      return new Mastered(
          Pcm.lengthOf(finish.written()), finish.loudness(), Decibels.of(finish.truePeak()), gain);
    }
  }
}
