package studio.hardware.theatre;

import java.util.Optional;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.SpokenLine;

/// The moment of a shot that tells most.
final class Moment {
  private Moment() {}

  /// In seconds from the first frame.
  static double of(ShotBrief brief) {
    double seconds = brief.length().toNanos() / 1e9;
    Optional<SpokenLine> line =
        brief.lines().stream()
            .filter(l -> brief.performers().stream().anyMatch(p -> p.name().equals(l.speaker())))
            .findFirst();
    double share =
        switch (brief.motion()) {
          case CARD_OPEN -> 0.85;
          case WALK_IN, BLINK_SMILE, TEAR, REVEAL, POWER_UP -> 0.8;
          case WALK_OUT -> 0.25;
          default -> brief.framing().type().isCard() ? 0.85 : 0.5;
        };
    return line.map(Moment::widestMouth).orElse(share * seconds);
  }

  /// When the mouth is open widest in the first half of the line.
  private static double widestMouth(SpokenLine line) {
    double start = line.start().toNanos() / 1e9;
    double half = line.length().toNanos() / 2e9;
    double best = half / 2;
    for (double t = 0.1; t < half; t += 1 / 24.0) {
      if (line.mouth().at(t) > line.mouth().at(best)) {
        best = t;
      }
    }
    return start + best;
  }
}
