package studio.verticles.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own, in a folder of ours, for this machine alone.
///
/// Stages of a start, and what undoes each when a later one fails: the folder is locked (released),
/// the programs are unpacked (kept, they are the same next time), the cluster is made or checked
/// (made under another name until complete), the server is started (stopped). A studio that was
/// killed leaves its server running; the next start adopts it. A server that was killed too leaves
/// a stale `postmaster.pid`; the next start sees through it and PostgreSQL recovers from its log.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final Server server;
  private final FolderLock lock;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(Server server, FolderLock lock, int port) {
    this.server = server;
    this.lock = lock;
    this.port = port;
  }

  /// Starts in `dataFolder/postgres`, or adopts the server that a killed studio left there. Blocks
  /// until the server answers: well under a second, a few seconds the first time. A program that is
  /// told to end meanwhile leaves no server behind; once this has returned, [#close] is up to you.
  ///
  /// @throws DatabaseFailure when another studio works there, or the folder cannot be used
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder.toAbsolutePath().normalize(), PostgresBinaries.userCache());
  }

  static EmbeddedPostgres start(Path dataFolder, Path cache) {
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      var server = new Server(cluster(dataFolder, cache));
      return unlessToldToEnd(server, () -> bringUp(server, lock));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Cluster cluster(Path dataFolder, Path cache) {
    Path home = home(dataFolder);
    RunAs runAs = RunAs.choose(home);
    // Another user cannot enter our cache, so that user gets programs of their own.
    boolean ours = runAs.owner() == RunAs.SAME && isUsable(cache);
    return new Cluster(
        home, PostgresBinaries.unpack(ours ? cache : home.resolve("programs")), runAs);
  }

  private static EmbeddedPostgres bringUp(Server server, FolderLock lock) {
    server.cluster().prepare();
    server.cluster().password();
    return new EmbeddedPostgres(server, lock, server.adoptOrStart());
  }

  /// While the work runs, the end of this program waits for it and then stops the server.
  private static <T> T unlessToldToEnd(Server server, Supplier<T> work) {
    var over = new CountDownLatch(1);
    var guard =
        new Thread(
            () -> {
              try {
                over.await();
                server.stop();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop a database that is being started");
    Runtime.getRuntime().addShutdownHook(guard);
    try {
      return work.get();
    } finally {
      over.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(guard);
      } catch (IllegalStateException ending) {
        log.debug("the program is ending; the database that was just started stops with it");
      }
    }
  }

  private static Path home(Path dataFolder) {
    Path home = dataFolder.resolve("postgres");
    try {
      if (!Files.exists(home)) {
        Files.createDirectory(
            home,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      // One spelling, so that a server started for this folder is recognised.
      return home.toRealPath();
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Nightshift cannot use %s for its database (%s). Look at its permissions, or choose another folder with --data."
              .formatted(home, e),
          e);
    }
  }

  private static boolean isUsable(Path cache) {
    try {
      return Files.isWritable(Files.createDirectories(cache));
    } catch (IOException e) {
      log.debug("{} cannot be used for PostgreSQL's programs: {}", cache, e.toString());
      return false;
    }
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return server.cluster().password();
  }

  public String database() {
    return Cluster.DATABASE;
  }

  /// Stops the server and lets go of the folder. Doing it twice is harmless.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (lock) {
        server.stop();
      }
    }
  }
}
