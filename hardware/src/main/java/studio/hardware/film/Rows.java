package studio.hardware.film;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text broken into rows where a reader would break it.
final class Rows {
  private Rows() {}

  /// Rows of at most `columns`, shown `together` at a time and all about equally long. A letter of
  /// Chinese, Japanese or Korean takes two columns.
  static List<String> of(String text, int columns, int together) {
    String clean = clean(text);
    List<String> rows = wrap(clean, columns);
    int groups = Math.ceilDiv(rows.size(), together);
    int most = groups == 1 ? rows.size() : groups * together;
    int width = columns;
    List<String> balanced = rows;
    while (width > 1) {
      List<String> narrower = wrap(clean, --width);
      if (narrower.size() > most) {
        break;
      }
      balanced = narrower;
    }
    return balanced;
  }

  /// One line without control characters and doubled spaces.
  static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zs}\\u2028\\u2029]+", " ").strip();
  }

  private static List<String> wrap(String text, int columns) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      if (columns(row + word.strip()) > columns && !row.isEmpty()) {
        rows.add(row.toString().strip());
        row.setLength(0);
      }
      row.append(word);
      while (columns(row.toString().strip()) > columns) {
        int cut = cut(row, columns);
        rows.add(row.substring(0, cut));
        row.delete(0, cut);
      }
    }
    if (!row.toString().isBlank()) {
      rows.add(row.toString().strip());
    }
    return rows;
  }

  /// Where a word that is too long is cut; never inside a character.
  private static int cut(CharSequence word, int columns) {
    int at = 0;
    int used = 0;
    while (at < word.length()) {
      int letter = Character.codePointAt(word, at);
      used += columns(letter);
      if (used > columns && at > 0) {
        return at;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private static int columns(String text) {
    return text.codePoints().map(Rows::columns).sum();
  }

  private static int columns(int letter) {
    boolean wide =
        Character.isIdeographic(letter)
            || letter >= 0x1100 && letter <= 0x115f
            || letter >= 0x3000 && letter <= 0x30ff
            || letter >= 0xac00 && letter <= 0xd7a3
            || letter >= 0xff00 && letter <= 0xff60
            || letter >= 0x1f300;
    return wide ? 2 : 1;
  }
}
