package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tells what is spoken in a tale from what is told, whichever marks the book uses: “ ”, " ", ‘ ’,
/// ' ', „ “ or « ».
final class Quotes {
  /// A stretch of a paragraph, without its marks.
  record Stretch(boolean spoken, String text) {}

  private enum Marks {
    CURLY("“„«»", "”“»«"),
    STRAIGHT("\"", "\""),
    SINGLE_CURLY("‘", "’"),
    SINGLE_STRAIGHT("'", "'");

    private final String opening;
    private final String closing;

    Marks(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    boolean isSingle() {
      return this == SINGLE_CURLY || this == SINGLE_STRAIGHT;
    }
  }

  private static final Pattern SINGLE_CURLY_SPEECH = Pattern.compile("(?<![\\p{L}\\p{N}])‘\\p{L}");
  private static final Pattern SINGLE_STRAIGHT_SPEECH =
      Pattern.compile("[.,!?…—-]'(?![\\p{L}\\p{N}])");

  private final Marks marks;

  private Quotes(Marks marks) {
    this.marks = marks;
  }

  /// Finds out which marks a text uses: those it uses most. Words that are quoted within a speech
  /// have the other kind, and less of them.
  static Quotes of(String text) {
    long curly = text.chars().filter(c -> c == '“' || c == '„' || c == '«').count();
    long straight = text.chars().filter(c -> c == '"').count() / 2;
    long singleCurly = SINGLE_CURLY_SPEECH.matcher(text).results().count();
    long singleStraight = SINGLE_STRAIGHT_SPEECH.matcher(text).results().count();
    long most = Math.max(Math.max(curly, straight), Math.max(singleCurly, singleStraight));
    if (most == curly) {
      return new Quotes(Marks.CURLY);
    }
    if (most == straight) {
      return new Quotes(Marks.STRAIGHT);
    }
    return new Quotes(most == singleCurly ? Marks.SINGLE_CURLY : Marks.SINGLE_STRAIGHT);
  }

  /// The stretches of a paragraph in order. Words in quotes that are no speech (a so-called
  /// "friend") stay in the telling.
  List<Stretch> in(String paragraph) {
    var stretches = new ArrayList<Stretch>();
    int from = 0;
    int at = 0;
    while (at < paragraph.length()) {
      if (!opens(paragraph, at)) {
        at++;
        continue;
      }
      int end = end(paragraph, at);
      String inside = paragraph.substring(at + 1, Math.min(end, paragraph.length()));
      int after = Math.min(end + 1, paragraph.length());
      if (isSpeech(inside, paragraph, at, after)) {
        add(stretches, false, paragraph.substring(from, at));
        add(stretches, true, inside);
        from = after;
      }
      at = after;
    }
    add(stretches, false, paragraph.substring(from));
    return stretches;
  }

  private boolean opens(String text, int at) {
    if (marks.opening.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean afterLetter = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean beforeWord = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return !afterLetter && beforeWord;
  }

  /// Where the speech that begins at `open` ends; at the end of the paragraph if nothing closes it.
  private int end(String text, int open) {
    int mark = marks.opening.indexOf(text.charAt(open));
    for (int at = open + 1; at < text.length(); at++) {
      if (text.charAt(at) == marks.closing.charAt(mark)
          && (!marks.isSingle() || closes(text, at))) {
        return at;
      }
    }
    return text.length();
  }

  /// An apostrophe stands between letters or after one; a closing mark stands after the end of a
  /// clause.
  private static boolean closes(String text, int at) {
    boolean beforeLetter = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return !beforeLetter && ".,!?…—-;:".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isSpeech(String inside, String text, int open, int after) {
    String bare = inside.strip();
    if (bare.isEmpty()) {
      return false;
    }
    boolean ended = ".,!?…—-;:".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    String before = text.substring(0, open).stripTrailing();
    boolean introduced = before.endsWith(":") || before.endsWith(",");
    return ended || open == 0 || after >= text.length() || introduced || Words.count(bare) > 4;
  }

  private static void add(List<Stretch> stretches, boolean spoken, String text) {
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      stretches.add(new Stretch(spoken, text.strip()));
    }
  }
}
