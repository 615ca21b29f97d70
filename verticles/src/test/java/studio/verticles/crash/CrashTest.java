package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.film.FrameHash;
import studio.verticles.crash.Blow.AtJob;
import studio.verticles.crash.Blow.AtMessage;
import studio.verticles.crash.Blow.Moment;
import studio.verticles.production.Job;

/// A studio that is killed (`kill -9`), again and again, ends with the same episode as one that was
/// left in peace. `docs/crashes.md` has the table of cases.
@Timeout(900)
class CrashTest {
  /// In the order in which a film needs them.
  private static final List<String> KINDS =
      List.of(
          "BreakDown",
          "PlanEpisode",
          "Draw",
          "Speak",
          "Film",
          "Score",
          "Mix",
          "Join",
          "Assemble",
          "Publish",
          "Verify");

  @TempDir private static Path folder;
  private static Lives peaceful;
  private static Process peacefulLife;

  private Lives lives = new Lives(folder);

  @BeforeAll
  static void anUndisturbedStudioWorksMeanwhile() throws IOException {
    folder = folder.toRealPath();
    peaceful = new Lives(folder.resolve("peaceful"));
    peacefulLife = peaceful.begin(Optional.empty());
  }

  @AfterEach
  void nobodyIsLeftBehind() {
    lives.endOrphans();
  }

  @AfterAll
  static void thePeacefulOneToo() {
    peacefulLife.destroyForcibly();
    peaceful.endOrphans();
  }

  @Test
  void killedAtEveryKindOfJobItEndsWithTheSameEpisode() throws Exception {
    lives = new Lives(folder.resolve("every kind"));
    for (AtJob blow : blowsAtEveryKind()) {
      lives.struckDown(blow);
    }
    lives.endsWell(lives.begin(Optional.empty()));
    assertAllIsAsIfNothingHadHappened();
  }

  @Test
  void killedAtSixRandomMomentsItEndsWithTheSameEpisode() throws Exception {
    lives = new Lives(folder.resolve("random"));
    var random = new Random(20260106);
    int struck = 0;
    for (int life = 0; life < 6; life++) {
      if (lives.perhapsStruckDown(new AtMessage(5 + random.nextInt(30), random.nextBoolean()))) {
        struck++;
      }
    }
    assertTrue(struck >= 3, "only " + struck + " blows came in time");
    lives.endsWell(lives.begin(Optional.empty()));
    assertAllIsAsIfNothingHadHappened();
  }

  @Test
  void everyKindOfJobIsTried() {
    List<String> tried = new ArrayList<>(KINDS);
    tried.addAll(CastCrashTest.KINDS);
    assertEquals(
        Arrays.stream(Job.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .sorted()
            .toList(),
        tried.stream().sorted().toList());
  }

  /// Each kind at each of its moments; every fourth time the database dies too, otherwise its
  /// server is left as an orphan, to be adopted by the next life.
  private static List<AtJob> blowsAtEveryKind() {
    List<AtJob> blows = new ArrayList<>();
    for (String kind : KINDS) {
      for (Moment moment : Moment.values()) {
        blows.add(new AtJob(kind, moment, blows.size() % 4 == 1));
      }
    }
    return blows;
  }

  private void assertAllIsAsIfNothingHadHappened() throws Exception {
    assertEquals(List.of(), lives.orphans(), "processes left behind");
    assertEquals(List.of(), lives.unfinished(), "files left behind");
    assertTheLedgerIsClean();
    assertSameLibrary();
    assertEquals(List.of(), lives.orphans(), "processes left behind");
  }

  private void assertTheLedgerIsClean() throws IOException {
    Ledger ledger = Ledger.of(lives.data());
    for (Ledger.Entry job : ledger.entries()) {
      assertEquals("done", job.state(), job.key());
      assertEquals(0, job.failures(), job.key() + " paid for a crash");
      assertEquals(0, job.failedTimes(), job.key() + " failed");
      assertEquals(1, job.doneTimes(), job.key() + " was finished more than once");
    }
    Map<String, Instant> finished =
        ledger.entries().stream()
            .filter(job -> job.kind().equals("Film"))
            .collect(Collectors.toMap(job -> job.shot().orElseThrow(), Ledger.Entry::done));
    for (String line : Files.readAllLines(MortalStudio.filmed(lives.data()))) {
      String[] words = line.split(" ");
      assertFalse(
          Instant.parse(words[1]).isAfter(finished.get(words[0])),
          "shot " + words[0] + " was filmed again after it was finished");
    }
  }

  private void assertSameLibrary() throws Exception {
    peaceful.endsWell(peacefulLife);
    Map<String, Path> expected = peaceful.published();
    Map<String, Path> actual = lives.published();
    assertEquals(expected.keySet(), actual.keySet());
    for (String name : expected.keySet()) {
      if (name.endsWith(".mp4")) {
        List<String> frames = FrameHash.of(expected.get(name));
        assertFalse(frames.isEmpty());
        assertEquals(frames, FrameHash.of(actual.get(name)), "the decoded pictures of " + name);
      }
      if (name.endsWith(".nfo")) {
        assertEquals(anonymous(expected.get(name)), anonymous(actual.get(name)), name);
      } else {
        assertEquals(
            -1, Files.mismatch(expected.get(name), actual.get(name)), name + " differs in a byte");
      }
    }
  }

  /// Two studios give the same story different ids.
  private static String anonymous(Path nfo) throws IOException {
    return Files.readString(nfo, StandardCharsets.UTF_8)
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
  }
}
