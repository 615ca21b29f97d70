package studio.hardware.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
  ///
  /// @param words when each word sounds; empty where the engine does not tell
  record Speech(Duration length, MouthTrack mouth, List<Word> words) {
    public Speech {
      words = List.copyOf(words);
    }

    public Speech(Duration length, MouthTrack mouth) {
      this(length, mouth, List.of());
    }
  }

  /// A word of a line, from the line's beginning.
  record Word(String text, Duration from, Duration to) {}
}
