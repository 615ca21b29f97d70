package studio.verticles.production;

import java.util.List;

/// A job, what it is in words, and the jobs that must be done before it.
public record Step(Job job, String what, List<Job> after) {
  public Step {
    after = List.copyOf(after);
  }

  static Step first(Job job, String what) {
    return new Step(job, what, List.of());
  }
}
