package studio.verticles.story.script;

import java.util.List;
import java.util.Optional;

/// One piece of a script, in the order of the page. `line` counts from 1 in the file the author
/// wrote. Texts are plain: emphasis marks are gone, line breaks are kept.
public sealed interface Element {
  int line();

  /// "INT. KITCHEN - NIGHT", with its scene number where the author gave one.
  record Heading(int line, String text, Optional<String> number) implements Element {}

  /// What is seen. In a tale: a paragraph.
  record Action(int line, String text) implements Element {}

  /// Somebody speaks. `cue` is the name as written, with its extensions ("JANE (V.O.)"). A `dual`
  /// speech sounds together with the speech before it.
  record Speech(int line, String cue, List<Part> parts, boolean dual) implements Element {
    public Speech {
      parts = List.copyOf(parts);
    }
  }

  /// "CUT TO:"
  record Transition(int line, String text) implements Element {}

  /// A sung line outside of any speech.
  record Lyrics(int line, String text) implements Element {}

  /// Text in the middle of the page, such as "THE END".
  record Centered(int line, String text) implements Element {}

  /// An act, a sequence or a chapter; `level` 1 is the largest.
  record Section(int line, int level, String text) implements Element {}

  /// What the author says about the following scene.
  record Synopsis(int line, String text) implements Element {}

  /// A remark of the author that is not played.
  record Note(int line, String text) implements Element {}

  /// A new page; in a tale, the pause between two scenes.
  record PageBreak(int line) implements Element {}

  /// What a speech is made of.
  sealed interface Part {
    String text();

    /// Words to be spoken.
    record Words(String text) implements Part {}

    /// How to speak them, without the parentheses.
    record Direction(String text) implements Part {}

    /// Words to be sung.
    record Sung(String text) implements Part {}
  }
}
