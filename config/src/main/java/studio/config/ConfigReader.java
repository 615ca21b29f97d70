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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays the operator's words over the defaults: first the file, then the environment, then the
/// command line.
public final class ConfigReader {
  private static final String PREFIX = "NIGHTSHIFT_";
  private static final String FILE_VARIABLE = "NIGHTSHIFT_CONFIG";
  private static final String FILE = "nightshift.yaml";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final int TYPING_MISTAKE = 2;

  private final Map<String, String> environment;
  private final Path folder;
  private final Layer defaults = Layer.ofYaml("the defaults", defaultFile());

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
    return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
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
    Map<String, String> values = new LinkedHashMap<>(defaults.values());
    Map<String, String> sources = new LinkedHashMap<>();
    for (Layer layer : layers) {
      layer
          .values()
          .forEach((key, value) -> {
            checkKey(layer.source(), key, value);
            values.put(key, value);
            sources.put(key, layer.source());
          });
    }
    StudioConfig config = new Binding(sources).bind(revealed(values, sources));
    return new LoadedConfig(config, effective(values, sources));
  }

  private Layer fromEnvironment() {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> variables =
        defaults.values().keySet().stream().map(ConfigReader::variableFor).toList();
    for (String key : defaults.values().keySet()) {
      String value = environment.getOrDefault(variableFor(key), "");
      if (!value.isBlank()) {
        values.put(key, value);
      }
    }
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX) && !name.equals(FILE_VARIABLE) && !variables.contains(name)) {
        // One that is nothing like a setting may belong to a script or a container; let it be.
        Nearest.to(name, variables, TYPING_MISTAKE)
            .ifPresent(meant -> {
              throw new ConfigFailure(
                  "The environment variable %s sets nothing; did you mean %s?"
                      .formatted(name, meant));
            });
      }
    }
    return new Layer("the environment", values);
  }

  private void checkKey(String source, String key, String value) {
    if (!defaults.values().containsKey(key)) {
      throw new ConfigFailure(
          "%s: %s is not a setting; %s".formatted(source, key, suggestion(key)));
    }
    if (value.isBlank()) {
      throw new ConfigFailure(
          "%s: %s has no value; give it one or remove the line".formatted(source, key));
    }
    if (!isSecret(key) && VARIABLE.matcher(value).find()) {
      throw new ConfigFailure(
          "%s: %s is %s, but only secrets are taken from variables; write the value, or set %s"
              .formatted(source, key, value, variableFor(key)));
    }
  }

  private String suggestion(String key) {
    List<String> below =
        defaults.values().keySet().stream().filter(name -> name.startsWith(key + ".")).toList();
    if (!below.isEmpty()) {
      return "it holds " + String.join(", ", below);
    }
    List<String> sameName =
        defaults.values().keySet().stream().filter(name -> name.endsWith("." + key)).toList();
    if (!sameName.isEmpty()) {
      return "did you mean " + String.join(" or ", sameName) + "?";
    }
    return Nearest.to(key, defaults.values().keySet(), Math.max(TYPING_MISTAKE, key.length() / 4))
        .map(meant -> "did you mean " + meant + "?")
        .orElse("the settings are " + String.join(", ", defaults.values().keySet()));
  }

  /// A secret is a setting whose default is a variable.
  private boolean isSecret(String key) {
    return VARIABLE.matcher(defaults.values().getOrDefault(key, "")).matches();
  }

  private Map<String, String> revealed(Map<String, String> values, Map<String, String> sources) {
    Map<String, String> revealed = new LinkedHashMap<>(values);
    revealed.replaceAll(
        (key, value) -> isSecret(key) ? reveal(key, value, sources.get(key)) : value);
    return revealed;
  }

  private String reveal(String key, String value, @Nullable String from) {
    var matcher = VARIABLE.matcher(value);
    if (!matcher.matches()) {
      if ("the environment".equals(from)) {
        return value;
      }
      throw new ConfigFailure(
          "%s: %s is a secret, and a secret is not written down; write \"${NAME}\" there and set the environment variable NAME"
              .formatted(from, key));
    }
    String found = environment.getOrDefault(matcher.group(1), "");
    if (found.isBlank() && !value.equals(defaults.values().get(key))) {
      throw new ConfigFailure(
          "%s: %s names the environment variable %s, which is not set"
              .formatted(from, key, matcher.group(1)));
    }
    return found;
  }

  private List<String> effective(Map<String, String> values, Map<String, String> sources) {
    return values.entrySet().stream()
        .map(setting -> {
          String key = setting.getKey();
          String shown = isSecret(key) ? masked(setting.getValue()) : setting.getValue();
          String source = sources.get(key);
          return key + ": " + shown + (source == null ? "" : "  # " + source);
        })
        .toList();
  }

  private String masked(String value) {
    var matcher = VARIABLE.matcher(value);
    boolean isUnset = matcher.matches() && environment.getOrDefault(matcher.group(1), "").isBlank();
    return isUnset ? "not set" : "***";
  }
}
