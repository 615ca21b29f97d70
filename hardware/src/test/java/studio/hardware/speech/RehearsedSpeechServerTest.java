package studio.hardware.speech;

import org.junit.jupiter.api.AfterEach;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.speech.server.SpeechServer;
import studio.hardware.speech.server.SpeechSettings;
import studio.rehearsal.speech.RehearsalSpeech;

class RehearsedSpeechServerTest extends SpeechContract {
  private final RehearsalSpeech rehearsal = RehearsalSpeech.kokoro();
  private final SpeechEngine engine =
      new SpeechServer(SpeechSettings.of("speech@rehearsal", rehearsal.url()));

  @Override
  SpeechEngine engine() {
    return engine;
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }
}
