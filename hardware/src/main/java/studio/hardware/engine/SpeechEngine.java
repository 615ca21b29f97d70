package studio.hardware.engine;

import java.nio.file.Path;
import java.time.Duration;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.VoiceProfile;

/// Speaks a line.
public interface SpeechEngine {
  /// Which engine spoke, as results say it ("espeak-ng").
  String name();

  /// Writes the spoken `text` to `target` as WAV (mono, 48 kHz, 16 bit), without silence before or
  /// after.
  ///
  /// @throws EngineFailure with what to do next
  Speech speak(VoiceProfile voice, String text, Path target);

  /// What came out.
  record Speech(Duration length, MouthTrack mouth) {}
}
