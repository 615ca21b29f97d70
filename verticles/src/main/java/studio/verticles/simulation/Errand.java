package studio.verticles.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.verticles.routing.choice.Work;

/// One job of a simulated night.
///
/// @param id its place in the night, from 0
/// @param deadline since the night began; null when nobody waits for it
/// @param due since the night began
/// @param after the jobs that must be done before, all with smaller ids
/// @param factor how much longer it really takes than jobs of its kind usually do: 1.1
public record Errand(
    int id,
    Work work,
    int priority,
    @Nullable Duration deadline,
    Duration due,
    List<Integer> after,
    double factor) {
  public Errand {
    after = List.copyOf(after);
    for (int earlier : after) {
      if (earlier >= id) {
        throw new IllegalArgumentException(
            "Job %d waits for %d, which comes later".formatted(id, earlier));
      }
    }
  }
}
