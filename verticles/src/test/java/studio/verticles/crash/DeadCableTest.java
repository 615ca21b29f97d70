package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.verticles.db.Database;
import studio.verticles.db.Outage;
import studio.verticles.db.TestDatabase;

/// A cable to the database that goes dead and is not closed.
@Timeout(60)
class DeadCableTest {
  @Test
  void whoWasAskedAndSaysNothingIsGivenUpWithAllOthersOfThatTime() throws Exception {
    try (var tests = TestDatabase.migrated();
        var cable = new Valve(tests.port(), "any");
        var database = Database.at(tests.vertx(), tests.url(cable.port()), 3)) {
      var begun = Instant.now();
      List<Future<RowSet<Row>>> warm = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        warm.add(database.pool().query("select pg_sleep(0.2)").execute());
      }
      Future.all(warm).await();
      cable.deaden();
      Future<RowSet<Row>> asked = database.pool().query("select 1").execute();
      Future.join(List.of(asked)).recover(_ -> Future.succeededFuture()).await();
      assertTrue(Outage.isBehind(asked.cause()), () -> "" + asked.cause());
      for (int i = 0; i < 3; i++) {
        try {
          assertEquals(1, database.pool().query("select 1").execute().await().size());
        } catch (Exception lost) {
          assertTrue(Outage.isBehind(lost), lost::toString);
        }
      }
      assertTrue(Duration.between(begun, Instant.now()).toSeconds() < 25);
      assertEquals(1, database.pool().query("select 1").execute().await().size());
    }
  }
}
