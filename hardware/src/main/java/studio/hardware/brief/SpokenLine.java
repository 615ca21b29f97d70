package studio.hardware.brief;

import java.time.Duration;

/// A line as it sounds in a shot: who says it, from when (measured from the shot's first frame),
/// how long. A `speaker` who is not among the performers is heard but not seen.
public record SpokenLine(String speaker, Duration start, Duration length, MouthTrack mouth) {
  public Duration end() {
    return start.plus(length);
  }
}
