package studio.verticles.story.screenwriter;

import java.util.Optional;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Mood;

/// Reads faces out of words: first from how a line is to be said, then from what is said or done.
final class Faces {
  private static final Lexicon<Expression> EXPRESSIONS =
      Lexicon.of(Expression.class, "expressions.txt");

  private Faces() {}

  static Optional<Expression> speaking(Beat.Said line) {
    return EXPRESSIONS
        .first(line.delivery())
        .or(() ->
            line.text().matches("(?s).*(?:\\?!|!\\?|!!).*")
                ? Optional.of(Expression.SURPRISED)
                : Optional.empty());
  }

  /// What a text shows on the face of `name`: from the sentences that name them, or from all of it
  /// if they are the only one there.
  static Optional<Expression> doing(String name, String text, NameBook names) {
    for (String sentence : Sentences.of(text)) {
      var words = Words.of(sentence);
      var mentions = names.in(words);
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).name().equals(name)) {
          int to = i + 1 < mentions.size() ? mentions.get(i + 1).from() : words.size();
          var own = EXPRESSIONS.in(words.subList(mentions.get(i).to(), to));
          if (!own.isEmpty()) {
            return Optional.of(own.getFirst().meaning());
          }
        }
      }
    }
    boolean alone = names.namesIn(text).size() <= 1;
    return alone ? EXPRESSIONS.first(text) : Optional.empty();
  }

  static Expression resting(Mood mood) {
    return switch (mood) {
      case HAPPY, COMIC -> Expression.HAPPY;
      case SAD -> Expression.SAD;
      case TENDER -> Expression.TENDER;
      case CALM, HOPEFUL, MELANCHOLY, MYSTERIOUS, EERIE, TENSE, ACTION, EPIC -> Expression.NEUTRAL;
    };
  }
}
