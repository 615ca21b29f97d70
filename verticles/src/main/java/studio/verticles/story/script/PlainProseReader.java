package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.verticles.story.script.Paragraphs.Paragraph;

/// Reads a tale in plain text: paragraphs become action, chapter titles sections, rows of stars
/// page breaks. A short first line is the title, and a "by ..." below it the author.
final class PlainProseReader {
  private static final Pattern BY =
      Pattern.compile("(?i)(?:written |told |retold )?by:? (.{2,60})");
  private static final int LONGEST_TITLE = 90;

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, List<String>> titlePage = new LinkedHashMap<>();
  private boolean begun;
  private String lastShort = "";

  private PlainProseReader() {}

  static Script read(String text) {
    var reader = new PlainProseReader();
    List<Paragraph> paragraphs = Paragraphs.of(List.of(text.split("\n", -1)), 1);
    List<Paragraph> book = reader.withoutLibraryWords(paragraphs);
    for (int i = 0; i < book.size(); i++) {
      reader.add(book.get(i), i + 1 < book.size());
    }
    reader.tellTitlesIfNothingElse();
    return new Script(
        new TitlePage(reader.titlePage), Script.Form.PROSE, reader.elements, List.of());
  }

  /// When nothing but titles was found, the titles are the tale.
  private void tellTitlesIfNothingElse() {
    if (elements.stream().anyMatch(ScriptReader::isPlayable)) {
      return;
    }
    elements.replaceAll(element ->
        element instanceof Element.Section section
            ? new Element.Action(section.line(), section.text())
            : element);
    for (String title : titlePage.getOrDefault("title", List.of())) {
      elements.addFirst(new Element.Action(1, title));
    }
    for (String author : titlePage.getOrDefault("author", List.of())) {
      elements.addLast(new Element.Action(1, "By " + author));
    }
  }

  /// A library's licence around a book is kept as notes: it belongs to the file and not to the
  /// story.
  private List<Paragraph> withoutLibraryWords(List<Paragraph> paragraphs) {
    int from = 0;
    int to = paragraphs.size();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (ProseMarks.isBookStart(paragraphs.get(i).text())) {
        from = i + 1;
      } else if (ProseMarks.isBookEnd(paragraphs.get(i).text())) {
        to = i;
        break;
      }
    }
    int start = Math.min(from, to);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i < start || i >= to) {
        elements.add(new Element.Note(paragraphs.get(i).line(), paragraphs.get(i).text()));
      }
    }
    return paragraphs.subList(start, to);
  }

  private void add(Paragraph paragraph, boolean hasMore) {
    String text = paragraph.text();
    if (ProseMarks.isPause(text)) {
      elements.add(new Element.PageBreak(paragraph.line()));
    } else if (!begun && isAuthor(text)) {
      addAuthor(text);
    } else if (!begun && hasMore && isTitle(paragraph)) {
      titlePage.put("title", List.of(Capitals.calmed(Emphasis.plain(text))));
    } else if (ProseMarks.isChapter(paragraph) || isSubtitle(paragraph)) {
      elements.add(new Element.Section(paragraph.line(), 1, text));
      lastShort = text;
    } else {
      elements.add(new Element.Action(paragraph.line(), Emphasis.plain(text)));
      begun = true;
    }
  }

  /// The line above "by ..." is the title, whatever stood before it.
  private void addAuthor(String text) {
    Matcher by = BY.matcher(text);
    titlePage.put("author", List.of(by.matches() ? by.group(1) : text));
    if (!lastShort.isEmpty()) {
      titlePage.put("title", List.of(Capitals.calmed(lastShort)));
    }
  }

  /// "Down the Rabbit-Hole" below "CHAPTER I.", and whatever else is no sentence before the story.
  private boolean isSubtitle(Paragraph paragraph) {
    boolean heads = !begun || !elements.isEmpty() && elements.getLast() instanceof Element.Section;
    return heads
        && paragraph.isSingleLine()
        && paragraph.text().length() <= 60
        && !paragraph.text().matches(".*[.!?:;,\"”’'»«-]");
  }

  private boolean isTitle(Paragraph paragraph) {
    return !titlePage.containsKey("title")
        && paragraph.isSingleLine()
        && paragraph.text().length() <= LONGEST_TITLE
        && !paragraph.text().matches(".*[.!?:;,\"”’'»«]")
        && !paragraph.text().matches("(?i)chapter\\b.*");
  }

  private boolean isAuthor(String text) {
    return !titlePage.containsKey("author") && BY.matcher(text).matches();
  }
}
