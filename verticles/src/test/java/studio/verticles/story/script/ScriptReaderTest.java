package studio.verticles.story.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private static final String TALE = "A café. “Très bien,” said the cat.\n";

  @Test
  void anEmptyStoryIsRefused() {
    assertRefused(new byte[0], "empty");
    assertRefused(" \n\n ".getBytes(UTF_8), "blank");
  }

  @Test
  void aStoryOfFiftyMegabytesIsRefusedBeforeItIsRead() {
    assertRefused(new byte[50 * 1024 * 1024], "50.0 MB");
    UnreadableStory refused =
        assertThrows(UnreadableStory.class, () -> ScriptReader.refuseWrongSize(1L << 40));
    assertTrue(refused.getMessage().contains("up to 5 MB"));
  }

  @Test
  void foreignFilesSayHowToGetTheirText() {
    assertRefused("%PDF-1.7 ...".getBytes(UTF_8), "PDF");
    assertRefused("PK\u0003\u0004....".getBytes(UTF_8), "word processor");
    assertRefused("{\\rtf1 hello}".getBytes(UTF_8), "rich text");
    assertRefused("<!DOCTYPE html><p>hi".getBytes(UTF_8), "web page");
  }

  @Test
  void binaryIsRefused() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    assertRefused(noise, "UTF-8");
  }

  @Test
  void everyMarkedEncodingReadsTheSame() {
    List<Element> expected = read(TALE.getBytes(UTF_8)).elements();
    assertEquals(expected, read(("\uFEFF" + TALE).getBytes(UTF_8)).elements());
    assertEquals(expected, read(("\uFEFF" + TALE).getBytes(StandardCharsets.UTF_16LE)).elements());
    assertEquals(expected, read(("\uFEFF" + TALE).getBytes(StandardCharsets.UTF_16BE)).elements());
  }

  @Test
  void windowsTextIsReadWithARemark() {
    Script script = read(TALE.getBytes(Charset.forName("windows-1252")));
    assertEquals(read(TALE.getBytes(UTF_8)).elements(), script.elements());
    assertEquals(Remark.Kind.GUESSED, script.remarks().getFirst().kind());
  }

  @Test
  void aTextThatIsCutOffInALetterKeepsItsOtherLetters() {
    byte[] whole = "The caf\u00e9 was closed. So said Zo\u00eb".getBytes(UTF_8);
    Script script = read(Arrays.copyOf(whole, whole.length - 1));
    assertEquals(
        read("The caf\u00e9 was closed. So said Zo".getBytes(UTF_8)).elements(), script.elements());
    assertTrue(script.remarks().getFirst().sentence().contains("middle of a letter"));
  }

  @Test
  void utf16WithoutAMarkSaysWhatToDo() {
    assertRefused(TALE.getBytes(StandardCharsets.UTF_16LE), "byte order mark");
  }

  @Test
  void oldLineEndsDoNotMatter() {
    String text = "EXT. SEA - DAY\n\nWaves.\n\nANN\nAhoy!\n";
    List<Element> expected = read(text.getBytes(UTF_8)).elements();
    assertEquals(expected, read(text.replace("\n", "\r\n").getBytes(UTF_8)).elements());
    assertEquals(expected, read(text.replace("\n", "\r").getBytes(UTF_8)).elements());
  }

  @Test
  void aTextFileMayHoldAScreenplay() {
    Script script = read("EXT. SEA - DAY\n\nWaves.\n\nANN\nAhoy!\n".getBytes(UTF_8));
    assertEquals(Script.Form.SCREENPLAY, script.form());
  }

  @Test
  void aFountainFileMayHoldATale() {
    Script script =
        ScriptReader.read("Once there was a cat.\n\nIt slept.\n".getBytes(UTF_8), "a.fountain");
    assertEquals(Script.Form.PROSE, script.form());
    assertEquals(2, script.elements().size());
  }

  @Test
  void aTitlePageAloneIsNoStory() {
    assertThrows(
        UnreadableStory.class,
        () -> ScriptReader.read("Title: Nothing\n".getBytes(UTF_8), "a.fountain"));
  }

  @Test
  void aTitleWithAPathInItStaysText() {
    Script script =
        ScriptReader.read(
            "Title: ../../etc/passwd\n\nEXT. SEA\n\nWaves.\n".getBytes(UTF_8), "../../x.fountain");
    assertEquals(Optional.of("../../etc/passwd"), script.titlePage().title());
  }

  @Test
  void textInAFinalDraftFileIsReadWithARemark() {
    Script script = ScriptReader.read("EXT. SEA\n\nWaves.\n".getBytes(UTF_8), "a.fdx");
    assertEquals(1, script.remarks().size());
    assertEquals(2, script.elements().size());
  }

  @Test
  void randomBytesAreReadOrRefusedAndNothingElse() {
    var random = new Random(42);
    String alphabet = "AB cd\n\n.!@>~#=[]*/_()^\"'“”-:\t&<é0";
    for (int i = 0; i < 600; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(400); length >= 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      if (i % 5 == 0) {
        random.nextBytes(bytes);
      }
      for (String name : List.of("a.fountain", "a.md", "a.txt", "a.fdx", "a")) {
        assertReadOrRefused(bytes, name);
      }
    }
  }

  @Test
  void endlessMarksDoNotStopTheReader() {
    for (String mark :
        List.of("*", "_a ", "[[", "/*", ">", "- ", "(", "#", "<!--", "![", "~", "\"a ", "' ")) {
      byte[] bytes = mark.repeat(200_000 / mark.length()).getBytes(UTF_8);
      assertReadOrRefused(bytes, "a.fountain");
      assertReadOrRefused(bytes, "a.md");
    }
  }

  private static void assertReadOrRefused(byte[] bytes, String name) {
    try {
      ScriptReader.read(bytes, name);
    } catch (UnreadableStory refused) {
      assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }
  }

  private static void assertRefused(byte[] bytes, String word) {
    UnreadableStory refused = assertThrows(UnreadableStory.class, () -> read(bytes));
    assertTrue(refused.getMessage().contains(word), refused.getMessage());
  }

  private static Script read(byte[] bytes) {
    return ScriptReader.read(bytes, "story.txt");
  }
}
