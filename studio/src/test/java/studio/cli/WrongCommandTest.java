package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongCommandTest {
  @TempDir Path folder;

  private Path tale() throws IOException {
    return Files.writeString(folder.resolve("tale.txt"), "The fox went home.");
  }

  private Called produce(Object... more) throws IOException {
    Object[] words = new Object[more.length + 6];
    Object[] first = {"produce", tale(), "--data", folder.resolve("data"), "--library"};
    System.arraycopy(first, 0, words, 0, 5);
    words[5] = folder.resolve("library");
    System.arraycopy(more, 0, words, 6, more.length);
    return Called.nightshift(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --sceenes | 1     | Possible solutions: --scenes
          --quality | ultra | it is draft, standard or high, not "ultra"
          --scenes  | abc   | "abc" is not a range of scenes. Write 1-3, 2- or 5.
          --scenes  | 9-1   | Scenes count from 1 and end after they begin
          --scenes  | 0     | Scenes count from 1
          --seed    | abc   | is not a long
          """)
  void whatCannotBeUnderstoodIsSaidInTwoOrThreeLines(String option, String value, String message)
      throws IOException {
    Called called = produce(option, value);
    assertEquals(ExitCode.WRONG_COMMAND.code(), called.code());
    assertTrue(called.err().contains(message), called.err());
    assertTrue(called.err().contains("nightshift produce --help"), called.err());
    assertTrue(called.err().lines().count() <= 3, called.err());
    assertFalse(Files.exists(folder.resolve("data")), "nothing is begun");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    Called called = Called.nightshift("prodcue", "tale.txt");
    assertEquals(ExitCode.WRONG_COMMAND.code(), called.code());
    assertTrue(called.err().contains("nightshift produce?"), called.err());
  }

  @Test
  void noCommandShowsWhatThereIs() {
    Called called = Called.nightshift();
    assertEquals(ExitCode.WRONG_COMMAND.code(), called.code());
    assertTrue(called.out().contains("produce"), called.out());
  }

  @Test
  void withJsonARefusalIsOneDocument() throws IOException {
    Called called = produce("--json", "--scenes", "abc");
    assertEquals(
        """
        {"problem":"--scenes: \\"abc\\" is not a range of scenes. Write 1-3, 2- or 5.","exit_code":2}
        """,
        called.out());
  }

  @Test
  void aLibraryThatIsAFileIsRefused() throws IOException {
    Called called =
        Called.nightshift("produce", tale(), "--data", folder.resolve("data"), "--library", tale());
    assertEquals(ExitCode.HOUSE_CLOSED.code(), called.code());
    assertTrue(called.err().contains("there is a file of that name"), called.err());
    assertTrue(called.err().contains("--library"), called.err());
  }

  @Test
  void anUnknownSettingIsRefusedWithASuggestion() throws IOException {
    Path settings = Files.writeString(folder.resolve("my.yaml"), "server:\n  prot: 1\n");
    Called called = produce("--config", settings);
    assertEquals(ExitCode.HOUSE_CLOSED.code(), called.code());
    assertTrue(called.err().contains("did you mean server.port?"), called.err());
  }

  @Test
  void settingsThatAreNotThereAreNamed() throws IOException {
    Called called = produce("--config", folder.resolve("gone.yaml"));
    assertEquals(ExitCode.HOUSE_CLOSED.code(), called.code());
    assertTrue(called.err().contains("there is no such file"), called.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "produce", "serve", "doctor", "version"})
  void helpFitsEightyColumnsAndNamesTheExitCodes(String command) {
    Called called =
        command.isEmpty() ? Called.nightshift("--help") : Called.nightshift(command, "--help");
    assertEquals(ExitCode.DONE.code(), called.code());
    assertTrue(called.out().lines().allMatch(line -> line.length() <= 80), called.out());
    assertTrue(called.out().contains("130 "), called.out());
  }
}
