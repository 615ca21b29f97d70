package studio.hardware.speech;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.speech.server.SpeechServer;
import studio.hardware.speech.server.SpeechSettings;

/// The same promises asked of a real server: `-Dspeech.url=http://host:8880`.
@EnabledIfSystemProperty(named = "speech.url", matches = "http.+")
class RealSpeechServerTest extends SpeechContract {
  private final SpeechEngine engine =
      new SpeechServer(
          SpeechSettings.of(
              "speech@real", URI.create(System.getProperty("speech.url", "http://localhost"))));

  @Override
  SpeechEngine engine() {
    return engine;
  }
}
