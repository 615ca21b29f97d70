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
  void twoProcessesThatUnpackAtOnceReplaceWhatAKilledOneLeftHalfDone() throws IOException {
    String name = PostgresBinaries.unpack(PostgresBinaries.userCache()).home().getFileName() + "";
    Files.createDirectories(folder.resolve(name + ".part").resolve("bin"));
    try (var one = ChildStudio.unpacking(folder);
        var two = ChildStudio.unpacking(folder)) {
      assertEquals("unpacked 18", one.says());
      assertEquals("unpacked 18", two.says());
    }
    assertEquals(List.of(name, name + ".lock"), names(folder));
    assertTrue(Files.isExecutable(folder.resolve(name).resolve("bin/initdb")));
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
