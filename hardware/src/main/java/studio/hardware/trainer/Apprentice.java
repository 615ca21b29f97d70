package studio.hardware.trainer;

import java.util.List;
import java.util.function.Consumer;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;

/// Stands where no trainer was named.
public final class Apprentice implements Trainer {
  @Override
  public String name() {
    return "apprentice";
  }

  @Override
  public Examined examine() {
    return new Examined(name(), "", true, "", List.of(), List.of());
  }

  @Override
  public Trained train(TrainingBrief brief, Attempt attempt, Consumer<Advance> watcher) {
    throw new EngineFailure(
        EngineFailure.Kind.INVALID, "No trainer was named; write its words under trainer.command.");
  }
}
