package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the `Key: value` lines before a Fountain script. Any key counts, as long as the block
/// looks like a title page and not like a first line with a colon in it ("FADE IN:").
record FountainTitlePage(TitlePage page, int linesUsed) {
  private static final FountainTitlePage NONE = new FountainTitlePage(TitlePage.NONE, 0);
  private static final Pattern KEY =
      Pattern.compile("([\\p{L}][\\p{L}\\p{N} _'/-]{0,40}):[ \\t]*(.*)");
  private static final Set<String> USUAL =
      Set.of(
          "title",
          "credit",
          "author",
          "authors",
          "source",
          "draft date",
          "date",
          "contact",
          "copyright",
          "notes",
          "revision",
          "format",
          "episode",
          "series");

  static FountainTitlePage read(List<Manuscript.Line> lines) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    Map<String, List<String>> entries = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    int at = start;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String text = lines.get(at).text();
      Matcher key = KEY.matcher(text);
      if (key.matches()) {
        values =
            entries.computeIfAbsent(
                key.group(1).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
        addValue(values, key.group(2));
      } else if (isIndented(text) && !entries.isEmpty()) {
        addValue(values, text);
      } else {
        // The story begins without an empty line.
        break;
      }
    }
    return isTitlePage(entries) ? new FountainTitlePage(new TitlePage(entries), at) : NONE;
  }

  private static boolean isTitlePage(Map<String, List<String>> entries) {
    boolean usual = entries.keySet().stream().anyMatch(USUAL::contains);
    boolean several = entries.size() > 1 && entries.values().stream().noneMatch(List::isEmpty);
    return usual || several;
  }

  private static boolean isIndented(String text) {
    return text.startsWith("\t") || text.startsWith("   ");
  }

  private static void addValue(List<String> values, String text) {
    String value = Emphasis.plain(text.strip());
    if (!value.isEmpty()) {
      values.add(value);
    }
  }
}
