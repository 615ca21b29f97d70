package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.hardware.card.Vram;

/// One engine of a card as it is now.
///
/// @param engine its kind, "comfyui"
/// @param warm the model it has loaded; null when none
/// @param holds what it keeps on the card
/// @param models what it could load; empty means anything
/// @param sick which of its models fail at present
public record EngineOnCard(
    String engine, @Nullable String warm, Vram holds, Set<String> models, List<Sick> sick) {
  public EngineOnCard {
    models = Set.copyOf(models);
    sick = List.copyOf(sick);
  }

  /// @param model null when the engine as a whole is sick
  public record Sick(@Nullable String model, Instant until, String problem) {}

  EngineOnCard withWarm(String model) {
    return new EngineOnCard(engine, model, holds, models, sick);
  }

  public boolean isFor(Work work) {
    return engine.equals(work.engine()) && (models.isEmpty() || models.contains(work.model()));
  }

  public boolean isWarmFor(Work work) {
    return engine.equals(work.engine()) && work.model().equals(warm);
  }

  public Optional<Sick> sickness(Work work, Instant now) {
    return sick.stream()
        .filter(one -> one.model() == null || one.model().equals(work.model()))
        .filter(one -> one.until().isAfter(now))
        .findFirst();
  }
}
