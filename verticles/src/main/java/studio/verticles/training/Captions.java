package studio.verticles.training;

import java.util.Locale;

/// What a trainer is told of a picture.
final class Captions {
  private Captions() {}

  /// The word that calls the likeness up comes first, once.
  static String withTrigger(String trigger, String caption) {
    String words = caption.strip();
    String begin = words.toLowerCase(Locale.ROOT);
    String word = trigger.toLowerCase(Locale.ROOT);
    if (begin.equals(word) || begin.startsWith(word + ",") || begin.startsWith(word + " ")) {
      return words;
    }
    return words.isEmpty() ? trigger : trigger + ", " + words;
  }
}
