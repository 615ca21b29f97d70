package studio.hardware.card;

import java.time.Instant;
import java.util.OptionalDouble;

/// What a card's own instruments say at one moment.
///
/// @param used all memory in use, whoever uses it
/// @param celsius absent where the card has no such instrument; likewise `watts` and `busy`
/// @param busy 0..1
public record CardReading(
    Instant at,
    Vram used,
    Vram total,
    OptionalDouble celsius,
    OptionalDouble watts,
    OptionalDouble busy) {
  public Vram free() {
    return total.minus(used);
  }
}
