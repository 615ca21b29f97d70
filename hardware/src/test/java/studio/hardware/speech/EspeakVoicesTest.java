package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.sound.Pcm;

class EspeakVoicesTest extends SpeechContract {
  @BeforeEach
  void installed() {
    assumeTrue(Voices.find("espeak-ng").isPresent(), "espeak-ng is not installed");
  }

  @Override
  SpeechEngine engine() {
    return Voices.find("espeak-ng").orElseThrow();
  }

  @Test
  void aLineInAnotherScriptIsSpokenInItsLanguage() throws IOException {
    Pcm line =
        say(
            voice(Register.HIGH, 1),
            "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u043E\u0439 \u0434\u0440\u0443\u0433.");
    assertTrue(line.samples() < 2.5 * Pcm.RATE, "letters were spelled: " + line.length());
  }
}
