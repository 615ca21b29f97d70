package studio.hardware.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.RemoteWork;

class ProcessTrainerTest {
  @TempDir Path home;
  private Gym gym;

  @BeforeEach
  void open() throws IOException {
    gym = Gym.in(home);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    try {
      assertEquals(List.of(), running());
    } finally {
      running().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /// Processes that carry a folder of this gym.
  private List<ProcessHandle> running() {
    List<ProcessHandle> found = new ArrayList<>();
    for (String run : List.of("job-1", "job-2")) {
      found.addAll(new Run(gym.runs().resolve(run)).processes());
    }
    return found;
  }

  @Test
  void aTrainingReportsItsStepsAndLeavesAWholeFile() throws IOException {
    List<Advance> seen = new ArrayList<>();
    Trained trained = gym.trainer().train(gym.brief(), gym.attempt("job-1"), seen::add);
    assertEquals(2, Safetensors.check(gym.target()));
    assertEquals(30, trained.steps());
    assertEquals(List.of(1, 2, 3), trained.checkpoints().stream().map(c -> c.epoch()).toList());
    assertTrue(seen.stream().anyMatch(a -> a.epoch() == 2 && a.step() == 15), seen.toString());
    assertEquals(1, seen.getLast().fraction());
    assertTrue(trained.bestLoss().getAsDouble() < 0.08, trained.toString());
    assertTrue(trained.lastLoss().isPresent());
    assertTrue(Files.readString(trained.log()).contains("num train images"));
    assertFalse(Files.exists(gym.target().resolveSibling("fox_lora.safetensors.part")));
  }

  @Test
  void aTrainingThatNobodyWantsIsStopped() {
    Notebook attempt = gym.attempt("job-1");
    assertThrows(
        CancellationException.class,
        () -> gym.trainer("--hold", gym.held()).train(gym.brief(), attempt, _ -> attempt.cancel()));
    assertFalse(Files.exists(gym.target()));
    assertFalse(Files.exists(gym.runs().resolve("job-1/out")), "checkpoints were left");
  }

  @Test
  void aProgramThatDoesNotListenIsMadeToStop() {
    Notebook attempt = gym.attempt("job-1");
    assertThrows(
        CancellationException.class,
        () ->
            gym.trainer("--hold", gym.held(), "--mood", "stubborn")
                .train(gym.brief(), attempt, _ -> attempt.cancel()));
  }

  @Test
  void anInterruptedCallerTakesTheProgramAlong() {
    Thread caller = Thread.currentThread();
    assertThrows(
        CancellationException.class,
        () ->
            gym.trainer("--hold", gym.held())
                .train(gym.brief(), gym.attempt("job-1"), _ -> caller.interrupt()));
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
  }

  @ParameterizedTest
  @CsvSource({
    "oom, OUT_OF_MEMORY, smaller resolution",
    "crash, INFRASTRUCTURE, launch failure",
    "nan, INVALID, learning rate",
    "nothing, INVALID, wrote no fox_lora.safetensors",
    "broken, INFRASTRUCTURE, its table speaks of"
  })
  void aBadEndIsExplained(String mood, Kind kind, String words) {
    EngineFailure failure = fails("--mood", mood);
    assertEquals(kind, failure.kind(), failure.getMessage());
    assertTrue(failure.getMessage().contains(words), failure.getMessage());
    assertFalse(Files.exists(gym.target()));
  }

  @Test
  void afterABadEndTheNextAttemptBeginsAnew() throws IOException {
    fails("--mood", "crash");
    gym.trainer().train(gym.brief(), gym.attempt("job-2"), _ -> {});
    assertEquals(1, gym.starts("job-2"));
    assertTrue(Files.exists(gym.target()));
  }

  @Test
  void wrongArgumentsAndMissingProgramsAreTheOperatorsFault() {
    EngineFailure wrong = fails("bogus");
    assertEquals(Kind.INVALID, wrong.kind());
    assertTrue(wrong.getMessage().contains("unrecognized arguments: bogus"), wrong.getMessage());
    EngineFailure missing =
        assertThrows(
            EngineFailure.class,
            () ->
                new ProcessTrainer(
                        "trainer@gym",
                        List.of("/nowhere/python"),
                        gym.runs(),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1))
                    .train(gym.brief(), gym.attempt("job-2"), _ -> {}));
    assertEquals(Kind.INVALID, missing.kind());
    assertTrue(missing.getMessage().contains("/nowhere/python"), missing.getMessage());
  }

  private EngineFailure fails(String... more) {
    return assertThrows(
        EngineFailure.class,
        () -> gym.trainer(more).train(gym.brief(), gym.attempt("job-1"), _ -> {}));
  }

  @Test
  void aTrainerIsExaminedBeforeTheNight() {
    assertTrue(gym.trainer().examine().isReady(), gym.trainer().examine().toString());
    Examined absent =
        new ProcessTrainer(
                "trainer@gym",
                List.of("no-such-program", "{dataset}", "{output_dir}", "{output_name}"),
                gym.runs(),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1))
            .examine();
    assertFalse(absent.isReady());
    assertTrue(absent.missing().getFirst().contains("no-such-program"), absent.toString());
  }

