package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.SpeechEngine;

class VoicesTest {
  @TempDir Path folder;

  @Test
  void withoutProgramsTheEmbeddedVoiceSpeaks() {
    List<SpeechEngine> found = Voices.all(folder.toString());
    assertEquals(List.of("FreeTTS"), found.stream().map(SpeechEngine::name).toList());
    assertTrue(Voices.find("freetts").isPresent());
  }

  @Test
  void installedProgramsComeFirst() throws IOException {
    for (String program : List.of("espeak-ng", "flite")) {
      Files.createFile(
          folder.resolve(program),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    assertEquals(
        List.of("espeak-ng", "flite", "FreeTTS"),
        Voices.all("::" + folder).stream().map(SpeechEngine::name).toList());
  }
}
