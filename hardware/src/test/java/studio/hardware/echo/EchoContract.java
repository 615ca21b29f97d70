package studio.hardware.echo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Progress;

/// What every Echo Brain must do for the house, played or real.
abstract class EchoContract {
  abstract URI url();

  EchoBrain echo() {
    return new EchoBrain(EchoSettings.of("test", url()));
  }

  @Test
  void itSaysThatItIsWell() {
    Examined examined = echo().examine();
    assertTrue(examined.isReady(), examined::toString);
  }

  @Test
  void aSearchForWhatIsUnknownIsNoFailure() {
    assertTrue(echo().remember("zzyzx quandary of the paper fox", 3, Progress.SILENT).size() <= 3);
  }

  @Test
  void aQuestionHasAnAnswer() {
    EchoBrain.Said said = echo().ask("What do you remember about lighthouses?", Progress.SILENT);
    assertFalse(said.answer().isBlank());
  }
}
