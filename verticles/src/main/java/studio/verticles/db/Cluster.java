package studio.verticles.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that PostgreSQL keeps its rows in, with the password beside it.
///
/// A new one is made under a name of its own and renamed when it is complete, so `data` is either
/// whole or was damaged by somebody else. What a killed start left half made is moved aside, and no
/// folder with rows in it is ever deleted or repaired here.
///
/// @param home holds `data`, `password`, `port` and the log
record Cluster(Path home, PostgresBinaries binaries, RunAs runAs) {
  static final String USER = "nightshift";
  static final String DATABASE = "nightshift";
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  Path data() {
    return home.resolve("data");
  }

  private Path passwordFile() {
    return home.resolve("password");
  }

  /// Makes the folder if there is none, and refuses one that this program should not touch.
  void prepare() {
    try {
      sweep();
      moveUnfinishedAside();
      if (isEmptyOrMissing(data())) {
        create();
      } else {
        check();
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "The database folder %s could not be prepared (%s). Look at its permissions and at the free space, or choose another folder with --data."
              .formatted(home, e),
          e);
    }
  }

  String password() {
    try {
      String password = Files.readString(passwordFile()).strip();
      if (!password.isEmpty()) {
        return password;
      }
    } catch (IOException e) {
      throw passwordLost(e);
    }
    throw passwordLost(null);
  }

  private DatabaseFailure passwordLost(@Nullable IOException cause) {
    return new DatabaseFailure(
        "The database in %s has lost its password file %s. Put that file back from a backup, or choose another folder with --data."
            .formatted(data(), passwordFile()),
        cause);
  }

  /// Scraps of paper that a killed start left: the words of a command, a statement.
  private void sweep() throws IOException {
    try (DirectoryStream<Path> scraps =
        Files.newDirectoryStream(home, "{command-*.out,create-*.sql}")) {
      for (Path scrap : scraps) {
        Files.delete(scrap);
      }
    }
  }

  private void moveUnfinishedAside() throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(home, "making-*")) {
      for (Path folder : unfinished) {
        Path aside = home.resolve("unfinished-" + STAMP.format(Instant.now()));
        Files.move(folder, aside);
        log.warn(
            "a database that was never finished was moved to {}; it holds no rows and may be deleted",
            aside);
      }
    }
  }

  private void create() throws IOException {
    Path making = home.resolve("making-" + STAMP.format(Instant.now()));
    try {
      initialise(making, newPassword());
      addDatabase(making);
      Files.deleteIfExists(data());
      Files.move(making, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      Tree.delete(making);
      throw e;
    }
  }

  private void initialise(Path making, Path password) throws IOException {
    runAs.own(home);
    run(
        Path.of("/dev/null"),
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + making,
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The same order and the same upper case on every system, whatever is installed there.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    ServerSettings.include(making);
  }

  /// Without a server, so that the folder is complete before anyone can see it.
  private void addDatabase(Path making) throws IOException {
    Path sql = Files.createTempFile(home, "create-", ".sql");
    try {
      Files.writeString(sql, "create database " + DATABASE + "\n");
      run(
          sql,
          List.of(
              binaries.program("postgres").toString(),
              "--single",
              "-D",
              making.toString(),
              "postgres"));
    } finally {
      Files.delete(sql);
    }
  }

  private void run(Path input, List<String> argv) {
    Command command = Command.run(home, PATIENCE, input, runAs.command(argv));
    if (!command.succeeded()) {
      throw new DatabaseFailure(
          "The database in %s could not be made: %s. Look at the free space (it needs 50 MB) and the permissions there, or choose another folder with --data."
              .formatted(home, command.complaint()));
    }
  }

  private Path newPassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), Base64.getUrlEncoder().encodeToString(random) + "\n");
    return passwordFile();
  }

  private void check() throws IOException {
    int us = (int) (runAs.owner() == RunAs.SAME ? new UnixSystem().getUid() : runAs.owner());
    int owner = RunAs.ownerOf(data());
    if (owner != us) {
      throw refuse("belongs to user %d, not to user %d".formatted(owner, us))
          .next("Start Nightshift as its owner");
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(data());
    if (!PosixFilePermissions.fromString("rwxr-x---").containsAll(permissions)
        || !permissions.containsAll(PosixFilePermissions.fromString("rwx------"))) {
      throw refuse("has the permissions " + PosixFilePermissions.toString(permissions))
          .next("Run `chmod 700 %s`".formatted(data()));
    }
    int version = version();
    if (version > binaries.major()) {
      throw refuse(
              "was written by PostgreSQL %d, and this Nightshift brings %d"
                  .formatted(version, binaries.major()))
          .next("Use the newer Nightshift that wrote it");
    }
    if (version < binaries.major()) {
      throw refuse(
              "was written by PostgreSQL %d, and this Nightshift brings %d"
                  .formatted(version, binaries.major()))
          .next("Carry it over with pg_upgrade");
    }
    Path control = data().resolve("global/pg_control");
    if (!Files.isRegularFile(control) || Files.size(control) == 0) {
      throw damaged(control);
    }
  }

  private int version() throws IOException {
    Path file = data().resolve("PG_VERSION");
    if (!Files.isRegularFile(file)) {
      throw damaged(file);
    }
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (NumberFormatException e) {
      throw damaged(file);
    }
  }

  private DatabaseFailure damaged(Path file) {
    return refuse("is damaged: %s is missing or empty".formatted(file))
        .next("Restore the folder from a backup");
  }

  private Refusal refuse(String reason) {
    return new Refusal(data(), reason);
  }

  private record Refusal(Path data, String reason) {
    DatabaseFailure next(String step) {
      return new DatabaseFailure(
          "The database folder %s %s. %s, or choose another folder with --data; nothing was changed."
              .formatted(data, reason, step));
    }
  }

  private static boolean isEmptyOrMissing(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isReadable(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
