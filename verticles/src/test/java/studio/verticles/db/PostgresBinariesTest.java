package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PostgresBinariesTest {
  @TempDir private Path folder;

  @Test
  void twoProcessesThatUnpackAtOnceEndWithOneWholeCopy() throws Exception {
    Path cache = folder.resolve("cache");
    try (var one = ChildStudio.start(folder.resolve("one"), cache);
        var two = ChildStudio.start(folder.resolve("two"), cache)) {
      assertTrue(one.says().startsWith("up on "));
      assertTrue(two.says().startsWith("up on "));
    }
    List<String> names = names(cache);
    assertEquals(2, names.size(), names.toString());
    assertEquals(names.getFirst() + ".lock", names.getLast());
  }

  @Test
  void whatAKilledProcessLeftHalfUnpackedIsReplaced() throws IOException {
    PostgresBinaries whole = PostgresBinaries.unpack(PostgresBinaries.userCache());
    Path half = folder.resolve(whole.home().getFileName() + ".part");
    Files.createDirectories(half.resolve("bin"));
    PostgresBinaries again = PostgresBinaries.unpack(folder);
    assertEquals(18, again.major());
    assertTrue(Files.isExecutable(again.program("initdb")));
    assertTrue(Files.notExists(half));
  }

  @Test
  void everyPlatformHasItsArchive() {
    assertEquals("postgres-linux-x86_64.txz", PostgresBinaries.archiveName("Linux", "amd64"));
    assertEquals("postgres-linux-arm_64.txz", PostgresBinaries.archiveName("Linux", "aarch64"));
    assertEquals("postgres-darwin-arm_64.txz", PostgresBinaries.archiveName("Mac OS X", "aarch64"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
