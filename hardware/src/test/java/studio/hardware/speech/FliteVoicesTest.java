package studio.hardware.speech;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import studio.hardware.engine.SpeechEngine;

class FliteVoicesTest extends SpeechContract {
  @BeforeEach
  void installed() {
    assumeTrue(Voices.find("flite").isPresent(), "flite is not installed");
  }

  @Override
  SpeechEngine engine() {
    return Voices.find("flite").orElseThrow();
  }
}
