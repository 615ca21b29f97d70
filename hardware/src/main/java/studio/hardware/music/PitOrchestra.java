package studio.hardware.music;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Setting;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.engine.ScoreEngine;

/// The embedded engine for music and ambience: it composes and computes every sample itself.
public final class PitOrchestra implements ScoreEngine {
  /// Music ends with the scene, but no sample may stop in the middle of a swing.
  private static final Duration LAST = Duration.ofMillis(1_200);

  private static final Duration FIRST = Duration.ofMillis(5);
  private static final Duration PLACE = Duration.ofMillis(60);

  @Override
  public String name() {
    return "pit orchestra";
  }

  @Override
  public void music(MusicBrief brief, Path target, Progress progress) {
    Performance performance = new Performance(Composer.compose(brief));
    Recorder recorder = new Recorder(brief.length(), FIRST, LAST);
    record(() -> recorder.record(performance::next, Performance.LAG, target, progress), target);
  }

  @Override
  public void ambience(Setting setting, Duration length, Path target, Progress progress) {
    Soundscape soundscape = new Soundscape(setting);
    Recorder recorder = new Recorder(length, PLACE, PLACE);
    record(() -> recorder.record(soundscape::next, 0, target, progress), target);
  }

  /// Work that writes a file.
  @FunctionalInterface
  private interface Take {
    void run() throws IOException;
  }

  private static void record(Take take, Path target) {
    try {
      take.run();
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Cannot write sound to %s (%s); check the disk.".formatted(target, e.getMessage()),
          e);
    }
  }
}
