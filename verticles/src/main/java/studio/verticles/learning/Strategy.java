package studio.verticles.learning;

import java.util.Locale;
import java.util.stream.Stream;

/// What can be done about a rejected picture.
public enum Strategy {
  QUALITY,
  RESOLUTION,
  BLUR,
  BRIGHTNESS,
  CONTRAST,
  APPEARANCE,
  SOLO;

  /// As rows and the API say it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Strategy of(String word) {
    return Stream.of(values())
        .filter(strategy -> strategy.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No strategy is called " + word));
  }
}
