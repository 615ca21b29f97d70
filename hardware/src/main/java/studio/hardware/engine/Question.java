package studio.hardware.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a language engine is asked.
///
/// @param system who the engine is to be; may be empty
/// @param pictures JPEG, PNG or WebP files, for engines that see
/// @param schema a JSON Schema (2020-12) that the answer must fit; empty for free text
/// @param temperature 0 for the most likely answer, up to 2
/// @param maxTokens how long the answer may be; one that is cut off there is a failure
public record Question(
    String system,
    String prompt,
    List<Path> pictures,
    Optional<String> schema,
    double temperature,
    int maxTokens,
    Duration patience) {
  public Question {
    pictures = List.copyOf(pictures);
    if (prompt.isBlank()) {
      throw new IllegalArgumentException("A question needs words");
    }
    if (temperature < 0 || temperature > 2) {
      throw new IllegalArgumentException("A temperature is 0 to 2, not " + temperature);
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("An answer needs room: " + maxTokens + " tokens");
    }
  }
}
