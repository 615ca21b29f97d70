package studio.verticles.drawing;

import java.util.Locale;

/// Why pictures are drawn.
public enum Kind {
  /// Somebody asked for them.
  DRAW,
  /// A picture again, a little different.
  VARIANT,
  /// A picture again, worked out better.
  REFINE,
  /// A rejected picture again, with what was wrong put right.
  CORRECTION,
  /// A character's set is not full.
  REPLENISHMENT;

  /// As the table and the contract write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// Whether it starts from a picture that is there.
  public boolean again() {
    return this == VARIANT || this == REFINE || this == CORRECTION;
  }
}
