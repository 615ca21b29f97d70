package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The door for stories: bytes and a file name go in, a [Script] comes out.
///
/// The file's ending is believed first and its content second, because a screenplay in a `.txt` is
/// as common as a tale in a `.md`.
public final class ScriptReader {
  /// A feature film has about 150 KB of text; ten of them still pass.
  public static final int LARGEST_BYTES = 5 * 1024 * 1024;

  private ScriptReader() {}

  /// Reads a story.
  ///
  /// @throws UnreadableStory with what to do next
  public static Script read(byte[] content, String fileName) {
    refuseWrongSize(content.length);
    String ending = ending(fileName);
    Foreign.refuse(content);
    Script script = readAs(ending, content);
    if (script.elements().stream().noneMatch(ScriptReader::isPlayable)) {
      throw new UnreadableStory(
          "There is nothing to play in this story: no action, no dialogue, no paragraph. "
              + "Write a few sentences below the title page and try again.");
    }
    return script;
  }

  /// Refuses a size before a single byte is read.
  ///
  /// @throws UnreadableStory with what to do next
  public static void refuseWrongSize(long bytes) {
    if (bytes == 0) {
      throw new UnreadableStory("The story is empty. Write something in it and try again.");
    }
    if (bytes > LARGEST_BYTES) {
      throw new UnreadableStory(
          String.format(
              Locale.ROOT,
              "The story has %.1f MB; up to %d MB can be read. Give one script or tale at a time.",
              bytes / 1048576.0,
              LARGEST_BYTES / 1048576));
    }
  }

  private static Script readAs(String ending, byte[] content) {
    if (FinalDraftReader.looksLikeFinalDraft(content)) {
      return FinalDraftReader.read(content);
    }
    var remarks = new ArrayList<Remark>();
    if (ending.equals("fdx")) {
      remarks.add(
          new Remark(
              0,
              Remark.Kind.GUESSED,
              "The file ends in .fdx but holds no Final Draft document; it was read as text."));
    }
    String text = StoryText.decode(content, remarks);
    if (text.isBlank()) {
      throw new UnreadableStory(
          "The story holds only blank lines. Write something in it and try again.");
    }
    Script script =
        switch (ending) {
          case "fountain", "spmd" -> fountainOrProse(text);
          default ->
              FountainReader.looksLikeFountain(text)
                  ? FountainReader.read(text)
                  : prose(text, ending);
        };
    return new Script(
        script.titlePage(), script.form(), script.elements(), joined(remarks, script.remarks()));
  }

  /// A `.fountain` file in which nobody speaks and no scene has a heading is a tale.
  private static Script fountainOrProse(String text) {
    Script script = FountainReader.read(text);
    boolean played =
        script.elements().stream()
            .anyMatch(e -> e instanceof Element.Heading || e instanceof Element.Speech);
    boolean told = script.elements().stream().anyMatch(e -> e instanceof Element.Action);
    return played || !told ? script : script.withForm(Script.Form.PROSE);
  }

  private static Script prose(String text, String ending) {
    boolean markdown = ending.equals("md") || ending.equals("markdown");
    return markdown || MarkdownReader.looksLikeMarkdown(text)
        ? MarkdownReader.read(text)
        : PlainProseReader.read(text);
  }

  static boolean isPlayable(Element element) {
    return switch (element) {
      case Element.Action action -> hasLetters(action.text());
      case Element.Speech speech ->
          speech.parts().stream().anyMatch(part -> hasLetters(part.text()));
      case Element.Lyrics lyrics -> hasLetters(lyrics.text());
      case Element.Heading _ -> true;
      case Element.Transition _, Element.Centered _, Element.Section _ -> false;
      case Element.Synopsis _, Element.Note _, Element.PageBreak _ -> false;
    };
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static List<Remark> joined(List<Remark> first, List<Remark> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
