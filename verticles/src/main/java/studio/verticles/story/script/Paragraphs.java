package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.List;

/// Cuts prose into paragraphs, however the author marks them: with empty lines, with an indented
/// first line, or with one long line each.
final class Paragraphs {
  /// A paragraph on one line, and the line it began on, counted from 1.
  record Paragraph(int line, String text, boolean isSingleLine) {}

  private Paragraphs() {}

  /// `lines` as written; `first` is the number of the first of them.
  static List<Paragraph> of(List<String> lines, int first) {
    boolean linePerParagraph = isLinePerParagraph(lines);
    var paragraphs = new ArrayList<Paragraph>();
    var open = new ArrayList<String>();
    int start = first;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean begins =
          linePerParagraph
              || line.isBlank()
              || beginsIndented(line, open)
              || isLibraryMark(line)
              || !open.isEmpty() && isLibraryMark(open.getLast());
      if (begins) {
        close(paragraphs, open, start);
      }
      if (!line.isBlank()) {
        start = open.isEmpty() ? first + i : start;
        open.add(line);
      }
    }
    close(paragraphs, open, start);
    return paragraphs;
  }

  private static boolean beginsIndented(String line, List<String> open) {
    return !open.isEmpty() && isIndented(line) && !isIndented(open.getLast());
  }

  private static boolean isIndented(String line) {
    return line.startsWith("\t") || line.startsWith("  ");
  }

  private static boolean isLinePerParagraph(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
    boolean emptyLines = lines.size() > written.size() + 2;
    long unwrapped = written.stream().filter(line -> line.length() > 120).count();
    long ended = written.stream().filter(line -> line.strip().matches(".*[.!?\"”’'»]")).count();
    return unwrapped * 5 > written.size() || !emptyLines && ended * 10 >= written.size() * 8L;
  }

  private static boolean isLibraryMark(String line) {
    return ProseMarks.isBookStart(line) || ProseMarks.isBookEnd(line);
  }

  private static void close(List<Paragraph> paragraphs, List<String> open, int start) {
    if (!open.isEmpty()) {
      String text = StoryTextLines.joined(String.join(" ", open));
      paragraphs.add(new Paragraph(start, text, open.size() == 1));
      open.clear();
    }
  }
}
