package studio.hardware.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

/// Lays dialogue, music and ambience of a scene over each other.
///
/// Dialogue sounds as it was recorded, exactly where its cue says; music and ambience lie under it
/// and step back while somebody speaks. Nothing is normalised here, so adding a track never makes
/// another one quieter. The mix is exactly as long as the picture, whatever its parts are.
public final class Mix {
  static final double MUSIC = 0.3;

  /// Places come as loud as they are (a storm louder than a room); under a film they whisper.
  static final double AMBIENCE = 0.3;

  private static final Duration MUSIC_IN = Duration.ofSeconds(1);
  private static final Duration MUSIC_OUT = Duration.ofSeconds(2);

  /// Short, so that two scenes in one place nearly join, long enough that no cut clicks.
  private static final Duration PLACE = Duration.ofMillis(350);

  /// How far music and ambience step back under a voice.
  private static final double MUSIC_BACK = Decibels.factor(-8);

  private static final double PLACE_BACK = Decibels.factor(-5);

  /// A tail this short is the last breath of a line; nobody misses it.
  private static final long BREATH = Pcm.samples(Duration.ofMillis(60));

  /// What came out, and a sentence for everything that did not go as asked.
  public record Mixed(Duration length, List<String> remarks) {
    public Mixed {
      remarks = List.copyOf(remarks);
    }
  }

  private Mix() {}

  /// Writes the scene to `target` as WAV (stereo, 48 kHz, float: nothing clips before the master).
  ///
  /// @throws EngineFailure when a line cannot be read or the target cannot be written
  public static Mixed lay(SceneSound scene, Path target, Progress progress) {
    long length = Pcm.samples(scene.length());
    List<String> remarks = new ArrayList<>();
    Dialogue dialogue = new Dialogue(scene.dialogue());
    try (Bed music = new Bed("music", scene.music(), remarks);
        Bed ambience = new Bed("ambience", scene.ambience(), remarks);
        WaveWriter writer = new WaveWriter(target, 2, WaveWriter.Depth.FLOAT32)) {
      lay(length, dialogue, music, ambience, writer, progress);
      writer.finish();
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Cannot write the mix to %s (%s); check the disk.".formatted(target, e.getMessage()),
          e);
    }
    if (dialogue.beyond(length) > BREATH) {
      remarks.add(
          "The last line is cut %d ms before its end: the picture ends there."
              .formatted(Pcm.lengthOf(dialogue.beyond(length)).toMillis()));
    }
    return new Mixed(Pcm.lengthOf(length), remarks);
  }

  private static void lay(
      long length, Dialogue dialogue, Bed music, Bed ambience, WaveWriter writer, Progress progress)
      throws IOException {
    List<Under> beds =
        List.of(
            new Under(music, MUSIC, MUSIC_BACK, MUSIC_IN, MUSIC_OUT),
            new Under(ambience, AMBIENCE, PLACE_BACK, PLACE, PLACE));
    float[][] block = new float[2][Ducking.STEP];
    Ducking ducking = new Ducking();
    for (long at = -Ducking.AHEAD; at < length; at += Ducking.STEP) {
      dialogue.ready(at, at + Ducking.AHEAD + Ducking.STEP);
      double before = ducking.now();
      ducking.step(heard(dialogue, at + Ducking.AHEAD, block, Ducking.STEP));
      if (at >= 0) {
        int count = (int) Math.min(Ducking.STEP, length - at);
        heard(dialogue, at, block, count);
        for (Under bed : beds) {
          bed.add(block, count, at, length, before, ducking.now());
        }
        writer.write(block, count);
        if (at % Pcm.RATE == 0) {
          progress.at((double) at / length);
        }
      }
    }
    progress.at(1);
  }

  private static float[][] heard(Dialogue dialogue, long at, float[][] block, int count) {
    Arrays.fill(block[0], 0);
    Arrays.fill(block[1], 0);
    dialogue.add(at, block, count);
    return block;
  }
}
