package studio.hardware.music;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Setting;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.sound.Pcm;

/// For a studio that wants no music: the players rest, places and weather sound as ever.
public record Tacet(ScoreEngine places) implements ScoreEngine {
  private static final Duration END = Duration.ofMillis(5);

  @Override
  public String name() {
    return places.name() + " without music";
  }

  @Override
  public void music(MusicBrief brief, Path target, Progress progress) {
    Recorder recorder = new Recorder(brief.length(), END, END);
    try {
      recorder.record(() -> new float[2][Pcm.RATE], 0, target, progress);
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Cannot write sound to %s (%s); check the disk.".formatted(target, e.getMessage()),
          e);
    }
  }

  @Override
  public void ambience(Setting setting, Duration length, Path target, Progress progress) {
    places.ambience(setting, length, target, progress);
  }
}
