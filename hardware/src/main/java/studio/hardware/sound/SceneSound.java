package studio.hardware.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything that sounds in a scene. `length` is the picture's.
public record SceneSound(
    Duration length, List<Cue> dialogue, Optional<Path> music, Optional<Path> ambience) {
  public SceneSound {
    dialogue = List.copyOf(dialogue);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("A scene needs a length, not " + length);
    }
  }
}
