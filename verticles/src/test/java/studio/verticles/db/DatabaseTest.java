package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static final TestDatabase test = TestDatabase.empty();
  private static final Database database = test.database();

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void anEmptyTable() {
    run("drop table if exists note");
    run("create table note (text text not null)");
  }

  @Test
  void aTransactionThatReturnsIsKept() {
    String answer =
        database.inTransaction(connection -> {
          connection.query("insert into note values ('kept')").execute().await();
          return "done";
        });
    assertEquals("done", answer);
    assertEquals(1, notes());
  }

  @Test
  void aTransactionThatThrowsLeavesNothing() {
    var mine = new IllegalStateException("changed my mind");
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                database.inTransaction(connection -> {
                  connection.query("insert into note values ('lost')").execute().await();
                  throw mine;
                }));
    assertSame(mine, thrown);
    assertEquals(0, notes());
  }

  @Test
  void moreFailedTransactionsThanConnectionsLeaveThePoolWhole() {
    for (int i = 0; i < 20; i++) {
      assertThrows(
          Exception.class,
          () ->
              database.inTransaction(
                  connection -> connection.query("select nonsense").execute().await()));
    }
    assertEquals(0, notes());
  }

  @Test
  void connectionsThatBreakInATransactionAreReplaced() {
    for (int i = 0; i < 10; i++) {
      assertThrows(
          Exception.class,
          () ->
              database.inTransaction(connection ->
                  connection
                      .query("select pg_terminate_backend(pg_backend_pid())")
                      .execute()
                      .await()));
    }
    assertEquals(0, notes());
  }

  @Test
  void aBellIsHeardWhenTheTransactionCommits() throws InterruptedException {
    var heard = new LinkedBlockingQueue<String>();
    try (Bell _ = database.bell("work", heard::add)) {
      assertEquals("", heard.poll(10, TimeUnit.SECONDS), "rings once when it begins to listen");
      database.inTransaction(connection -> {
        Bell.ring(connection, "work", "shot 4");
        return true;
      });
      assertEquals("shot 4", heard.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aBellFindsItsWayBackAfterItsConnectionBreaks() throws InterruptedException {
    var heard = new LinkedBlockingQueue<String>();
    try (Bell _ = database.bell("storm", heard::add)) {
      heard.poll(10, TimeUnit.SECONDS);
      run(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%storm%'");
      assertEquals("", heard.poll(10, TimeUnit.SECONDS), "says that rings may have been missed");
      Bell.ring(database.pool(), "storm", "over");
      assertEquals("over", heard.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutItsPassword() {
    for (String url :
        new String[] {"mysql://u:hunter2@host/db", "postgresql://u:hunter2@host:port:x/db"}) {
      var failure = assertThrows(DatabaseFailure.class, () -> Database.at(test.vertx(), url, 1));
      assertFalse(failure.getMessage().contains("hunter2"), failure.getMessage());
      assertTrue(failure.getMessage().contains("postgresql://user:"), failure.getMessage());
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutItsPassword() {
    var failure =
        assertThrows(
            DatabaseFailure.class,
            () -> Database.at(test.vertx(), "postgres://u:hunter2@127.0.0.1:1/films", 1));
    assertTrue(failure.getMessage().contains("127.0.0.1:1/films"), failure.getMessage());
    assertFalse(failure.getMessage().contains("hunter2"), failure.getMessage());
  }

  private static void run(String sql) {
    database.pool().query(sql).execute().await();
  }

  private static long notes() {
    return database
        .pool()
        .query("select count(*) from note")
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }
}
