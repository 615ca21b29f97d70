package studio.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableStoryTest {
  @TempDir Path folder;

  private void assertRefused(Path story, String reason) {
    Path data = folder.resolve("data");
    Path library = folder.resolve("library");
    Called called = Called.nightshift("produce", story, "--data", data, "--library", library);
    assertEquals(ExitCode.UNREADABLE_STORY.code(), called.code(), called.err());
    assertTrue(called.err().contains(reason), called.err());
    assertEquals(1, called.err().lines().count(), called.err());
    assertEquals("", called.out());
    assertFalse(Files.exists(data), "nothing is begun");
    assertFalse(Files.exists(library), "nothing is begun");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(file("empty.txt", new byte[0]), "The story is empty. Write something");
  }

  @Test
  void blankLinesAreRefused() throws IOException {
    assertRefused(file("blank.txt", "\n \n\t\n".getBytes(UTF_8)), "only blank lines");
  }

  @Test
  void aPictureIsRefused() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertRefused(file("fox.fountain", png), "This is a picture. Give a script or a tale as text.");
  }

  @Test
  void noiseIsRefused() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertRefused(file("noise.fdx", noise), "Save the story as UTF-8 text.");
  }

  @Test
  void fiftyMegabytesAreRefusedWithoutReadingThem() throws IOException {
    Path large = folder.resolve("large.txt");
    try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(50L << 20);
    }
    assertRefused(large, "50.0 MB; up to 5 MB can be read");
  }

  @Test
  void utf16NeedsItsMark() throws IOException {
    String tale = "The fox went home.";
    assertRefused(file("le.txt", tale.getBytes(UTF_16LE)), "UTF-16 without a byte order mark");
    assertRefused(file("be.txt", tale.getBytes(UTF_16BE)), "UTF-16 without a byte order mark");
  }

  @Test
  void lettersOfNoKnownEncodingAreRefused() throws IOException {
    byte[] strange = "\u00e9\u00e8\u00e0\u00fc\u00f6 \u00e4".getBytes(ISO_8859_1);
    assertRefused(file("strange.txt", strange), "save it as UTF-8");
  }

  @Test
  void aTitlePageAloneIsNoStory() throws IOException {
    byte[] page = "Title: Alone\nAuthor: Nobody\n".getBytes(UTF_8);
    assertRefused(file("page.fountain", page), "There is nothing to play in this story");
  }

  @Test
  void aSectionAloneIsNoStory() throws IOException {
    assertRefused(file("act.fountain", "# Act One\n".getBytes(UTF_8)), "nothing to play");
  }

  @Test
  void aFolderIsNoStory() {
    assertRefused(folder, "it is a folder");
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(folder.resolve("gone.txt"), "gone.txt cannot be read: there is no such file");
  }
}
