package studio.verticles.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be wrong with a picture of a character. Learning turns each into words of its own.
public enum Category {
  WRONG_APPEARANCE,
  WRONG_STYLE,
  BAD_QUALITY,
  NOT_SOLO,
  WRONG_POSE,
  WRONG_EXPRESSION;

  /// As rows, scripts and the API say it: "not_solo".
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Category> of(String word) {
    return Stream.of(values())
        .filter(category -> category.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
