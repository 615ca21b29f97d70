package studio.verticles.production;

import java.util.List;

/// A job and the jobs that must be done before it.
public record Step(Job job, List<Job> after) {
  public Step {
    after = List.copyOf(after);
  }

  static Step first(Job job) {
    return new Step(job, List.of());
  }
}
