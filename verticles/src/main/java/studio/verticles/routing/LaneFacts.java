package studio.verticles.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a lane's card and engines hold at one moment, as its node tells the others (JSON in
/// `lane.facts`).
///
/// @param memory bytes of the card; 0 where nobody measures
/// @param strangers bytes in use that no engine of ours holds
/// @param reserve bytes that are left alone
record LaneFacts(long memory, long strangers, long reserve, List<EngineFacts> engines) {
  static final LaneFacts NONE = new LaneFacts(0, 0, 0, List.of());

  LaneFacts {
    engines = List.copyOf(engines);
  }

  /// @param name "comfyui@rtx3060"
  /// @param warm the model it has loaded
  /// @param holds what it keeps on the card, by model
  record EngineFacts(
      String name, String kind, Optional<String> warm, List<Held> holds, List<Illness> illnesses) {
    EngineFacts {
      holds = List.copyOf(holds);
      illnesses = List.copyOf(illnesses);
    }

    /// Why it cannot do work with this model at present.
    Optional<Illness> illness(String model) {
      return illnesses.stream()
          .filter(illness -> illness.model().isEmpty() || illness.model().equals(model))
          .findFirst();
    }

    long bytes() {
      return holds.stream().mapToLong(Held::bytes).sum();
    }
  }

  record Held(String model, long bytes) {}

  /// @param model the one that fails; '' for the engine as a whole
  /// @param until when it is asked again
  record Illness(String model, Instant until, Instant since, String problem) {}
}
