package studio.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits, in its order. `total` also counts what a page does not hold.
public record Queue(List<Waiting> jobs, long total) {
  public Queue {
    jobs = List.copyOf(jobs);
  }

  /// @param place counts from 1
  /// @param needs what its lane must be able to do, and the model ("Filming · framepack-f1")
  /// @param isStandIn the studio's own engine plays it, after others failed
  /// @param why what it waits for
  public record Waiting(
      String id,
      int place,
      String what,
      String needs,
      Optional<Instant> deadline,
      boolean isStandIn,
      String why) {}
}
