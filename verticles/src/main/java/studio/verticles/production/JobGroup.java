package studio.verticles.production;

import java.time.Instant;
import java.util.Optional;

/// Jobs that wait and are alike for a card: the same capability, model and shape.
///
/// @param model '' for the one that the lane's engine uses anyway
/// @param shape what makes one run last as long as another ("1280x720 4s")
/// @param priority the highest among them; likewise `place`, where a person put it
/// @param oldest since when the one that waits longest could have run
/// @param deadline the earliest, where any has one
public record JobGroup(
    Capability needs,
    String model,
    String shape,
    int count,
    int place,
    int priority,
    Instant oldest,
    Optional<Instant> deadline) {}
