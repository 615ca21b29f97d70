package studio.hardware.sound;

import java.nio.file.Path;
import java.time.Duration;

/// A spoken line in its scene: the file, and when it begins, measured from the scene's first frame.
public record Cue(Path sound, Duration start) {
  public Cue {
    if (start.isNegative()) {
      throw new IllegalArgumentException("A line cannot begin before its scene: " + start);
    }
  }
}
