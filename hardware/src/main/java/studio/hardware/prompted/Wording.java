package studio.hardware.prompted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// How the words of a brief are said to a model: `PlaceKind.FOREST` as "deep forest, tall old
/// trees". A production may say some of them otherwise.
public final class Wording {
  private static final String FILE = "words.properties";

  private final Map<String, String> words;

  private Wording(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /// The studio's own vocabulary.
  public static Wording usual() {
    Properties read = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new EngineFailure(
            Kind.INFRASTRUCTURE, "This build lacks " + FILE + "; install the program again.");
      }
      read.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, FILE + " could not be read; install the program again.", e);
    }
    Map<String, String> words = new HashMap<>();
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key).strip()));
    return new Wording(words);
  }

  /// The same, but for what `other` says.
  public Wording but(Map<String, String> other) {
    Map<String, String> changed = new HashMap<>(words);
    changed.putAll(other);
    return new Wording(changed);
  }

  /// The words for one of a brief's constants; may be empty where silence says it best.
  String of(Enum<?> constant) {
    return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /// Empty when there are none.
  String of(String key) {
    return words.getOrDefault(key, "");
  }

  boolean knows(Enum<?> constant) {
    return words.containsKey(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
