package studio.verticles.story.screenwriter;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.verticles.story.script.TitlePage;

/// The line below a title: "written by Jane Doe, based on a novel".
final class Credits {
  private Credits() {}

  static String of(TitlePage page) {
    Optional<String> author = page.author();
    String by =
        author
            .map(
                name -> page.text("credit").map(credit -> credit + " " + name).orElse("by " + name))
            .orElse("");
    return Stream.concat(Stream.of(by), page.text("source").stream())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
