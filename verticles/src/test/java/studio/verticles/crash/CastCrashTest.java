package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.crash.Blow.AtJob;
import studio.verticles.crash.Blow.Moment;
import studio.verticles.db.Database;

/// A studio that is killed (`kill -9`) while it draws, judges, corrects, takes in and trains ends
/// with every picture once, every decision once and one likeness.
///
/// Each kind of job is struck at one of its moments, taken in turn; `-Dcrash.matrix=whole` strikes
/// each at all three.
@Timeout(900)
class CastCrashTest {
  static final List<String> KINDS =
      List.of(
          "Narrate",
          "Portray",
          "Review",
          "Correct",
          "Ingest",
          "Replenish",
          "Train",
          "Sample",
          "ChooseEpoch",
          "Identify");

  /// Asked by a person of a model that sees, and there is none here.
  private static final List<String> NOT_HERE = List.of("Identify");

  @TempDir private Path folder;
  private Lives lives;

  @AfterEach
  void nobodyIsLeftBehind() {
    lives.endOrphans();
  }

  @Test
  void killedAtEveryKindOfJobItLosesNothingAndDoesNothingTwice() throws Exception {
    lives = new Lives(folder.toRealPath().resolve("atelier"), MortalAtelier.class);
    for (AtJob blow : blows()) {
      lives.struckDown(blow);
    }
    lives.endsWell(lives.begin(Optional.empty()));

    for (Ledger.Entry job : Ledger.of(lives.data()).entries()) {
      assertEquals("done", job.state(), job.key());
      assertEquals(0, job.failures(), job.key() + " paid for a crash");
      assertEquals(1, job.doneTimes(), job.key() + " was finished more than once");
    }
    assertEquals(List.of(), lives.unfinished(), "files left behind");
    assertTheSetIsWhole();
  }

  private static List<AtJob> blows() {
    boolean whole = "whole".equals(System.getProperty("crash.matrix"));
    List<AtJob> blows = new ArrayList<>();
    for (String kind : KINDS) {
      if (!NOT_HERE.contains(kind)) {
        List<Moment> moments =
            whole
                ? Arrays.asList(Moment.values())
                : List.of(Moment.values()[blows.size() % Moment.values().length]);
        moments.forEach(moment -> blows.add(new AtJob(kind, moment, blows.size() % 4 == 1)));
      }
    }
    return blows;
  }

  /// Drawn, corrected, brought, replenished, and one with the likeness at the end.
  private void assertTheSetIsWhole() throws IOException {
    int drawn = MortalAtelier.DRAWN + 1 + MortalAtelier.REPLENISHED + 1;
    Vertx vertx = Vertx.vertx();
    try (Database database = Database.embedded(vertx, lives.data(), 1)) {
      assertEquals(drawn + MortalAtelier.BROUGHT, number(database, "select count(*) from picture"));
      assertEquals(drawn, number(database, "select count(*) from picture where source = 'drawn'"));
      assertEquals(1, number(database, "select count(*) from picture where state = 'rejected'"));
      assertEquals(1, number(database, "select count(*) from picture where attempt = 2"));
      assertEquals(
          drawn + MortalAtelier.BROUGHT - 1,
          number(database, "select count(*) from decision_made where undone_at is null"),
          "all but the last picture were decided on, each once");
      assertEquals(1, number(database, "select count(*) from correction"));
      assertEquals(4, number(database, "select count(*) from batch"));
      assertEquals(1, number(database, "select count(*) from training where state = 'completed'"));
      assertEquals(1, number(database, "select count(*) from training"));
      assertEquals(3, number(database, "select count(*) from checkpoint"));
      assertEquals(1, number(database, "select count(*) from lora where in_use"));
      assertEquals(
          1,
          number(
              database,
              """
              select count(*)
                from picture
               where drawing ->> 'lora' = (select file_name from lora where in_use)
              """));
      for (Row row :
          database.pool().query("select path, thumb_path from picture").execute().await()) {
        for (String path : List.of(row.getString("path"), row.getString("thumb_path"))) {
          assertTrue(
              Files.size(lives.data().resolve("media").resolve(path)) > 0, path + " is empty");
        }
      }
    } finally {
      vertx.close().await();
    }
  }

  private static int number(Database database, String count) {
    return StreamSupport.stream(database.pool().query(count).execute().await().spliterator(), false)
        .mapToInt(row -> row.getInteger(0))
        .sum();
  }
}
