package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.migrations.Migration;
import studio.migrations.Migrations;

class MigratorTest {
  private static final List<Migration> TWO =
      Migrations.in(MigratorTest.class.getClassLoader(), "test-migrations");

  private TestDatabase test;

  @BeforeEach
  void open() {
    test = TestDatabase.empty();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void anEmptyDatabaseGetsEveryFileInOrder() {
    assertEquals(List.of("0001_kite.sql", "0002_tail.sql"), migrate(TWO));
    assertEquals(1, count("kite"));
    assertEquals(2, count("tail"));
  }

  @Test
  void theTablesOfThisProgramFitThisPostgres() {
    List<String> all = Migrations.all().stream().map(Migration::name).toList();
    assertEquals(all, migrate(Migrations.all()));
  }

  @Test
  void theSecondTimeThereIsNothingToDo() {
    migrate(TWO);
    assertEquals(List.of(), migrate(TWO));
  }

  @Test
  void onlyWhatIsNewIsApplied() {
    migrate(TWO.subList(0, 1));
    assertEquals(List.of("0002_tail.sql"), migrate(TWO));
  }

  @Test
  void twoStudiosThatStartAtOnceApplyEachFileOnce() throws Exception {
    List<Migration> many = new ArrayList<>(TWO);
    for (int version = 3; version <= 12; version++) {
      many.add(
          Migration.of(
              "%04d_more.sql".formatted(version),
              "create table more_%d (id int); select pg_sleep(0.01)".formatted(version)));
    }
    var start = new CountDownLatch(1);
    List<Future<List<String>>> studios = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int studio = 0; studio < 4; studio++) {
        studios.add(
            threads.submit(() -> {
              try (Database own = test.another()) {
                start.await();
                return new Migrator(own, many).migrate();
              }
            }));
      }
      start.countDown();
    }
    List<String> applied = new ArrayList<>();
    for (Future<List<String>> studio : studios) {
      applied.addAll(studio.get());
    }
    assertEquals(many.stream().map(Migration::name).toList(), applied.stream().sorted().toList());
    assertEquals(12, count("schema_version"));
  }

  @Test
  void aFileEditedAfterItWasAppliedIsRefused() {
    migrate(TWO);
    Migration edited = Migration.of("0001_kite.sql", TWO.getFirst().sql() + "-- nicer\n");
    var failure =
        assertThrows(DatabaseFailure.class, () -> migrate(List.of(edited, TWO.getLast())));
    assertTrue(
        failure.getMessage().contains("0001_kite.sql was edited after it was applied"),
        failure.getMessage());
  }

  @Test
  void aDatabaseNewerThanTheProgramIsRefused() {
    migrate(TWO);
    var failure = assertThrows(DatabaseFailure.class, () -> migrate(TWO.subList(0, 1)));
    assertTrue(
        failure.getMessage().contains("newer Nightshift (it has 0002_tail.sql"),
        failure.getMessage());
  }

  @Test
  void aFileThatFailsIsTakenBackWhole() {
    var half =
        Migration.of("0003_half.sql", "create table half (id int); select * from nowhere_at_all");
    var failure =
        assertThrows(
            DatabaseFailure.class, () -> migrate(List.of(TWO.getFirst(), TWO.getLast(), half)));
    assertTrue(failure.getMessage().contains("0003_half.sql failed"), failure.getMessage());
    assertTrue(failure.getMessage().contains("nowhere_at_all"), failure.getMessage());
    assertEquals(2, count("schema_version"));
    assertEquals(0, tablesNamed("half"));
  }

  private List<String> migrate(List<Migration> migrations) {
    return new Migrator(test.database(), migrations).migrate();
  }

  private long count(String table) {
    return number("select count(*) from " + table);
  }

  private long tablesNamed(String name) {
    return number("select count(*) from pg_tables where tablename = '" + name + "'");
  }

  private long number(String sql) {
    return test.database().pool().query(sql).execute().await().iterator().next().getLong(0);
  }
}
