package studio.verticles.story.screenwriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.verticles.story.script.Element;
import studio.verticles.story.script.Script;

/// How a language engine is asked for scenes.
///
/// @param system who it is to be
/// @param words the question, with `{title}`, `{tale}`, `{narrator}` and `{words}` (how many words
///   fit into a shot) left open
public record ScenePrompt(String system, String words) {
  static final String SCHEMA = resource("scenes.schema.json");

  /// The house's own.
  public static final ScenePrompt STANDARD =
      new ScenePrompt(resource("scenes.system.txt"), resource("scenes.prompt.txt"));

  String question(Script script) {
    return words
        .replace("{words}", String.valueOf(SceneSheetCheck.WORDS_PER_SHOT))
        .replace("{narrator}", Screenplay.NARRATOR)
        .replace("{title}", script.titlePage().title().orElse(""))
        .replace("{tale}", tale(script));
  }

  /// The same question again, with what was wrong with the last answer.
  static String again(String question, String answer, List<String> mistakes) {
    return "%s%nYou answered this before:%n%s%n%nIt cannot be filmed:%n- %s%nAnswer with the whole JSON value, corrected."
        .formatted(question, answer, String.join("\n- ", mistakes));
  }

  /// The tale as the author wrote it, chapters and pauses included.
  static String tale(Script script) {
    return script.elements().stream()
        .map(ScenePrompt::text)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n\n"));
  }

  private static Optional<String> text(Element element) {
    return switch (element) {
      case Element.Action paragraph -> Optional.of(paragraph.text());
      case Element.Section chapter -> Optional.of("# " + chapter.text());
      case Element.PageBreak _ -> Optional.of("* * *");
      case Element.Heading _, Element.Speech _, Element.Transition _ -> Optional.empty();
      case Element.Lyrics _, Element.Centered _ -> Optional.empty();
      case Element.Synopsis _, Element.Note _ -> Optional.empty();
    };
  }

  private static String resource(String file) {
    try (InputStream in =
        Objects.requireNonNull(ScenePrompt.class.getResourceAsStream("prompt/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
