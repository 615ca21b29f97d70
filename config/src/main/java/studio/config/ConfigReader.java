package studio.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Lays the operator's words over the defaults: first the file, then the environment, then the
/// command line.
public final class ConfigReader {
  static final String ENVIRONMENT = "the environment";
  private static final String FILE_VARIABLE = "NIGHTSHIFT_CONFIG";
  private static final String FILE = "nightshift.yaml";

  private final Map<String, String> environment;
  private final Path folder;
  private final Vocabulary vocabulary =
      new Vocabulary(Layer.ofYaml("the defaults", defaultFile()).values());

  /// @param environment usually `System.getenv()`
  /// @param folder where `nightshift.yaml` is looked for; usually the current one
  public ConfigReader(Map<String, String> environment, Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = folder;
  }

  /// The commented file with every setting and its default.
  public static String defaultFile() {
    try (InputStream in = ConfigReader.class.getResourceAsStream(FILE)) {
      return new String(
          Objects.requireNonNull(in, FILE + " is part of the program").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The environment variable that overrides a key: `NIGHTSHIFT_SERVER_PORT` for "server.port".
  public static String variableFor(String key) {
    return Vocabulary.variableFor(key);
  }

  /// Reads the file that `NIGHTSHIFT_CONFIG` names, else `nightshift.yaml` of the folder, else only
  /// the defaults.
  ///
  /// @param options from the command line, by key: "folders.data" to a path
  public LoadedConfig read(Map<String, String> options) {
    String named = environment.getOrDefault(FILE_VARIABLE, "");
    if (!named.isBlank()) {
      return read(Path.of(named), options);
    }
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? read(file, options) : merge(List.of(), options);
  }

  /// Reads this file, which must exist.
  public LoadedConfig read(Path file, Map<String, String> options) {
    try {
      return merge(List.of(Layer.ofYaml(file.toString(), Files.readString(file))), options);
    } catch (IOException e) {
      throw new ConfigFailure(
          "The configuration %s cannot be read: %s. Give one that exists and is UTF-8 text with --config or %s."
              .formatted(file, reason(e), FILE_VARIABLE),
          e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "no permission to read it";
      case CharacterCodingException _ -> "it is not UTF-8 text";
      default -> String.valueOf(e.getMessage());
    };
  }

  private LoadedConfig merge(List<Layer> files, Map<String, String> options) {
    List<Layer> layers = new ArrayList<>(files);
    layers.add(fromEnvironment());
    layers.add(new Layer("the command line", options));
    Map<String, String> spoken = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Layer layer : layers) {
      layer
          .values()
          .forEach((key, value) -> {
            if (!vocabulary.isCopiedSample(key, value)) {
              check(layer.source(), key, value);
              spoken.put(key, value);
              sources.put(key, layer.source());
            }
          });
    }
    Map<String, String> values = vocabulary.settings(spoken.keySet());
    values.replaceAll((key, value) -> spoken.getOrDefault(key, value));
    var secrets = new Secrets(vocabulary, environment);
    // Everything else is looked at first, so that Vault is not asked in vain.
    StudioConfig apart = bound(secrets.withheld(values), sources);
    new Agreement(apart, sources).prove();
    Map<String, String> revealed = secrets.revealed(values, sources, apart.vault());
    StudioConfig whole = bound(revealed, sources);
    new Agreement(whole, sources).proveSecrets();
    return new LoadedConfig(whole, effective(secrets, revealed, sources));
  }

  private StudioConfig bound(Map<String, String> values, Map<String, String> sources) {
    return new Binding(sources).bind(values, vocabulary.namedSections());
  }

  private Layer fromEnvironment() {
    Map<String, String> values = new LinkedHashMap<>();
    new TreeMap<>(environment)
        .forEach((name, value) -> {
          if (!value.isBlank()) {
            vocabulary.settingOf(name).ifPresent(key -> values.put(key, value));
          }
          if (Vocabulary.isOurs(name)
              && !name.equals(FILE_VARIABLE)
              && vocabulary.settingOf(name).isEmpty()) {
            vocabulary
                .meantBy(name)
                .ifPresent(meant -> {
                  throw new ConfigFailure(
                      "The environment variable %s sets nothing; did you mean %s?"
                          .formatted(name, meant));
                });
          }
        });
    return new Layer(ENVIRONMENT, values);
  }

  private void check(String source, String key, String value) {
    if (value.isBlank() && vocabulary.isHeading(key)) {
      return; // A section with nothing in it.
    }
    String usual =
        vocabulary
            .defaultOf(key)
            .orElseThrow(() ->
                new ConfigFailure(
                    "%s: %s is not a setting; %s"
                        .formatted(source, key, vocabulary.suggestion(key))));
    if (key.contains(Vocabulary.NAME)) {
      throw new ConfigFailure(
          "%s: %s cannot be set; write a name of your own instead of %s, such as %s"
              .formatted(source, key, Vocabulary.NAME, key.replace(Vocabulary.NAME, "first")));
    }
    if (value.isBlank() && !usual.isEmpty()) {
      throw new ConfigFailure(
          "%s: %s has no value; give it one or remove the line".formatted(source, key));
    }
    if (!Secrets.isReference(usual) && Secrets.holdsReference(value)) {
      throw new ConfigFailure(
          "%s: %s is %s, but only secrets are taken from variables; write the value, or set %s"
              .formatted(source, key, value, variableFor(key)));
    }
  }

  private static List<String> effective(
      Secrets secrets, Map<String, String> values, Map<String, String> sources) {
    return values.entrySet().stream()
        .map(setting -> {
          String key = setting.getKey();
          String source = sources.get(key);
          return key
              + ": "
              + shown(secrets.isSecret(key), setting.getValue())
              + (source == null ? "" : "  # " + source);
        })
        .toList();
  }

  private static String shown(boolean isSecret, String value) {
    if (value.isEmpty()) {
      return isSecret ? "not set" : "none";
    }
    return isSecret ? "***" : value;
  }
}
