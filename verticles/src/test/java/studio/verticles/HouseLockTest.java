package studio.verticles;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.db.DatabaseFailure;
import studio.verticles.db.FolderLock;

/// One studio per data folder, also when the rows lie elsewhere: a second one would throw away the
/// first one's work in progress and take its jobs.
class HouseLockTest {
  private static final Vertx vertx = Vertx.vertx();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Test
  void aSecondStudioIsRefusedAlsoWithADatabaseElsewhere() {
    try (var _ = FolderLock.take(folder)) {
      String refusal = assertThrows(DatabaseFailure.class, this::open).getMessage();
      assertTrue(refusal.startsWith("Another Nightshift"), refusal);
      assertTrue(refusal.contains(folder.toString()), refusal);
      assertTrue(refusal.contains("--data"), refusal);
    }
  }

  @Test
  void aStudioThatCouldNotOpenLetsTheFolderGo() {
    String reason = assertThrows(DatabaseFailure.class, this::open).getMessage();
    assertTrue(reason.contains("does not let us in"), reason);
    FolderLock.take(folder).close();
  }

  /// At a port where nobody answers.
  private void open() {
    House.open(
            vertx,
            new HousePlan(
                folder,
                folder.resolve("library"),
                Optional.of("postgresql://nobody:nothing@127.0.0.1:1/nowhere"),
                2,
                "eng",
                HousePlan.lanesFor(1),
                Clock.systemUTC()),
            new RehearsalEngines().engines())
        .close();
  }
}
