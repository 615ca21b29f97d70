package studio.hardware.prompted;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Performer;
import studio.hardware.brief.ShotBrief;
import studio.hardware.engine.ImageBrief.Lora;

/// What a production has of its characters for engines that can follow a likeness.
@FunctionalInterface
public interface Portraits {
  /// Words are all there is.
  Portraits NONE = (_, _) -> Portrait.NONE;

  Portrait of(ShotBrief shot, Performer performer);

  /// @param references approved pictures, the most telling first
  record Portrait(Optional<Lora> lora, List<Path> references) {
    public static final Portrait NONE = new Portrait(Optional.empty(), List.of());

    public Portrait {
      references = List.copyOf(references);
    }
  }
}
