package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.verticles.story.screenwriter.Words.Word;

/// The words of a tale that say who speaks: "said the old toad", "Tilda whispered". `who` is a
/// name, a description without its article, or a pronoun; `before` and `rest` are what the clause
/// says besides.
record Tag(String who, String verb, String before, String rest) {
  static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "i", "we");

  private static final Set<String> SAYS =
      Set.copyOf(Lexicon.lines("speaking.txt").getOrDefault("SAYS", List.of()));
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "his", "her", "its", "their", "my", "our", "this", "that");
  private static final Set<String> ENDS =
      Set.of(
          "and",
          "as",
          "to",
          "with",
          "who",
          "in",
          "at",
          "when",
          "while",
          "but",
          "from",
          "for",
          "that",
          "then",
          "again",
          "once",
          "on",
          "very",
          "looking",
          "so",
          "after",
          "before",
          "by",
          "into",
          "suddenly",
          "at last",
          "rather",
          "quite",
          "now",
          "still",
          "turning",
          "had",
          "was",
          "if",
          "what",
          "how",
          "under",
          "over",
          "up",
          "down",
          "out",
          "of",
          "back",
          "himself",
          "herself",
          "itself",
          "aloud",
          "too",
          "also",
          "just",
          "only",
          "never",
          "always",
          "soon");

  boolean isPronoun() {
    return PRONOUNS.contains(who.toLowerCase(Locale.ROOT));
  }

  /// A clause right behind a speech: "said the toad gently" or "the toad said".
  static Optional<Tag> after(String clause) {
    List<Word> words = Words.of(clause);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (SAYS.contains(words.getFirst().plain())) {
      return subject(clause, words, 1)
          .map(to ->
              new Tag(
                  who(clause, words, 1, to),
                  words.getFirst().plain(),
                  "",
                  clause.substring(words.get(to - 1).end())));
    }
    return subject(clause, words, 0).flatMap(to -> verbSoon(clause, words, to));
  }

  /// A sentence right before a speech: "Tilda looked up and said:".
  static Optional<Tag> before(String sentence) {
    String open = sentence.strip();
    boolean leadsOn = open.endsWith(",") || open.endsWith(":") || open.endsWith("—");
    List<Word> words = Words.of(open);
    if (!leadsOn || words.isEmpty()) {
      return Optional.empty();
    }
    for (int at = words.size() - 1; at >= 0 && at >= words.size() - 12; at--) {
      if (SAYS.contains(words.get(at).plain())) {
        int verb = at;
        return subject(open, words, 0)
            .map(to ->
                new Tag(
                    who(open, words, 0, to),
                    words.get(verb).plain(),
                    open.substring(0, words.get(verb).start()),
                    open.substring(words.get(verb).end())));
      }
    }
    return Optional.empty();
  }

  /// "The toad at last said": the verb may stand a few words behind.
  private static Optional<Tag> verbSoon(String clause, List<Word> words, int to) {
    for (int at = to; at < Math.min(words.size(), to + 3); at++) {
      if (SAYS.contains(words.get(at).plain())) {
        return Optional.of(
            new Tag(
                who(clause, words, 0, to),
                words.get(at).plain(),
                "",
                clause.substring(words.get(at).end())));
      }
    }
    return Optional.empty();
  }

  /// Where the subject that begins at word `from` ends.
  private static Optional<Integer> subject(String text, List<Word> words, int from) {
    if (from >= words.size()) {
      return Optional.empty();
    }
    Word first = words.get(from);
    if (PRONOUNS.contains(first.plain())) {
      return Optional.of(from + 1);
    }
    boolean described = ARTICLES.contains(first.plain());
    if (!described && (!first.isCapitalised() || TaleCast.NOBODY.contains(first.plain()))) {
      return Optional.empty();
    }
    int start = described ? from + 1 : from;
    int to = start;
    while (to < words.size() && to - start < 4 && belongs(text, words, start, to, described)) {
      to++;
      boolean isCreature = NameBook.isCommon(words.get(to - 1).plain());
      boolean nextIsName = to < words.size() && words.get(to).isCapitalised();
      if (described && isCreature && !nextIsName) {
        break;
      }
    }
    return to > start ? Optional.of(to) : Optional.empty();
  }

  private static boolean belongs(
      String text, List<Word> words, int start, int at, boolean described) {
    Word word = words.get(at);
    if (at > start) {
      String gap = text.substring(words.get(at - 1).end(), word.start());
      if (!gap.isBlank() && !gap.equals(". ")) {
        return false;
      }
    }
    boolean plain = ENDS.contains(word.plain()) || SAYS.contains(word.plain());
    boolean adverb =
        word.plain().endsWith("ly") && word.plain().length() > 4 && !word.isCapitalised();
    return !plain && !adverb && (described || word.isCapitalised());
  }

  private static String who(String text, List<Word> words, int from, int to) {
    boolean described = ARTICLES.contains(words.get(from).plain());
    int start = described ? from + 1 : from;
    return text.substring(words.get(start).start(), words.get(to - 1).end())
        .replaceAll("(?:'s|’s)$", "");
  }
}
