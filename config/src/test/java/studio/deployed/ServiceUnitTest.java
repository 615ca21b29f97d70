package studio.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnitTest {
  private static final String UNIT = "docs/nightshift.service";
  private final List<String> lines = Repository.text(UNIT).lines().toList();

  @TempDir private Path folder;

  @Test
  void systemdUnderstandsIt() throws IOException, InterruptedException {
    Path tool = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(tool), "systemd-analyze is not installed");
    // It looks whether the program is there, and a JDK of these tests may lie elsewhere.
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path unit =
        Files.writeString(
            folder.resolve("nightshift.service"),
            Repository.text(UNIT).replace("/usr/bin/java", java));
    Process verify =
        new ProcessBuilder(tool.toString(), "verify", "--man=no", unit.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes());
    assertEquals(0, verify.waitFor(), said);
    assertFalse(said.contains("nightshift.service"), said);
  }

  @Test
  void itRunsAsItsOwnUserAndMayLittle() {
    for (String line :
        List.of(
            "User=nightshift",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "RestrictNamespaces=yes",
            "SystemCallFilter=@system-service")) {
      assertTrue(lines.contains(line), line);
    }
  }

  @Test
  void beingStoppedIsNoFailure() {
    assertTrue(lines.contains("SuccessExitStatus=130 143"));
  }

  @Test
  void itHoldsNoSecret() {
    assertTrue(
        lines.stream().noneMatch(line -> line.matches("Environment=.*(KEY|TOKEN|URL|PASSWORD).*")));
    assertTrue(lines.contains("EnvironmentFile=-/etc/nightshift/studio.env"));
  }
}
