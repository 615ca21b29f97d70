package studio.hardware.engine;

import java.nio.file.Path;
import java.util.Optional;
import studio.hardware.brief.Look;

/// A picture of a character that somebody wants.
///
/// @param figure the character as a puppet, for engines that paint rather than read
/// @param likeness the trained likeness as a file of this machine, for engines that open it
///   themselves; those that have it on their server take its name from the words
/// @param pose id from the pool of poses ("three-quarter"); already part of the words; empty for
///   none
/// @param words the picture in words, with everything a model needs
public record PortraitBrief(Look figure, Optional<Path> likeness, String pose, ImageBrief words) {
  public PortraitBrief(Look figure, String pose, ImageBrief words) {
    this(figure, Optional.empty(), pose, words);
  }
}
