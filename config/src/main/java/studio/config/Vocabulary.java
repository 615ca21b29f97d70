package studio.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names that settings have, taken from the default file. Where that file says `<name>`, an
/// operator writes names of his own: "cards.rtx3060.memory" is one of the settings
/// "cards.<name>.memory".
final class Vocabulary {
  static final String NAME = "<name>";
  private static final String PREFIX = "NIGHTSHIFT_";
  private static final Pattern OWN_NAME = Pattern.compile("[a-z][a-z0-9]{0,30}");
  private static final int TYPING_MISTAKE = 2;

  private final Map<String, String> defaults;

  /// @param defaults the default file: every setting with its value
  Vocabulary(Map<String, String> defaults) {
    this.defaults = new LinkedHashMap<>(defaults);
  }

  static String variableFor(String key) {
    return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /// The sections whose second level are names of the operator's own.
  Set<String> namedSections() {
    return defaults.keySet().stream()
        .filter(Vocabulary::isNamed)
        .map(key -> parts(key)[0])
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// What a setting is when nobody says anything; empty where there is no such setting.
  Optional<String> defaultOf(String key) {
    return Optional.ofNullable(defaults.get(template(key)));
  }

  /// Whether the key is a section, or one name in a named section, so that nothing below it is no
  /// mistake.
  boolean isHeading(String key) {
    return isOwnThing(key)
        || defaults.keySet().stream().anyMatch(name -> name.startsWith(key + "."));
  }

  /// Whether the key is a thing that the operator names, such as "cards.rtx3060".
  boolean isOwnThing(String key) {
    String[] parts = parts(key);
    return parts.length == 2
        && namedSections().contains(parts[0])
        && OWN_NAME.matcher(parts[1]).matches();
  }

  /// Whether it is a line of the default file that was copied as it stands.
  boolean isCopiedSample(String key, String value) {
    return isNamed(key) && value.equals(defaults.get(key));
  }

  /// All settings with their defaults, those of named sections once for each of the operator's
  /// names.
  ///
  /// @param spoken keys and headings that somebody used
  Map<String, String> settings(Collection<String> spoken) {
    Map<String, String> settings = new LinkedHashMap<>();
    Set<String> things =
        spoken.stream()
            .filter(key -> key.indexOf('.') > 0)
            .map(key -> parts(key)[0] + "." + parts(key)[1])
            .filter(this::isOwnThing)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> done = new LinkedHashSet<>();
    defaults.forEach((key, value) -> {
      String section = parts(key)[0];
      if (!isNamed(key)) {
        settings.put(key, value);
      } else if (done.add(section)) {
        things.stream()
            .filter(thing -> thing.startsWith(section + "."))
            .forEach(thing -> put(settings, section, thing));
      }
    });
    return settings;
  }

  private void put(Map<String, String> settings, String section, String thing) {
    String start = section + "." + NAME;
    defaults.forEach((key, value) -> {
      if (key.startsWith(start + ".")) {
        settings.put(thing + key.substring(start.length()), value);
      }
    });
  }

  /// The setting that an environment variable gives a value to.
  Optional<String> settingOf(String variable) {
    return defaults.keySet().stream()
        .flatMap(key -> isNamed(key) ? ownSetting(key, variable) : Stream.of(key))
        .filter(key -> variableFor(key).equals(variable))
        .findFirst();
  }

  private static Stream<String> ownSetting(String template, String variable) {
    String[] around = variableFor(template).split(Pattern.quote(NAME.toUpperCase(Locale.ROOT)));
    Matcher matcher =
        Pattern.compile(Pattern.quote(around[0]) + "([A-Z0-9]+)" + Pattern.quote(around[1]))
            .matcher(variable);
    return Stream.of(matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .filter(name -> OWN_NAME.matcher(name).matches())
        .map(name -> template.replace(NAME, name));
  }

  /// The variable that somebody meant; empty where it is like none, since it may then belong to a
  /// script or a container.
  Optional<String> meantBy(String variable) {
    String[] words = variable.substring(PREFIX.length()).split("_");
    String name = words.length > 2 ? words[1].toLowerCase(Locale.ROOT) : NAME;
    List<String> variables = likely(name).stream().map(Vocabulary::variableFor).toList();
    return Nearest.to(variable, variables, TYPING_MISTAKE);
  }

  static boolean isOurs(String variable) {
    return variable.startsWith(PREFIX);
  }

  /// What to write instead of a key that is no setting.
  String suggestion(String key) {
    String[] parts = parts(key);
    boolean isInNamed = namedSections().contains(parts[0]);
    if (isInNamed && parts.length > 1 && !OWN_NAME.matcher(parts[1]).matches()) {
      return "the second word is a name of your own, of lower-case letters and digits, such as %s.first"
          .formatted(parts[0]);
    }
    if (parts.length == 1 || (isInNamed && parts.length == 2)) {
      String start = isInNamed ? parts[0] + "." : "";
      List<String> sameName =
          likely(NAME).stream()
              .filter(
                  name -> name.startsWith(start) && name.endsWith("." + parts[parts.length - 1]))
              .toList();
      if (!sameName.isEmpty()) {
        return "did you mean " + String.join(" or ", sameName) + "?";
      }
    }
    List<String> all = likely(parts.length > 1 ? parts[1] : NAME);
    List<String> below = all.stream().filter(name -> name.startsWith(key + ".")).toList();
    if (!below.isEmpty()) {
      return "it holds " + String.join(", ", below);
    }
    return Nearest.to(key, all, Math.max(TYPING_MISTAKE, key.length() / 4))
        .map(meant -> "did you mean " + meant + "?")
        .orElse("the sections are " + String.join(", ", sections()));
  }

  private Set<String> sections() {
    return defaults.keySet().stream()
        .map(key -> parts(key)[0])
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// All settings, with this word where the operator's names stand.
  private List<String> likely(String name) {
    List<String> likely = new ArrayList<>();
    defaults.keySet().forEach(key -> likely.add(key.replace(NAME, name)));
    return likely;
  }

  private String template(String key) {
    String[] parts = parts(key);
    return parts.length == 3 && isOwnThing(parts[0] + "." + parts[1])
        ? parts[0] + "." + NAME + "." + parts[2]
        : key;
  }

  private static boolean isNamed(String key) {
    return key.contains("." + NAME + ".");
  }

  private static String[] parts(String key) {
    return key.split("\\.", -1);
  }
}
