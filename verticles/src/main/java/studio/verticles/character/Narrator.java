package studio.verticles.character;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;
import studio.verticles.production.Json;

/// Writes down from a design prompt what a character looks like: a language engine where there is
/// one, else rules. An answer that cannot be used is no reason to wait: then the rules write.
final class Narrator {
  private static final Logger log = LoggerFactory.getLogger(Narrator.class);
  private static final String SYSTEM = Resource.text("appearance.system.txt");
  private static final String WORDS = Resource.text("appearance.prompt.txt");
  private static final String SCHEMA = Resource.text("appearance.schema.json");
  private static final double TEMPERATURE = 0.3;
  private static final int MOST_TOKENS = 800;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Narrator() {}

  /// @param by "by rules", or the engine that answered
  record Narration(Appearance appearance, String by) {}

  /// The form of `appearance.schema.json`.
  record Told(
      String species,
      String body,
      List<Colour> colours,
      List<String> features,
      List<String> errors) {
    record Colour(String part, String colour) {}
  }

  /// @param engine empty where none is, or none may write
  /// @throws EngineFailure INFRASTRUCTURE or OUT_OF_MEMORY, when it may work later or elsewhere
  static Narration of(
      Optional<LanguageEngine> engine,
      String name,
      String design,
      Appearance before,
      Attempt attempt) {
    Appearance byRules = LookNarration.of(name, design, before);
    if (engine.isEmpty()) {
      return new Narration(byRules, "by rules");
    }
    try {
      Answer answer = engine.get().ask(question(name, design), attempt);
      Told told = Json.read(answer.text(), Told.class);
      return new Narration(careful(appearance(told, before), byRules), "by " + answer.engine());
    } catch (EngineFailure failure) {
      if (failure.kind() != Kind.INVALID) {
        throw failure;
      }
      log.warn(
          "{} could not describe {}, the rules do: {}", engine.get().name(), name, why(failure));
      return new Narration(
          byRules,
          "by rules, because the answer of %s was unusable".formatted(engine.get().name()));
    }
  }

  private static String why(EngineFailure failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("it failed");
  }

  private static Question question(String name, String design) {
    return new Question(
        SYSTEM,
        WORDS.replace("{name}", name).replace("{design}", design),
        List.of(),
        Optional.of(SCHEMA),
        TEMPERATURE,
        MOST_TOKENS,
        PATIENCE);
  }

  private static Appearance appearance(Told told, Appearance before) {
    Map<String, String> colours = new LinkedHashMap<>();
    told.colours().stream()
        .filter(colour -> !colour.part().isBlank() && !colour.colour().isBlank())
        .forEach(colour -> colours.putIfAbsent(colour.part(), colour.colour()));
    return CharacterText.checked(
        new Appearance(
            told.species(),
            told.body(),
            colours,
            told.features(),
            told.errors().isEmpty() ? before.commonErrors() : told.errors()));
  }

  /// Human is what machines may approve by themselves; an engine alone does not say so against the
  /// words.
  private static Appearance careful(Appearance told, Appearance byRules) {
    boolean denied = told.isHuman() && !byRules.species().isEmpty() && !byRules.isHuman();
    return denied || told.species().isEmpty()
        ? new Appearance(
            byRules.species(), told.body(), told.keyColors(), told.features(), told.commonErrors())
        : told;
  }
}
