package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.sqlclient.Row;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Shots that a server films, and everything that can happen to the studio, the server, the
/// database and the cables between them, at each transition of a job. `docs/crashes.md` has the
/// table of cases.
@Timeout(300)
class EngineCrashTest {
  @TempDir private static Path folder;
  private static List<String> frames = List.of();
  private static int shots;

  @BeforeAll
  static void anUndisturbedStudio() throws Exception {
    folder = folder.toRealPath();
    try (var trial = new Trial(folder.resolve("peaceful"), Strike.CLOSED)) {
      trial.run(List.of());
      frames = trial.frames();
      shots = trial.prompts();
      assertFalse(frames.isEmpty());
      System.err.println("shots " + shots + " " + trial.filmed().size());
      assertEquals(List.of(), trial.unclean());
    }
  }

  @Test
  void theStudioIsKilled() throws Exception {
    try (var trial = trial(Strike.STUDIO_KILLED)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void theEngineIsKilled() throws Exception {
    try (var trial = trial(Strike.ENGINE_KILLED)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of(Transition.QUEUED));
    }
  }

  @Test
  void theEngineGoesSilent() throws Exception {
    try (var trial = trial(Strike.ENGINE_SILENT)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void theDatabaseEndsItsSessions() throws Exception {
    try (var trial = trial(Strike.SESSIONS_ENDED)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void theCableToTheDatabaseIsCut() throws Exception {
    try (var trial = trial(Strike.DATABASE_CUT)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void theCableToTheDatabaseGoesDead() throws Exception {
    try (var trial = trial(Strike.DATABASE_SILENT)) {
      trial.run(List.of(Transition.REMEMBERED, Transition.UNWRITTEN));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void theStudioIsAskedToStop() throws Exception {
    try (var trial = trial(Strike.CLOSED)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of());
    }
  }

  @Test
  void somebodyWantsToPlay() throws Exception {
    try (var trial = trial(Strike.PAUSED)) {
      trial.run(List.of(Transition.values()));
      assertUnharmed(trial, Set.of(Transition.QUEUED));
    }
  }

  @Test
  void somebodyCancels() throws Exception {
    try (var trial = trial(Strike.CANCELLED)) {
      trial.run(List.copyOf(EnumSet.range(Transition.CLAIMED, Transition.SAMPLING)));
      assertUnharmed(trial, Set.of(Transition.QUEUED));
    }
  }

  private static Trial trial(Strike strike) throws Exception {
    return new Trial(folder.resolve(strike.name()), strike);
  }

  /// @param again where a prompt had to be given anew, because the server had lost it
  private static void assertUnharmed(Trial trial, Set<Transition> again) throws Exception {
    assertEquals(List.of(), trial.unclean());
    for (Row job : trial.filmed()) {
      System.err.println(job.deepToString());
      assertEquals(1, job.getInteger("done_times"), job.getString("id"));
    }
    System.err.println("prompts " + trial.prompts() + " executed " + trial.engine().executed());
    for (Map.Entry<String, Long> job : trial.engine().executed().entrySet()) {
      assertEquals(1, job.getValue(), "prompts that came to an end for " + job.getKey());
    }
    if (again.isEmpty()) {
      assertEquals(shots, trial.prompts(), "prompts for " + shots + " shots");
    }
    assertEquals(frames, trial.frames());
  }
}
