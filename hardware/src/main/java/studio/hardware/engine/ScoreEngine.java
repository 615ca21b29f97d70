package studio.hardware.engine;

import java.nio.file.Path;
import java.time.Duration;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Setting;

/// Makes what sounds under a scene.
public interface ScoreEngine {
  String name();

  /// Writes music of exactly `brief.length()` to `target` as WAV (stereo, 48 kHz, 16 bit).
  void music(MusicBrief brief, Path target, Progress progress);

  /// Writes the sound of a place and its weather, of exactly `length`, to `target` (same format). A
  /// place that is silent by nature still has room tone.
  void ambience(Setting setting, Duration length, Path target, Progress progress);
}
