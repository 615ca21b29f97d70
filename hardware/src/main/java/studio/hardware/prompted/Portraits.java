package studio.hardware.prompted;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Performer;
import studio.hardware.engine.ImageBrief.Lora;

/// What a production has of its characters for engines that can follow a likeness.
@FunctionalInterface
public interface Portraits {
  /// Words are all there is.
  Portraits NONE = performer -> new Portrait(Optional.empty(), List.of());

  Portrait of(Performer performer);

  /// @param references approved pictures, the most telling first
  record Portrait(Optional<Lora> lora, List<Path> references) {
    public Portrait {
      references = List.copyOf(references);
    }
  }
}
