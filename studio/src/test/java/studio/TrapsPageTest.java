package studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/traps.md` and `docs/crashes.md` name tests. A page that names one that is not there is
/// worth nothing, so they are looked up.
class TrapsPageTest {
  private static final Path ROOT = Path.of("..");

  /// `SomeTest#aSentence`, or `#anotherSentence` of the same class.
  private static final Pattern NAMED = Pattern.compile("`(\\w*)#(\\w+)`");

  @Test
  void everyTestThatThePagesNameIsThere() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (String page : List.of("docs/traps.md", "docs/crashes.md")) {
      String last = "";
      Matcher test = NAMED.matcher(Files.readString(ROOT.resolve(page)));
      while (test.find()) {
        named++;
        last = test.group(1).isEmpty() ? last : test.group(1);
        String source = tests.getOrDefault(last, "");
        if (!Pattern.compile("\\bvoid " + test.group(2) + "\\(").matcher(source).find()) {
          missing.add("%s: %s#%s".formatted(page, last, test.group(2)));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named > 100, "the pages name only " + named + " tests");
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (String module : List.of("config", "hardware", "verticles", "ui", "studio", "rehearsal")) {
      Path folder = ROOT.resolve(module).resolve("src/test/java");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .forEach(file ->
                  tests.merge(
                      file.getFileName().toString().replace(".java", ""),
                      read(file),
                      String::concat));
        }
      }
    }
    return tests;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
