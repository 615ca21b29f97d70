package studio.verticles.story.screenwriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;
import studio.verticles.story.script.Remark;
import studio.verticles.story.script.Script;
import tools.jackson.databind.json.JsonMapper;

/// A screenwriter who asks a language engine what a tale's scenes are, and stages the answer by the
/// house's rules. A screenplay says itself what its scenes are: the rules read it. When the engine
/// fails for good, the rules write the tale too, and a remark says so; a story never waits for a
/// model.
public final class PromptedScreenwriter implements Screenwriter {
  private static final Logger log = LoggerFactory.getLogger(PromptedScreenwriter.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final double TEMPERATURE = 0.7;
  private static final int MOST_TOKENS = 4096;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Calls that the world got in the way of are made so often in all.
  private static final int ATTEMPTS = 2;

  /// How often an answer that cannot be filmed is sent back.
  private static final int REVISIONS = 1;

  private final LanguageEngine engine;
  private final ScenePrompt prompt;
  private final int longest;
  private final Screenwriter rules;

  public PromptedScreenwriter(LanguageEngine engine) {
    this(engine, ScenePrompt.STANDARD, 16_000, new RuleScreenwriter());
  }

  /// @param longest how many characters of a tale the engine is asked about; longer ones are for
  ///   the rules, which do not forget the beginning
  public PromptedScreenwriter(
      LanguageEngine engine, ScenePrompt prompt, int longest, Screenwriter rules) {
    this.engine = engine;
    this.prompt = prompt;
    this.longest = longest;
    this.rules = rules;
  }

  @Override
  public Screenplay write(Script script, Options options) {
    return write(script, options, Attempt.ALONE);
  }

  @Override
  public Screenplay write(Script script, Options options, Attempt attempt) {
    if (script.form() == Script.Form.SCREENPLAY) {
      return rules.write(script, options);
    }
    int length = ScenePrompt.tale(script).length();
    if (length > longest) {
      return byRules(
          script,
          options,
          "it has %d characters, and %s is asked about at most %d"
              .formatted(length, engine.name(), longest));
    }
    try {
      return staged(sheet(script, attempt), script, options);
    } catch (EngineFailure failure) {
      String why = inShort(Optional.ofNullable(failure.getMessage()).orElse("it failed"));
      log.warn("{} wrote no scenes, the rules do: {}", engine.name(), why);
      return byRules(script, options, why);
    }
  }

  private Screenplay byRules(Script script, Options options, String why) {
    return remarked(
        rules.write(script, options),
        "The scenes were found by rules and not by %s: %s".formatted(engine.name(), why));
  }

  private static String inShort(String why) {
    String line = why.replaceAll("\\s+", " ");
    return line.length() <= 300 ? line : line.substring(0, 299) + "…";
  }

  private SceneSheet sheet(Script script, Attempt attempt) {
    String question = prompt.question(script);
    Answer answer = ask(question, attempt);
    SceneSheet sheet = JSON.readValue(answer.text(), SceneSheet.class);
    List<String> mistakes = SceneSheetCheck.mistakes(sheet);
    for (int revision = 0; revision < REVISIONS && !mistakes.isEmpty(); revision++) {
      answer = ask(ScenePrompt.again(question, answer.text(), mistakes), attempt);
      sheet = JSON.readValue(answer.text(), SceneSheet.class);
      mistakes = SceneSheetCheck.mistakes(sheet);
    }
    if (!mistakes.isEmpty()) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s wrote scenes that cannot be filmed (%s)"
              .formatted(engine.name(), String.join(" ", mistakes)));
    }
    return sheet;
  }

  private Answer ask(String words, Attempt attempt) {
    var question =
        new Question(
            prompt.system(),
            words,
            List.of(),
            Optional.of(ScenePrompt.SCHEMA),
            TEMPERATURE,
            MOST_TOKENS,
            PATIENCE);
    for (int tries = 1; ; tries++) {
      try {
        return engine.ask(question, attempt);
      } catch (EngineFailure failure) {
        if (failure.kind() == Kind.INVALID || tries == ATTEMPTS) {
          throw failure;
        }
        log.debug("{} failed and is asked again", engine.name(), failure);
      }
    }
  }

  private Screenplay staged(SceneSheet sheet, Script script, Options options) {
    var staging = new Staging(sheet, options);
    List<PlannedScene> scenes = staging.scenes();
    var play =
        new Screenplay(
            script.titlePage().title().orElse(""),
            Credits.of(script.titlePage()),
            script.titlePage().text("logline").orElse(sheet.logline()),
            RuleScreenwriter.playing(staging.cast(), scenes),
            scenes,
            script.remarks());
    return remarked(
        play,
        "The scenes were found by %s; looks, cameras and timing are by rules."
            .formatted(engine.name()));
  }

  private static Screenplay remarked(Screenplay play, String sentence) {
    var remarks = new ArrayList<>(play.remarks());
    remarks.add(new Remark(0, Remark.Kind.GUESSED, sentence));
    return new Screenplay(
        play.title(), play.credit(), play.logline(), play.cast(), play.scenes(), remarks);
  }
}
