package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;

class FreeTtsVoicesTest extends SpeechContract {
  private final SpeechEngine engine = new FreeTtsVoices();

  @Override
  SpeechEngine engine() {
    return engine;
  }

  @Test
  void aLineInAnotherScriptAsksForEspeak() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () -> say(voice(Register.HIGH, 1), "\u041F\u0440\u0438\u0432\u0435\u0442"));
    assertEquals(EngineFailure.Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("install espeak-ng"), failure.getMessage());
  }

  @Test
  void manyLanesSpeakAtOnceWithoutMixingTheirVoices()
      throws IOException, InterruptedException, ExecutionException {
    Path alone = folder.resolve("alone.wav");
    engine.speak(voice(Register.LOW, 9), SENTENCE, alone);
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Path>> takes =
          IntStream.range(0, 8)
              .mapToObj(lane ->
                  lanes.submit(() -> {
                    Path take = folder.resolve("lane" + lane + ".wav");
                    Register register = lane % 2 == 0 ? Register.LOW : Register.CHILD;
                    engine.speak(voice(register, 9), SENTENCE, take);
                    return take;
                  }))
              .toList();
      for (int lane = 0; lane < 8; lane += 2) {
        assertEquals(-1, Files.mismatch(alone, takes.get(lane).get()), "lane " + lane);
      }
    }
  }
}
