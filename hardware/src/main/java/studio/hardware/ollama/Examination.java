package studio.hardware.ollama;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.hardware.card.Vram;
import studio.hardware.ollama.Register.Loaded;

/// Looks whether the models that the house wants are there and can do what they are wanted for.
final class Examination {
  private final Register register;
  private final List<String> installed;
  private final List<String> abilities = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  Examination(OllamaSettings settings, Register register) {
    this.register = register;
    this.installed = register.installed();
    check(settings.language(), "words", "completion");
    check(settings.vision(), "pictures", "vision");
    check(settings.embedding(), "vectors", "embedding");
    register.loaded().forEach(this::loaded);
  }

  List<String> abilities() {
    return abilities;
  }

  List<String> missing() {
    return missing;
  }

  private void check(String model, String purpose, String ability) {
    if (model.isBlank()) {
      return;
    }
    if (installed.stream().noneMatch(name -> Register.same(name, model))) {
      missing.add("%s is not there. Fetch it with: ollama pull %s".formatted(model, model));
      return;
    }
    List<String> can = register.abilities(model);
    // A server before 0.6.4 does not tell what its models can do.
    if (can.isEmpty() || can.contains(ability)) {
      abilities.add("%s with %s".formatted(purpose, model));
    } else {
      missing.add(
          "%s cannot do %s (it can: %s). Name a model that does."
              .formatted(model, purpose, String.join(", ", can)));
    }
  }

  /// A house without a card runs its models on the processor and knows it.
  private void loaded(Loaded model) {
    if (model.onCard().equals(Vram.NONE)) {
      abilities.add(
          "%s is loaded and runs on the processor alone (slow, unless there is no card)"
              .formatted(model.model()));
    } else if (model.isPartlyElsewhere()) {
      missing.add(
          String.format(
              Locale.ROOT,
              "room on the card: of %s only %s of %s fit, the rest runs on the processor and is slow. Use a smaller model or a shorter context.",
              model.model(),
              model.onCard(),
              model.size()));
    } else {
      abilities.add("%s is loaded (%s)".formatted(model.model(), model.onCard()));
    }
  }
}
