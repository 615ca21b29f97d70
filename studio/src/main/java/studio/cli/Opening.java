package studio.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import studio.backstage.Backstage;
import studio.config.StudioConfig;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.film.EncoderChoice;
import studio.hardware.music.PitOrchestra;
import studio.hardware.music.Tacet;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.verticles.Engines;
import studio.verticles.HousePlan;
import studio.verticles.dataset.Intake;
import studio.verticles.production.Lane;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// Turns settings into a house: its plan and its engines.
final class Opening {
  private Opening() {}

  static HousePlan plan(StudioConfig config) {
    StudioConfig.Database database = config.database();
    List<Lane> lanes =
        config.lanes().house()
            ? HousePlan.lanesFor(config.lanes().slots(Runtime.getRuntime().availableProcessors()))
            : List.of();
    HousePlan plan =
        new HousePlan(
            config.cluster().enabled() ? config.node().name() : "",
            config.folders().data(),
            config.folders().media(),
            config.folders().library(),
            database.isBuiltIn() ? Optional.empty() : Optional.of(database.url().reveal()),
            database.connections(),
            threeLetters(config.production().language()),
            lanes,
            Clock.systemDefaultZone());
    return plan.with(intake(config));
  }

  private static Intake intake(StudioConfig config) {
    Map<String, Path> outputs = new TreeMap<>();
    config
        .comfyui()
        .forEach((name, server) -> {
          if (!server.output().isBlank()) {
            outputs.put(name, Path.of(server.output()));
          }
        });
    return new Intake(
        config.dataset().folders(),
        outputs,
        config.dataset().privateAddresses(),
        Intake.usual().searchPath());
  }

  /// The setting may be short ("en"); films want the long code ("eng").
  private static String threeLetters(String language) {
    try {
      return Locale.of(language).getISO3Language();
    } catch (MissingResourceException unknown) {
      throw new Refusal(
          ExitCode.HOUSE_CLOSED,
          "production.language is %s, which is no language code. Write one such as en or de."
              .formatted(language),
          unknown);
    }
  }

  static Engines engines(StudioConfig config) {
    EncoderChoice encoder = EncoderChoice.named(config.film().encoder().name());
    var theatre = new ToyTheatre(encoder);
    return new Engines(
        new RuleScreenwriter(), theatre, theatre, speech(config), score(config.music()));
  }

  /// @throws Refusal when a graph of the operator's cannot be used
  static Backstage backstage(StudioConfig config) {
    try {
      return new Backstage(config, Clock.systemDefaultZone());
    } catch (EngineFailure unusable) {
      throw new Refusal(ExitCode.HOUSE_CLOSED, String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private static ScoreEngine score(StudioConfig.Music music) {
    ScoreEngine orchestra = new PitOrchestra();
    return music.enabled() ? orchestra : new Tacet(orchestra);
  }

  /// @throws Refusal when the engine that the settings name is not installed
  static SpeechEngine speech(StudioConfig config) {
    String name = StudioConfig.word(config.voices().engine());
    return switch (config.voices().engine()) {
      case AUTO -> Voices.best();
      case EMBEDDED -> Voices.all("").getLast();
      case ESPEAK_NG, FLITE ->
          Voices.find(name)
              .orElseThrow(() ->
                  new Refusal(
                      ExitCode.HOUSE_CLOSED,
                      "voices.engine is %s, but no program of that name is on the PATH. Install it, or set voices.engine to auto."
                          .formatted(name)));
    };
  }

  /// Both folders can be written to and have room.
  static void proveFolders(Path data, Path library) {
    Folders.prove(data, "data", "--data");
    Folders.prove(library, "library", "--library");
  }
}
