package studio.hardware.brief;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything an engine needs to film one shot. The same brief and the same `seed` give the same
/// frames.
///
/// `performers` stand on stage from left to right. `card` is present exactly on title and credits
/// shots.
public record ShotBrief(
    String id,
    Setting setting,
    Framing framing,
    MotionPreset motion,
    List<Performer> performers,
    List<SpokenLine> lines,
    Optional<CardText> card,
    Duration length,
    long seed) {
  public ShotBrief {
    performers = List.copyOf(performers);
    lines = List.copyOf(lines);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("A shot needs a length; " + id + " has " + length);
    }
    if (card.isPresent() != framing.type().isCard()) {
      throw new IllegalArgumentException("Only title and credits shots have a card: " + id);
    }
  }
}
