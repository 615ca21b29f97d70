package studio.hardware.engine;

import java.time.Duration;
import java.util.List;
import studio.hardware.card.Vram;

/// An engine that lives on a card beside others and can let go of its memory.
public interface Tenant {
  /// "comfyui@rtx3060".
  String name();

  /// What it holds on the card now, asked of the engine itself.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  List<Held> holds();

  /// Lets go of everything, and returns only once the engine itself confirms it.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it still holds something after `patience`
  void letGo(Duration patience);

  /// A short piece of real work that proves the engine is well again after failures.
  ///
  /// @throws EngineFailure when it is not
  void canary();

  /// Takes back work that nobody waits for any more, if the engine still has it.
  ///
  /// @param work its id, as in [RemoteWork]
  /// @throws EngineFailure INFRASTRUCTURE when the engine could not be told
  default void forget(String work) {}

  /// @param model as the engine names it; empty when it does not say
  /// @param memory what it takes on the card; zero when the engine does not say
  record Held(String model, Vram memory) {}
}
