package studio.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the values of secrets, which are not written down: the file says `${NAME}`, and the
/// environment holds the value. A setting is a secret when its default is such a reference.
final class Secrets {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final Vocabulary vocabulary;
  private final Map<String, String> environment;

  Secrets(Vocabulary vocabulary, Map<String, String> environment) {
    this.vocabulary = vocabulary;
    this.environment = environment;
  }

  static boolean isReference(String value) {
    return VARIABLE.matcher(value).matches();
  }

  static boolean holdsReference(String value) {
    return VARIABLE.matcher(value).find();
  }

  private boolean isSecret(String key) {
    return vocabulary.defaultOf(key).filter(Secrets::isReference).isPresent();
  }

  /// The settings with the values of the secrets among them.
  Map<String, String> revealed(Map<String, String> values, Map<String, String> sources) {
    Map<String, String> revealed = new LinkedHashMap<>(values);
    revealed.replaceAll(
        (key, value) -> isSecret(key) ? reveal(key, value, sources.get(key)) : value);
    return revealed;
  }

  private String reveal(String key, String value, @Nullable String from) {
    Matcher matcher = VARIABLE.matcher(value);
    if (!matcher.matches()) {
      if (ConfigReader.ENVIRONMENT.equals(from)) {
        return value;
      }
      throw new ConfigFailure(
          "%s: %s is a secret, and a secret is not written down; write \"${NAME}\" there and set the environment variable NAME"
              .formatted(from, key));
    }
    String found = environment.getOrDefault(matcher.group(1), "");
    if (found.isBlank() && !value.equals(vocabulary.defaultOf(key).orElse(""))) {
      throw new ConfigFailure(
          "%s: %s names the environment variable %s, which is not set"
              .formatted(from, key, matcher.group(1)));
    }
    return found;
  }

  /// A setting as a log may show it.
  String shown(String key, String value) {
    if (!isSecret(key)) {
      return value.isEmpty() ? "none" : value;
    }
    Matcher matcher = VARIABLE.matcher(value);
    boolean isUnset = matcher.matches() && environment.getOrDefault(matcher.group(1), "").isBlank();
    return isUnset ? "not set" : "***";
  }
}
