package studio.verticles.production;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Jobs that wait and differ only in age: the oldest of them is the one that would be taken.
///
/// @param model '' for the one that the lane's engine uses anyway
/// @param shape what makes one run last as long as another ("1280x720 4s")
/// @param place where a person put it: higher goes first, whatever its priority
/// @param ready how many could start now, at least one
/// @param coming how many more wait for something to be done first
/// @param oldest since when the one that waits longest could have run
/// @param lastTaken when one of it was last taken by a lane with engines
/// @param avoids lanes that could not do it
/// @param bound the lane whose server may have it already; nobody else takes it while that lives
public record JobGroup(
    Capability needs,
    String model,
    String shape,
    int place,
    int priority,
    Optional<Instant> deadline,
    int ready,
    int coming,
    Instant oldest,
    Optional<Instant> lastTaken,
    Set<String> avoids,
    Optional<String> bound) {
  public JobGroup {
    avoids = Set.copyOf(avoids);
  }
}
