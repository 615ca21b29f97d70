package studio.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.config.section.CardSettings;
import studio.config.section.ComfyUiSettings;
import studio.config.written.ByteSize;
import studio.config.written.CardMemory;
import studio.config.written.CommandWords;
import studio.config.written.Hook;
import studio.config.written.NotAllowed;
import studio.config.written.QuietHours;
import studio.config.written.Secret;
import studio.config.written.SlotMap;
import studio.config.written.TimeSpan;
import studio.config.written.WebAddress;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// Turns flat settings into the tree of records.
///
/// @param sources where a setting that is not the default came from, by key
record Binding(Map<String, String> sources) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Path.class, new Written<>(Path.class, Binding::path))
                  .addDeserializer(Secret.class, new Written<>(Secret.class, Secret::new))
                  .addDeserializer(ByteSize.class, new Written<>(ByteSize.class, ByteSize::of))
                  .addDeserializer(
                      CardMemory.class, new Written<>(CardMemory.class, CardMemory::of))
                  .addDeserializer(Duration.class, new Written<>(Duration.class, TimeSpan::of))
                  .addDeserializer(
                      WebAddress.class, new Written<>(WebAddress.class, WebAddress::new))
                  .addDeserializer(
                      CommandWords.class, new Written<>(CommandWords.class, CommandWords::of))
                  .addDeserializer(Hook.class, new Written<>(Hook.class, Hook::of))
                  .addDeserializer(
                      QuietHours.class, new Written<>(QuietHours.class, QuietHours::of))
                  .addDeserializer(SlotMap.class, new Written<>(SlotMap.class, SlotMap::of))
                  .addDeserializer(List.class, new Written<>(List.class, Binding::list))
                  .addDeserializer(CardSettings.Vendor.class, word(CardSettings.Vendor.class))
                  .addDeserializer(ComfyUiSettings.Film.class, word(ComfyUiSettings.Film.class))
                  .addDeserializer(StudioConfig.Quality.class, word(StudioConfig.Quality.class))
                  .addDeserializer(StudioConfig.Encoder.class, word(StudioConfig.Encoder.class))
                  .addDeserializer(
                      StudioConfig.SpeechChoice.class, word(StudioConfig.SpeechChoice.class))
                  .addDeserializer(StudioConfig.Level.class, word(StudioConfig.Level.class)))
          .build();

  private static final Map<Class<?>, String> WORDS_FOR =
      Map.of(boolean.class, "true or false", double.class, "a number such as 6.0");

  /// @param values every setting by its key
  /// @param named the sections whose second level are the operator's names
  StudioConfig bind(Map<String, String> values, Collection<String> named) {
    ObjectNode tree = MAPPER.createObjectNode();
    named.forEach(tree::putObject);
    values.forEach((key, value) -> {
      ObjectNode section = tree;
      String[] names = key.split("\\.");
      for (int depth = 0; depth < names.length - 1; depth++) {
        section = section.withObjectProperty(names[depth]);
      }
      section.put(names[names.length - 1], value);
    });
    try {
      return MAPPER.treeToValue(tree, StudioConfig.class);
    } catch (DatabindException e) {
      throw explain(e, values);
    }
  }

  private ConfigFailure explain(DatabindException problem, Map<String, String> values) {
    String key =
        problem.getPath().stream()
            .map(step -> String.valueOf(step.getPropertyName()))
            .collect(Collectors.joining("."));
    String allowed = "another value (" + problem.getOriginalMessage() + ")";
    if (problem.getCause() instanceof NotAllowed bounds) {
      key = bounds.component().isEmpty() ? key : key + "." + bounds.component();
      allowed = bounds.allowed();
    } else if (problem instanceof MismatchedInputException mismatch) {
      Class<?> type = mismatch.getTargetType();
      allowed = WORDS_FOR.getOrDefault(type, "a whole number");
    }
    return new ConfigFailure(
        "%s: %s is \"%s\"; allowed is %s"
            .formatted(sources.getOrDefault(key, "the defaults"), key, values.get(key), allowed));
  }

  /// A leading `~/` is the home folder, as in a shell.
  private static Path path(String written) {
    try {
      return written.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), written.substring(2))
          : Path.of(written);
    } catch (InvalidPathException e) {
      throw new NotAllowed("", "a path to a folder");
    }
  }

  private static List<String> list(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static <E extends Enum<E>> Written<E> word(Class<E> type) {
    return new Written<>(
        type,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> StudioConfig.word(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                    new NotAllowed(
                        "",
                        Arrays.stream(type.getEnumConstants())
                            .map(StudioConfig::word)
                            .collect(Collectors.joining(", ", "one of ", "")))));
  }

  /// Reads a value from the text that stands in the file.
  private static final class Written<T> extends StdDeserializer<T> {
    private final transient Function<String, T> reading;

    Written(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      try {
        return reading.apply(parser.getString());
      } catch (NotAllowed bounds) {
        throw DatabindException.from(parser, bounds.getMessage(), bounds);
      }
    }
  }
}
