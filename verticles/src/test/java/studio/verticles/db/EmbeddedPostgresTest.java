package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EmbeddedPostgresTest {
  private static final Vertx vertx = Vertx.vertx();
  private static final Path cache = PostgresBinaries.userCache();

  /// One for all, because making a database takes longer than anything else here; each test leaves
  /// it whole.
  @TempDir private static Path folder;

  private Path data;

  @BeforeEach
  void spellTheFolder() throws IOException {
    data = folder.toRealPath().resolve("a studio");
  }

  @AfterEach
  void nothingRunsAnyMore() {
    List<ProcessHandle> ours =
        ProcessHandle.allProcesses()
            .filter(process ->
                Arrays.stream(process.info().arguments().orElse(new String[0]))
                    .anyMatch(argument -> argument.startsWith(folder.toString())))
            .toList();
    // A server removes its pid file a moment before it is gone.
    List<Long> left =
        ours.stream().filter(process -> !endsSoon(process)).map(ProcessHandle::pid).toList();
    ours.forEach(ProcessHandle::destroyForcibly);
    assertEquals(List.of(), left, "processes left behind");
  }

  private static boolean endsSoon(ProcessHandle process) {
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stays) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void closeVertx() {
    vertx.close().await();
  }

  @Test
  void rowsAndPortAreThereAgainTheNextTime() {
    int port;
    try (var server = start()) {
      run(server, "create table if not exists note (text text)");
      run(server, "insert into note values ('hello')");
      port = server.port();
    }
    try (var server = start()) {
      assertEquals("hello", ask(server, "select text from note"));
      assertEquals(port, server.port());
    }
  }

  @Test
  void itIsCarefulWithDataAndOpenToNobodyElse() throws IOException {
    try (var server = start()) {
      assertEquals("on", ask(server, "show fsync"));
      assertEquals("on", ask(server, "show data_checksums"));
      assertEquals("127.0.0.1", ask(server, "show listen_addresses"));
      assertEquals("", ask(server, "show unix_socket_directories"));
      assertEquals("UTF8", ask(server, "show server_encoding"));
      assertEquals("ÄΩ", ask(server, "select upper('äω')"));
      String url = "postgresql://nightshift:guess@127.0.0.1:%d/nightshift".formatted(server.port());
      assertThrows(DatabaseFailure.class, () -> Database.at(vertx, url, 1));
    }
    assertEquals("rw-------", permissions(home().resolve("password")));
    assertEquals("rwx------", permissions(home()));
  }

  @Test
  void aPortThatSomebodyTookIsLeftToThem() throws IOException {
    int port;
    try (var server = start()) {
      port = server.port();
    }
    try (var squatter = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        var server = start()) {
      assertNotEquals(squatter.getLocalPort(), server.port());
      assertEquals("1", ask(server, "select '1'"));
    }
  }

  @Test
  void aServerLeftByAKilledStudioIsAdopted() throws Exception {
    var child = ChildStudio.start(data, cache);
    assertTrue(child.says().startsWith("up on "));
    child.kill();
    Postmaster orphan = Postmaster.running(pgdata()).orElseThrow();
    try (var server = start()) {
      assertEquals(orphan.port(), server.port());
      assertEquals(orphan, Postmaster.running(pgdata()).orElseThrow());
      assertEquals("1", ask(server, "select '1'"));
    }
  }

  @Test
  void rowsSurviveWhenStudioAndServerAreKilled() throws Exception {
    var child = ChildStudio.start(data, cache);
    int port = Integer.parseInt(child.says().replace("up on ", ""));
    String url =
        "postgres://nightshift:%s@127.0.0.1:%d/nightshift"
            .formatted(Files.readString(home().resolve("password")).strip(), port);
    try (var database = Database.at(vertx, url, 1)) {
      database.pool().query("create table film (title text)").execute().await();
      database.pool().query("insert into film values ('kept')").execute().await();
      child.kill();
      ProcessHandle server =
          ProcessHandle.of(Postmaster.running(pgdata()).orElseThrow().pid()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get();
    }
    assertTrue(Files.exists(Postmaster.file(pgdata())), "a stale claim is left");
    try (var server = start()) {
      assertEquals("kept", ask(server, "select title from film"));
    }
  }

  @Test
  void aStaleClaimThatNamesAnotherProgramIsSeenThrough() throws IOException {
    start().close();
    Files.write(
        Postmaster.file(pgdata()),
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            pgdata().toString(),
            "1700000000",
            "1",
            "",
            "127.0.0.1",
            "  1234567         7",
            "ready   "));
    try (var server = start()) {
      assertEquals("1", ask(server, "select '1'"));
    }
  }

  @Test
  void aClaimThatWasCutShortIsSeenThrough() throws IOException {
    start().close();
    Files.writeString(Postmaster.file(pgdata()), "");
    try (var server = start()) {
      assertEquals("1", ask(server, "select '1'"));
    }
  }

  @Test
  void whatAKilledStartLeftHalfMadeIsMovedAside() throws IOException {
    data = data.resolveSibling("begun");
    Path half = home().resolve("making-20261120-010203-004");
    Files.createDirectories(half);
    Files.writeString(half.resolve("PG_VERSION"), "18\n");
    Path scrap = Files.writeString(home().resolve("command-17888010542039100696.out"), "...");
    try (var server = start()) {
      assertEquals("1", ask(server, "select '1'"));
    }
    assertFalse(Files.exists(half));
    assertFalse(Files.exists(scrap));
    try (var entries = Files.newDirectoryStream(home(), "unfinished-*")) {
      Path aside = entries.iterator().next();
      assertTrue(Files.exists(aside.resolve("PG_VERSION")), "moved, not deleted");
    }
  }

  @Test
  void aSecondStudioInTheSameFolderIsTurnedAway() throws Exception {
    try (var server = start()) {
      refused("Another Nightshift (process %d)", ProcessHandle.current().pid());
      try (var child = ChildStudio.start(data, cache)) {
        String message = child.says();
        assertTrue(message.startsWith("Another Nightshift (process "), message);
        assertTrue(message.contains(data.toString()) && message.contains("--data"), message);
      }
      assertEquals("1", ask(server, "select '1'"), "and the first one did not notice");
    }
  }

  @Test
  void foldersItShouldNotTouchAreRefusedByNameAndLeftAsTheyAre() throws IOException {
    start().close();
    Path version = pgdata().resolve("PG_VERSION");

    Files.writeString(version, "99\n");
    refused("was written by PostgreSQL 99, and this Nightshift brings 18");
    Files.writeString(version, "9\n");
    refused("pg_upgrade");
    Files.delete(version);
    refused("is damaged: %s is missing", version);
    Files.writeString(version, "18\n");

    Files.setPosixFilePermissions(pgdata(), PosixFilePermissions.fromString("rwxr-xr-x"));
    refused("chmod 700 %s", pgdata());
    Files.setPosixFilePermissions(pgdata(), PosixFilePermissions.fromString("rwx------"));

    Path password = home().resolve("password");
    Path elsewhere = folder.resolve("password");
    Files.move(password, elsewhere);
    refused("lost its password file %s", password);
    Files.move(elsewhere, password);

    Path control = pgdata().resolve("global/pg_control");
    byte[] whole = Files.readAllBytes(control);
    Files.write(control, new byte[0]);
    refused("is damaged: %s is missing or empty", control);
    Files.write(control, new byte[whole.length]);
    refused("does not start");
    Files.write(control, whole);

    try (var server = start()) {
      assertEquals("1", ask(server, "select '1'"), "all put back, all well");
    }
  }

  @Test
  void aStartThatFailsSaysWhyAndLeavesNothingRunning() throws IOException {
    start().close();
    Path settings = pgdata().resolve("postgresql.conf");
    String good = Files.readString(settings);
    Files.writeString(settings, "nonsense = 'on'\n", StandardOpenOption.APPEND);
    refused("unrecognized configuration parameter \"nonsense\"");
    Files.writeString(settings, good);
    start().close();
  }

  @Test
  void aStudioThatIsToldToEndWhileItStartsLeavesNothingRunning() throws IOException {
    var child = ChildStudio.start(data, cache);
    Path lock = data.resolve("nightshift.lock");
    String pid = Long.toString(child.pid());
    while (!Files.exists(lock) || !Files.readString(lock).equals(pid)) {
      Thread.onSpinWait();
    }
    child.terminate();
    assertEquals(Optional.empty(), Postmaster.running(pgdata()));
    try (var server = start()) {
      assertEquals("1", ask(server, "select '1'"));
    }
  }

  @Test
  void anOldLogMakesRoom() throws IOException {
    start().close();
    Path log = home().resolve("postgres.log");
    Files.write(log, new byte[3 << 20]);
    start().close();
    assertTrue(Files.size(log) < 100_000, "a fresh log");
    assertEquals(3 << 20, Files.size(home().resolve("postgres.log.1")));
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(data, cache);
  }

  private void refused(String words, Object... values) {
    var failure =
        assertThrows(
            DatabaseFailure.class,
            () -> {
              try (var _ = start()) {
                // Must not come to this.
              }
            });
    String message = failure.getMessage();
    assertTrue(message.contains(words.formatted(values)), message);
    assertTrue(message.contains(data.toString()) && message.contains("--data"), message);
  }

  private Path home() {
    return data.resolve("postgres");
  }

  private Path pgdata() {
    return home().resolve("data");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void run(EmbeddedPostgres server, String sql) {
    try (var database = Database.at(vertx, Database.addressOf(server), 1)) {
      database.pool().query(sql).execute().await();
    }
  }

  private static String ask(EmbeddedPostgres server, String sql) {
    try (var database = Database.at(vertx, Database.addressOf(server), 1)) {
      return database.pool().query(sql).execute().await().iterator().next().getString(0);
    }
  }
}
