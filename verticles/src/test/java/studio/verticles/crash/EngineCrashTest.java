package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Shots that a server films, and everything that can happen to the studio, the server, the
/// database and the cables between them, at each transition of a job. `docs/crashes.md` has the
/// table of cases.
@Timeout(300)
class EngineCrashTest {
  private static final List<Transition> EVERYWHERE = List.of(Transition.values());

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
      assertEquals(List.of(), trial.unclean());
    }
  }

  @Test
  void theStudioIsKilled() throws Exception {
    try (var trial = trial(Strike.STUDIO_KILLED)) {
      trial.run(EVERYWHERE);
      assertUnharmed(trial);
      assertNothingWasAskedTwice(trial);
    }
  }

  /// What a server was at is lost with it, and what it had finished is no longer known there: that
  /// is made again, and nothing else.
  @Test
  void theEngineIsKilled() throws Exception {
    try (var trial = trial(Strike.ENGINE_KILLED)) {
      trial.run(EVERYWHERE);
      assertSameFilm(trial);
      long twice = trial.engine().executed().values().stream().filter(times -> times > 1).count();
      assertTrue(twice <= 1, "only what was finished and not fetched: " + twice);
    }
  }

  @Test
  void theEngineGoesSilent() throws Exception {
    try (var trial = trial(Strike.ENGINE_SILENT)) {
      trial.run(usually(Transition.QUEUED, Transition.SAMPLING, Transition.ENDED));
      assertUnharmed(trial);
    }
  }

  @Test
  void theDatabaseEndsItsSessions() throws Exception {
    try (var trial = trial(Strike.SESSIONS_ENDED)) {
      trial.run(EVERYWHERE);
      assertUnharmed(trial);
      assertNothingWasAskedTwice(trial);
    }
  }

  @Test
  void theCableToTheDatabaseIsCut() throws Exception {
    try (var trial = trial(Strike.DATABASE_CUT)) {
      trial.run(EVERYWHERE);
      assertUnharmed(trial);
      assertNothingWasAskedTwice(trial);
    }
  }

  /// Only where it matters most: it takes the studio a lease to find out.
  @Test
  void theCableToTheDatabaseGoesDead() throws Exception {
    try (var trial = trial(Strike.DATABASE_SILENT)) {
      trial.run(List.of(Transition.REMEMBERED, Transition.UNWRITTEN));
      assertUnharmed(trial);
      assertNothingWasAskedTwice(trial);
    }
  }

  @Test
  void theStudioIsAskedToStop() throws Exception {
    try (var trial = trial(Strike.CLOSED)) {
      trial.run(EVERYWHERE);
      assertUnharmed(trial);
      assertNothingWasAskedTwice(trial);
    }
  }

  @Test
  void somebodyWantsToPlay() throws Exception {
    try (var trial = trial(Strike.PAUSED)) {
      trial.run(usually(Transition.CLAIMED, Transition.RUNNING, Transition.HARVESTED));
      assertUnharmed(trial);
    }
  }

  @Test
  void somebodyCancelsAndAsksAgain() throws Exception {
    try (var trial = trial(Strike.CANCELLED)) {
      trial.run(List.copyOf(EnumSet.range(Transition.CLAIMED, Transition.ENDED)));
      assertUnharmed(trial);
    }
  }

  @Test
  void aServerThatIsGoneForGoodIsStoodInForAndTheTakesSaySo() throws Exception {
    try (var trial =
        new Trial(folder.resolve("gone"), Strike.ENGINE_KILLED, Duration.ofSeconds(1))) {
      trial.loseEngine();
      trial.run(List.of());
      assertEquals(List.of(), trial.unclean());
      assertEquals(List.of("rehearsal film"), trial.filmedBy());
      for (Row job : trial.filmed()) {
        // Titles and credits are the house's own work anyway.
        assertEquals(
            job.getString("needs").equals("FILM"), job.getBoolean("stand_in"), job.getString("id"));
        assertTrue(job.getString("note").endsWith("by the rehearsal film"), job.getString("note"));
      }
    }
  }

  /// Blows that take long to be noticed are struck at a few transitions, and at all of them with
  /// `-Dcrash.matrix=whole`.
  private static List<Transition> usually(Transition... few) {
    return "whole".equals(System.getProperty("crash.matrix")) ? EVERYWHERE : List.of(few);
  }

  private static Trial trial(Strike strike) throws Exception {
    return new Trial(folder.resolve(strike.name()), strike);
  }

  /// Every shot is done, once, by the engine, and no attempt was paid for it; and every prompt that
  /// came to an end was used.
  private static void assertUnharmed(Trial trial) throws Exception {
    assertSameFilm(trial);
    trial
        .engine()
        .executed()
        .forEach((job, times) -> assertEquals(1, times, "prompts that came to an end for " + job));
  }

  private static void assertSameFilm(Trial trial) throws Exception {
    assertEquals(List.of(), trial.unclean());
    for (Row job : trial.filmed()) {
      assertEquals(1, job.getInteger("done_times"), job.getString("id"));
      assertFalse(job.getBoolean("stand_in"), job.getString("id"));
    }
    assertEquals(shots, trial.engine().executed().size());
    assertEquals(frames, trial.frames());
  }

  private static void assertNothingWasAskedTwice(Trial trial) {
    assertEquals(shots, trial.prompts(), "prompts for " + shots + " shots");
  }
}
