package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the paragraphs of an `.fdx` together: a character, its parentheses and its dialogue become
/// one speech, everything else stays one element each.
final class FinalDraftScript {
  private static final Pattern BY = Pattern.compile("(?i)(.*\\b)?by:?(?:\\s+(\\S.*))?");

  private final List<Element> elements = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<String> titleLines = new ArrayList<>();
  private Optional<FinalDraftParagraph> cue = Optional.empty();
  private SpeechParts parts = new SpeechParts();

  void add(FinalDraftParagraph paragraph) {
    String text = paragraph.plain();
    if (text.isEmpty()) {
      return;
    }
    switch (paragraph.place()) {
      case SCRIPT -> addPlayed(paragraph, text);
      case TITLE_PAGE -> titleLines.add(text);
      case NOTE -> elements.add(new Element.Note(paragraph.line(), text));
      case SUMMARY -> elements.add(new Element.Synopsis(paragraph.line(), text));
      case ELSEWHERE -> {}
    }
  }

  /// A title of a scene that only the scene navigator shows.
  void sceneTitle(int line, String title) {
    if (!title.isEmpty()) {
      elements.add(new Element.Synopsis(line, title));
    }
  }

  Script finish() {
    endSpeech();
    return new Script(titlePage(), Script.Form.SCREENPLAY, elements, remarks);
  }

  private void addPlayed(FinalDraftParagraph paragraph, String text) {
    int line = paragraph.line();
    String type = paragraph.type();
    if (!type.equals("Parenthetical") && !type.equals("Dialogue") && !isSung(type)) {
      endSpeech();
    }
    if (paragraph.onNewPage()) {
      elements.add(new Element.PageBreak(line));
    }
    switch (type) {
      case "Scene Heading" -> elements.add(heading(paragraph, text));
      case "Character" -> cue = Optional.of(paragraph);
      case "Parenthetical" -> spoken(line, text.startsWith("(") ? text : "(" + text + ")");
      case "Dialogue" -> spoken(line, text);
      case "Lyrics", "Singing" -> spoken(line, "~" + text);
      case "Transition" -> elements.add(new Element.Transition(line, text));
      case "Action", "General", "Shot" ->
          elements.add(
              paragraph.centered()
                  ? new Element.Centered(line, text)
                  : new Element.Action(line, text));
      case "New Act", "Act Break", "End of Act", "Outline 1" ->
          elements.add(new Element.Section(line, 1, text));
      case "Outline 2", "Outline 3", "Outline 4" ->
          elements.add(new Element.Section(line, 2, text));
      case "Cast List", "Outline Body" -> elements.add(new Element.Note(line, text));
      default -> addOther(line, type, text);
    }
  }

  private static boolean isSung(String type) {
    return type.equals("Lyrics") || type.equals("Singing");
  }

  private void addOther(int line, String type, String text) {
    elements.add(new Element.Action(line, text));
    if (!type.isEmpty()) {
      remarks.add(
          new Remark(
              line,
              Remark.Kind.NOT_UNDERSTOOD,
              "A paragraph of the unknown type \"%s\" was read as action.".formatted(type)));
    }
  }

  private static Element.Heading heading(FinalDraftParagraph paragraph, String text) {
    Element.Heading heading = FountainLine.numbered(paragraph.line(), text);
    return paragraph.number().isEmpty()
        ? heading
        : new Element.Heading(heading.line(), heading.text(), Optional.of(paragraph.number()));
  }

  private void spoken(int line, String text) {
    if (cue.isPresent()) {
      parts.add(text);
    } else {
      elements.add(new Element.Action(line, text));
      remarks.add(
          new Remark(
              line,
              Remark.Kind.NOT_UNDERSTOOD,
              "A line of dialogue has no character above it; it was read as action."));
    }
  }

  private void endSpeech() {
    cue.ifPresent(who -> {
      String name = who.plain();
      elements.add(
          parts.areSpoken()
              ? new Element.Speech(who.line(), name, parts.list(), who.dual())
              : new Element.Action(who.line(), name));
    });
    cue = Optional.empty();
    parts = new SpeechParts();
  }

  /// A Final Draft title page is free text in the middle of a page: the first line is the title,
  /// and the author stands behind or below a "by".
  private TitlePage titlePage() {
    if (titleLines.isEmpty()) {
      return TitlePage.NONE;
    }
    Map<String, List<String>> entries = new LinkedHashMap<>();
    entries.put("title", List.of(titleLines.getFirst()));
    var rest = new ArrayList<>(titleLines.subList(1, titleLines.size()));
    for (int i = 0; i < rest.size(); i++) {
      Matcher by = BY.matcher(rest.get(i));
      if (by.matches() && by.group(2) != null) {
        entries.put("author", List.of(by.group(2)));
        rest.remove(i);
        break;
      }
      if (by.matches() && i + 1 < rest.size()) {
        entries.put("credit", List.of(rest.get(i)));
        entries.put("author", List.of(rest.get(i + 1)));
        rest.subList(i, i + 2).clear();
        break;
      }
    }
    if (!rest.isEmpty()) {
      entries.put("contact", rest);
    }
    return new TitlePage(entries);
  }
}
