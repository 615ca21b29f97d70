package studio.hardware.trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// The operator's command with its placeholders filled in. Each word stays one word, whatever is
/// put into it; no shell reads it.
record Command(List<String> template) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

  Command {
    template = List.copyOf(template);
  }

  /// @throws EngineFailure INVALID when it names a placeholder that nobody knows
  List<String> filled(TrainingBrief brief, Path out, String outName) {
    TrainingBrief.Recipe recipe = brief.recipe();
    Map<String, String> values = new TreeMap<>();
    values.put("dataset", brief.dataset().toAbsolutePath().toString());
    values.put("base", brief.base());
    values.put("trigger", brief.trigger());
    values.put("output_dir", out.toAbsolutePath().toString());
    values.put("output_name", outName);
    values.put("resolution", Integer.toString(recipe.resolution()));
    values.put("rank", Integer.toString(recipe.rank()));
    values.put("alpha", Integer.toString(recipe.alpha()));
    values.put("learning_rate", Double.toString(recipe.learningRate()));
    values.put("epochs", Integer.toString(recipe.epochs()));
    values.put("batch", Integer.toString(recipe.batch()));
    values.put("accumulate", Integer.toString(recipe.accumulate()));
    values.put("seed", Long.toString(recipe.seed()));
    List<String> words = new ArrayList<>();
    for (String word : template) {
      words.add(
          PLACEHOLDER
              .matcher(word)
              .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(values, found))));
    }
    return words;
  }

  private static String value(Map<String, String> values, MatchResult found) {
    String value = values.get(found.group(1));
    if (value == null) {
      throw new EngineFailure(
          Kind.INVALID,
          "The trainer's command has {%s}; it may have %s. Correct trainer.command."
              .formatted(found.group(1), String.join(", ", values.keySet())));
    }
    return value;
  }
}
