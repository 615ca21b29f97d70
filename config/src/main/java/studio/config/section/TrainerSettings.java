package studio.config.section;

import java.nio.file.Path;
import java.util.Optional;
import studio.config.written.CommandWords;

/// The program that trains LoRAs, and where they go.
///
/// @param card a name below `cards`; empty for one that nobody measures
/// @param command empty when there is none
/// @param loras where ComfyUI looks for LoRAs; empty when no server of this machine reads any
public record TrainerSettings(String card, CommandWords command, Path loras) {

  /// The folder of LoRAs, if there is one.
  public Optional<Path> shelf() {
    return Optional.of(loras).filter(folder -> !folder.toString().isEmpty());
  }
}
