package studio.verticles.routing.choice;

import java.util.Comparator;
import studio.verticles.production.Capability;

/// A kind of work: jobs of the same kind take the same model, time and memory on one card.
///
/// @param engine the kind of engine, "comfyui"; each card has at most one of a kind
/// @param model what must be loaded; empty when the engine has only one
/// @param shape what else decides time and memory: "640x384x121"
public record Work(Capability capability, String engine, String model, String shape)
    implements Comparable<Work> {
  private static final Comparator<Work> ORDER =
      Comparator.comparing(Work::capability)
          .thenComparing(Work::engine)
          .thenComparing(Work::model)
          .thenComparing(Work::shape);

  public boolean sharesModelWith(Work other) {
    return engine.equals(other.engine) && model.equals(other.model);
  }

  /// "anything-v5", or the engine where it has only one model.
  public String loaded() {
    return model.isEmpty() ? engine : model;
  }

  @Override
  public int compareTo(Work other) {
    return ORDER.compare(this, other);
  }
}
