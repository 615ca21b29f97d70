package studio.verticles.routing.choice;

import java.time.Duration;
import studio.hardware.card.Vram;

/// What the operator wants of the choice.
///
/// @param ageBound a group that has not been served for so long goes before everything else
/// @param deadlineSlack a deadline presses when less than this is left over
/// @param headroom kept free beyond the measured peak, because runs differ
/// @param queueAhead how many jobs may be handed over while one is at work
/// @param worthOfPriority how much card time one point of priority is worth
public record Rules(
    Duration ageBound,
    Duration deadlineSlack,
    Vram headroom,
    int queueAhead,
    Duration worthOfPriority) {
  public static final Rules USUAL =
      new Rules(
          Duration.ofMinutes(20),
          Duration.ofMinutes(15),
          Vram.ofMegabytes(300),
          1,
          Duration.ofSeconds(1));
}
