package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a tale in Markdown: the first top heading is the title, other headings are sections, rules
/// are page breaks, paragraphs action. What is there for the page and not for the story (pictures,
/// comments, code) becomes a note.
final class MarkdownReader {
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern UNDERLINED = Pattern.compile(" {0,3}(=+|-+)\\s*");
  private static final Pattern RULE =
      Pattern.compile(" {0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,})");
  private static final Pattern QUOTE_OR_ITEM =
      Pattern.compile("\\s{0,3}(?:>\\s?){1,9}|\\s{0,8}[*+-]\\s+(?=\\S)");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]{0,300})]\\([^)]{0,500}\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,300})]\\([^)]{0,500}\\)");
  private static final Pattern META = Pattern.compile("([\\w -]{1,30}):\\s*(.*)");
  private static final Pattern BY =
      Pattern.compile("(?i)[*_]*(?:written |told )?by:? ([^*_]{2,60})[*_]*");

  private final List<String> lines;
  private final List<Element> elements = new ArrayList<>();
  private final Map<String, List<String>> titlePage = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();
  private int openLine;
  private int at;

  private MarkdownReader(List<String> lines) {
    this.lines = lines;
  }

  static boolean looksLikeMarkdown(String text) {
    return text.lines().limit(40).anyMatch(line -> line.matches("#{1,3} \\S.*"));
  }

  static Script read(String text) {
    var comments = new ArrayList<Element.Note>();
    var reader = new MarkdownReader(List.of(withoutComments(text, comments).split("\n", -1)));
    reader.readMeta();
    while (reader.at < reader.lines.size()) {
      reader.readLine();
    }
    reader.close();
    reader.elements.addAll(comments);
    reader.elements.sort(Comparator.comparingInt(Element::line));
    return new Script(
        new TitlePage(reader.titlePage), Script.Form.PROSE, reader.elements, List.of());
  }

  /// Comments keep their line ends, so that every later line keeps its number.
  private static String withoutComments(String text, List<Element.Note> comments) {
    var kept = new StringBuilder();
    int at = 0;
    int line = 1;
    while (true) {
      int start = text.indexOf("<!--", at);
      int end = start < 0 ? -1 : text.indexOf("-->", start + 4);
      if (end < 0) {
        return kept.append(text, at, text.length()).toString();
      }
      kept.append(text, at, start);
      line += lineEnds(text, at, start);
      comments.add(new Element.Note(line, StoryTextLines.joined(text.substring(start + 4, end))));
      int inside = lineEnds(text, start, end);
      kept.repeat('\n', inside);
      line += inside;
      at = end + 3;
    }
  }

  private static int lineEnds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /// The block between two `---` at the very beginning.
  private void readMeta() {
    if (!lines.getFirst().strip().equals("---")) {
      return;
    }
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end < 1) {
      return;
    }
    for (String line : lines.subList(1, end)) {
      Matcher meta = META.matcher(line);
      if (meta.matches()) {
        String value = meta.group(2).strip().replaceAll("^[\"']|[\"']$", "");
        titlePage.put(meta.group(1).strip().toLowerCase(Locale.ROOT), List.of(value));
      }
    }
    at = end + 1;
  }

  private void readLine() {
    String line = lines.get(at);
    int number = at + 1;
    at++;
    if (line.isBlank()) {
      close();
      return;
    }
    if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
      close();
      readCode(number, line.strip().substring(0, 3));
      return;
    }
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      close();
      addHeading(number, heading.group(1).length(), heading.group(2));
    } else if (open.size() == 1 && UNDERLINED.matcher(line).matches()) {
      String text = open.removeFirst();
      addHeading(openLine, line.strip().startsWith("=") ? 1 : 2, text);
    } else if (line.length() < 100 && RULE.matcher(line).matches()) {
      close();
      elements.add(new Element.PageBreak(number));
    } else {
      openLine = open.isEmpty() ? number : openLine;
      open.add(line);
    }
  }

  private void readCode(int number, String fence) {
    var code = new ArrayList<String>();
    while (at < lines.size() && !lines.get(at).strip().startsWith(fence)) {
      code.add(lines.get(at++));
    }
    at++;
    elements.add(new Element.Note(number, String.join("\n", code)));
  }

  private void addHeading(int line, int level, String raw) {
    String text = Emphasis.plain(inline(line, raw));
    boolean isTitle = !titlePage.containsKey("title") && hasNothingToTell();
    if (isTitle) {
      titlePage.put("title", List.of(text));
    } else {
      elements.add(new Element.Section(line, level, text));
    }
  }

  private boolean hasNothingToTell() {
    return elements.stream().noneMatch(e -> e instanceof Element.Action);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    String joined =
        String.join(
            " ", open.stream().map(l -> QUOTE_OR_ITEM.matcher(l).replaceFirst("")).toList());
    open.clear();
    String raw = inline(openLine, StoryTextLines.joined(joined));
    Matcher by = BY.matcher(raw);
    if (hasNothingToTell() && !titlePage.containsKey("author") && by.matches()) {
      titlePage.put("author", List.of(by.group(1).strip()));
    } else if (!raw.isBlank()) {
      elements.add(new Element.Action(openLine, Emphasis.plain(raw)));
    }
  }

  /// Links keep their words; pictures go into notes.
  private String inline(int line, String text) {
    IMAGE
        .matcher(text)
        .results()
        .map(m -> new Element.Note(line, m.group(1).isBlank() ? "a picture" : m.group(1)))
        .forEach(elements::add);
    return LINK.matcher(IMAGE.matcher(text).replaceAll("")).replaceAll("$1").strip();
  }
}
