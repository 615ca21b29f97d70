package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import studio.hardware.engine.EngineFailure;

class SpeakerTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void aProgramThatHangsIsKilled() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () -> Speaker.run(List.of("sleep", "611"), "hello", Duration.ofMillis(100)));
    assertEquals(EngineFailure.Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(isGone("611"), "sleep still runs");
  }

  @Test
  void anInterruptedCallerTakesTheProgramAlong() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class, () -> Speaker.run(List.of("sleep", "612"), "hello", LONG));
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
    assertTrue(isGone("612"), "sleep still runs");
  }

  @Test
  void aProgramThatFailsOrIsMissingSaysSo() {
    EngineFailure failed =
        assertThrows(EngineFailure.class, () -> Speaker.run(List.of("false"), "", LONG));
    assertTrue(failed.getMessage().contains("ended with code 1"), failed.getMessage());
    EngineFailure missing =
        assertThrows(EngineFailure.class, () -> Speaker.run(List.of("/nowhere/espeak"), "", LONG));
    assertTrue(missing.getMessage().contains("could not be started"), missing.getMessage());
  }

  /// A killed child of ours may linger for a moment until the kernel has buried it.
  private static boolean isGone(String argument) {
    return ProcessHandle.current()
        .children()
        .filter(child ->
            child.info().arguments().map(all -> List.of(all).contains(argument)).orElse(false))
        .allMatch(child ->
            child
                .onExit()
                .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                .handle((gone, late) -> late == null)
                .join());
  }
}
