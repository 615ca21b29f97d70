package studio.hardware.trainer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// The operator's command with its placeholders filled in. Each word stays one word, whatever is
/// put into it; no shell reads it.
record Command(List<String> template) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

  /// The command cannot do without these.
  private static final List<String> NEEDED = List.of("dataset", "output_dir", "output_name");

  Command {
    template = List.copyOf(template);
    if (template.isEmpty()) {
      throw new IllegalArgumentException("A trainer needs a command");
    }
  }

  /// @throws EngineFailure INVALID when it names a placeholder that nobody knows
  List<String> filled(TrainingBrief brief, Path out, String outName) {
    Map<String, String> values = values(brief, out, outName);
    return template.stream()
        .map(word ->
            PLACEHOLDER
                .matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(value(values, found))))
        .toList();
  }

  /// What is wrong with the placeholders, in sentences.
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    List<String> used =
        template.stream()
            .flatMap(word -> PLACEHOLDER.matcher(word).results())
            .map(found -> found.group(1))
            .toList();
    List<String> known = List.copyOf(values(EXAMPLE, Path.of("out"), "likeness").keySet());
    used.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(unknown(name, known)));
    NEEDED.stream()
        .filter(name -> !used.contains(name))
        .forEach(name ->
            faults.add("trainer.command says nowhere what its {%s} is; add it.".formatted(name)));
    return faults;
  }

  /// Whether a program is there: a path to it, or a name on the search path.
  static boolean isInstalled(String program, String path) {
    Stream<Path> places =
        program.contains("/")
            ? Stream.of(Path.of(program))
            : Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program));
    return places.anyMatch(place -> Files.isExecutable(place) && Files.isRegularFile(place));
  }

  private static final TrainingBrief EXAMPLE =
      new TrainingBrief(
          Path.of("dataset"),
          "base",
          "sd15",
          "trigger",
          TrainingBrief.Recipe.USUAL,
          Path.of("likeness.safetensors"));

  private static Map<String, String> values(TrainingBrief brief, Path out, String outName) {
    TrainingBrief.Recipe recipe = brief.recipe();
    Map<String, String> values = new TreeMap<>();
    values.put("dataset", brief.dataset().toAbsolutePath().toString());
    values.put("base", brief.base());
    values.put("architecture", brief.architecture());
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
    return values;
  }

  private static String value(Map<String, String> values, MatchResult found) {
    String name = found.group(1);
    String value = values.get(name);
    if (value == null) {
      throw new EngineFailure(Kind.INVALID, unknown(name, List.copyOf(values.keySet())));
    }
    return value;
  }

  private static String unknown(String name, List<String> known) {
    return "The trainer's command has {%s}; it may have %s. Correct trainer.command."
        .formatted(name, String.join(", ", known));
  }
}
