package studio.config.section;

import java.nio.file.Path;
import java.util.List;
import studio.config.written.CommandWords;
import studio.config.written.NotAllowed;

/// The program that trains LoRAs.
///
/// @param card a name below `cards`; empty for one that nobody measures
/// @param command empty when there is none
/// @param loras folders in which drawing servers look for LoRAs, as this machine sees them
public record TrainerSettings(String card, CommandWords command, List<String> loras) {
  public TrainerSettings {
    loras = List.copyOf(loras);
    NotAllowed.unless(
        loras.stream().allMatch(folder -> Path.of(folder).isAbsolute()),
        "loras",
        "whole paths such as /srv/comfyui/models/loras, with commas between them");
  }

  public List<Path> folders() {
    return loras.stream().map(Path::of).toList();
  }
}