  @Test
  void aProgramThatFallsSilentIsStuck() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                gym.trainer(Duration.ofSeconds(3), "--mood", "silent")
                    .train(gym.brief(), gym.attempt("job-1"), _ -> {}));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("printed nothing"), failure.getMessage());
  }

  @Test
  void whatAProgramLeavesRunningIsSweptAway() throws IOException {
    gym.trainer("--mood", "litters").train(gym.brief(), gym.attempt("job-1"), _ -> {});
    assertTrue(Files.exists(gym.target()));
  }

  @Test
  void aTrainingOutlivesItsStudioAndIsWatchedByTheNext() throws Exception {
    supervisorDiesInItsFirstEpoch();
    assertFalse(running().isEmpty(), "the training died with its studio");
    Notebook second = gym.attempt("job-2");
    assertEquals("job-1", second.remembered().orElseThrow().id());
    gym.releaseAll();
    List<Advance> seen = new ArrayList<>();
    Trained trained = gym.trainer("--hold", gym.held()).train(gym.brief(), second, seen::add);
    assertEquals(1, gym.starts("job-1"), "it was started again");
    assertEquals(30, trained.steps());
    assertEquals(1, seen.getFirst().epoch(), "the whole curve is known to the next studio");
    assertEquals(
        new RemoteWork("trainer@gym", "job-1", "job-2"), second.remembered().orElseThrow());
    assertEquals(2, Safetensors.check(gym.target()));
  }

  @Test
  void aTrainingThatEndedUnwatchedIsTakenAsItIs() throws Exception {
    supervisorDiesInItsFirstEpoch();
    List<ProcessHandle> orphans = running();
    gym.releaseAll();
    for (ProcessHandle orphan : orphans) {
      orphan.onExit().get(30, TimeUnit.SECONDS);
    }
    gym.trainer().train(gym.brief(), gym.attempt("job-2"), _ -> {});
    assertEquals(1, gym.starts("job-1"));
    assertFalse(Files.exists(gym.runs().resolve("job-2")), "it was started again");
    assertTrue(Files.exists(gym.target()));
  }

  @Test
  void anAdoptedTrainingCanBeStopped() throws Exception {
    supervisorDiesInItsFirstEpoch();
    Notebook second = gym.attempt("job-2");
    second.cancel();
    assertThrows(
        CancellationException.class, () -> gym.trainer().train(gym.brief(), second, _ -> {}));
  }

  @Test
  void aTrainingThatDiedWithTheMachineBeginsAnew() throws Exception {
    supervisorDiesInItsFirstEpoch();
    for (ProcessHandle orphan : running()) {
      orphan.destroyForcibly();
      orphan.onExit().get(30, TimeUnit.SECONDS);
    }
    gym.trainer().train(gym.brief(), gym.attempt("job-2"), _ -> {});
    assertEquals(1, gym.starts("job-2"));
    assertFalse(Files.exists(gym.runs().resolve("job-1")), "the remains were left");
  }

  @Test
  void whatWasRememberedCannotLeadOutOfTheFolder() throws IOException {
    Files.createDirectories(home.resolve("precious"));
    Files.createDirectories(gym.runs());
    Notebook attempt = gym.attempt("job-2");
    attempt.remember(new RemoteWork("trainer@gym", "../precious", "job-1"));
    gym.trainer().train(gym.brief(), attempt, _ -> {});
    assertTrue(Files.exists(home.resolve("precious")));
  }

  /// A studio struck down while its training waits at the end of its first epoch.
  private void supervisorDiesInItsFirstEpoch() throws Exception {
    Process studio = MortalSupervisor.start(gym);
    try (BufferedReader says =
        new BufferedReader(
            new InputStreamReader(studio.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("epoch 1", says.readLine());
    } finally {
      studio.destroyForcibly().waitFor();
    }
    assertFalse(Files.exists(gym.target()));
  }
}
