package studio.verticles.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts, adopts and stops the server of one cluster.
record Server(Cluster cluster) {
  private static final Logger log = LoggerFactory.getLogger(Server.class);
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration A_MOMENT = Duration.ofMillis(20);
  private static final Duration TO_WRITE_A_LINE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 20;

  /// Returns the port of a server that answers: the one that already runs on this folder, or a new
  /// one.
  int adoptOrStart() {
    try {
      Optional<Postmaster> orphan = untilSettled();
      if (orphan.isPresent()) {
        return adopt(orphan.get());
      }
      dropStaleClaim();
      return start();
    } catch (IOException e) {
      stop();
      throw new DatabaseFailure(
          "The database in %s could not be started (%s). Look at its permissions and at the free space there, or choose another folder with --data."
              .formatted(cluster.home(), e),
          e);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private int adopt(Postmaster orphan) {
    log.info("adopted the database server {} that still runs in {}", orphan.pid(), cluster.home());
    return orphan.port();
  }

  /// Stops the server if it runs: at once for its clients, after writing everything down.
  void stop() {
    if (Postmaster.running(data()).isEmpty()) {
      return;
    }
    Command polite = pgCtl(STOP, "stop", "--mode=fast");
    if (!polite.succeeded() && Postmaster.running(data()).isPresent()) {
      log.warn(
          "database in {} did not stop in time ({}); stopping it hard, the next start recovers",
          cluster.home(),
          polite.complaint());
      pgCtl(STOP, "stop", "--mode=immediate");
    }
  }

  /// A server that is starting or stopping is waited for.
  private Optional<Postmaster> untilSettled() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < START.toNanos()) {
      Optional<Postmaster> server = Postmaster.running(data());
      boolean mayBeBeingWritten =
          Files.exists(Postmaster.file(data()))
              && Postmaster.claimed(data()).isEmpty()
              && System.nanoTime() - begin < TO_WRITE_A_LINE.toNanos();
      if (!mayBeBeingWritten && (server.isEmpty() || server.get().isReady())) {
        return server;
      }
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
    throw new DatabaseFailure(
        "The database server that was left running in %s is neither up nor down after %d minutes. Look at %s, then end that server and start again."
            .formatted(cluster.home(), START.toMinutes(), logFile().file()));
  }

  /// Nothing runs here, but a file may say so; PostgreSQL would believe it when its number is
  /// alive.
  private void dropStaleClaim() throws IOException {
    Path file = Postmaster.file(data());
    Optional<Postmaster> claim = Postmaster.claimed(data());
    if (claim.isPresent()) {
      if (ProcessHandle.of(claim.get().pid()).isPresent()) {
        Postmaster.disown(data());
      }
    } else if (Files.deleteIfExists(file)) {
      log.warn("{} was cut short by a crash; removed it", file);
    }
  }

  private int start() throws IOException {
    int port = freePort(rememberedPort());
    String words = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ServerSettings.write(data(), port);
      cluster.runAs().own(cluster.home());
      long from = logFile().turn();
      Command start = pgCtl(START, "start", "--log=" + logFile().file());
      if (start.succeeded()) {
        Files.writeString(portFile(), port + "\n");
        return port;
      }
      words = logFile().since(from);
      if (words.contains("Address already in use")) {
        port = freePort(0);
      } else if (Postmaster.running(data()).isPresent()) {
        // A killed studio's last start got there between our look and ours.
        return adopt(untilSettled().orElseThrow());
      } else if (words.contains("shared memory block")) {
        // The last breath of a killed server's children; they notice within a second.
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
      } else {
        words = words.isBlank() ? start.output() : words;
        break;
      }
    }
    throw new DatabaseFailure(
        "The database in %s does not start: %s. The whole story is in %s; nothing was deleted. If the disk is full, make room; if files are damaged, restore the folder from a backup; or choose another folder with --data."
            .formatted(cluster.home(), Command.complaint(words), logFile().file()));
  }

  private Command pgCtl(Duration patience, String verb, String... more) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                cluster.binaries().program("pg_ctl").toString(),
                verb,
                "--pgdata=" + data(),
                "--wait",
                "--timeout=" + patience.toSeconds(),
                "--silent"));
    argv.addAll(List.of(more));
    // Its own limit comes first, so that it can clean up.
    return Command.run(cluster.home(), patience.plusSeconds(10), cluster.runAs().command(argv));
  }

  private Path data() {
    return cluster.data();
  }

  private ServerLog logFile() {
    return new ServerLog(cluster.home().resolve("postgres.log"));
  }

  private Path portFile() {
    return cluster.home().resolve("port");
  }

  private int rememberedPort() throws IOException {
    if (!Files.exists(portFile())) {
      return 0;
    }
    String remembered = Files.readString(portFile()).strip();
    return remembered.matches("\\d{4,5}") && Integer.parseInt(remembered) < 65536
        ? Integer.parseInt(remembered)
        : 0;
  }

  /// This port if it is free (0 means any), else any.
  private static int freePort(int wanted) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
      return socket.getLocalPort();
    } catch (IOException taken) {
      if (wanted == 0) {
        throw taken;
      }
      return freePort(0);
    }
  }
}
