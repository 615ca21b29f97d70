package studio.hardware.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class WebVideoTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--exec=touch /tmp/owned",
        "file:///etc/passwd",
        "ftp://example.org/film.mp4",
        "https://user@example.org/",
        "https:///nowhere",
        "https://exa mple.org/",
        "javascript:alert(1)",
        "-o/etc/passwd",
        ""
      })
  void whatIsNoWebAddressIsRefused(String written) {
    EngineFailure refused = assertThrows(EngineFailure.class, () -> WebAddressCheck.words(written));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8401/",
        "http://localhost/",
        "http://192.168.1.1/admin",
        "http://10.0.0.7/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/"
      })
  void theHouseIsNotFetchedFrom(String written) {
    assertThrows(EngineFailure.class, () -> WebAddressCheck.open(written));
  }

  @Test
  void theOpenWebIs() throws IOException {
    assertFalse(WebAddressCheck.isPrivate(InetAddress.getByName("93.184.215.14")));
    assertFalse(WebAddressCheck.isPrivate(InetAddress.getByName("2606:4700::6810:84e5")));
    assertEquals("example.org", WebAddressCheck.words("https://example.org/watch?v=1").getHost());
  }

  @Test
  void theAddressIsOneWordBehindTheOptions() throws IOException {
    WebVideo web = fake("printf '%s\\n' \"$@\" > said.txt; printf film > video.mp4; exit 101");
    Path video = web.fetch("https://example.org/watch?v=1&x=$(id)", into(), Progress.SILENT);

    List<String> words = Files.readAllLines(video.resolveSibling("said.txt"));
    assertEquals("--", words.get(words.size() - 2));
    assertEquals("https://example.org/watch?v=1&x=$(id)", words.getLast());
    assertTrue(words.contains("--ignore-config"));
    assertTrue(words.contains("--no-playlist"));
    assertEquals("film", Files.readString(video));
  }

  @Test
  void whatItSaysWhenItFailsIsPassedOn() throws IOException {
    WebVideo web = fake("echo 'ERROR: Video unavailable'; exit 1");

    EngineFailure failure =
        assertThrows(
            EngineFailure.class, () -> web.fetch("https://example.org/1", into(), Progress.SILENT));
    assertTrue(failure.getMessage().contains("Video unavailable"), failure.getMessage());
  }

  @Test
  void aSlowOneIsEnded() throws IOException {
    WebVideo web = fake("sleep 60").within(Duration.ofMillis(300));

    EngineFailure failure =
        assertThrows(
            EngineFailure.class, () -> web.fetch("https://example.org/1", into(), Progress.SILENT));
    assertTrue(failure.getMessage().contains("did not come within"), failure.getMessage());
  }

  @Test
  void whatIsNotInstalledIsNotThere() {
    assertTrue(WebVideo.on(folder.toString(), WebVideo.Limits.USUAL).isEmpty());
  }

  private WebVideo fake(String script) throws IOException {
    Path program = folder.resolve("yt-dlp");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return WebVideo.on(folder.toString(), WebVideo.Limits.USUAL).orElseThrow();
  }

  private Path into() throws IOException {
    return Files.createTempDirectory(folder, "into");
  }
}
