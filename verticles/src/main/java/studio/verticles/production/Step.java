package studio.verticles.production;

import java.util.List;

/// A job, what it is in words, the jobs that must be done before it, and its shape: what makes one
/// run last as long as another ("1280x720 4s"), '' where that does not matter.
///
/// @param needs usually what the job says
public record Step(Job job, String what, List<Job> after, String shape, Capability needs) {
  public Step {
    after = List.copyOf(after);
  }

  public Step(Job job, String what, List<Job> after) {
    this(job, what, after, "");
  }

  public Step(Job job, String what, List<Job> after, String shape) {
    this(job, what, after, shape, job.needs());
  }

  public static Step first(Job job, String what) {
    return new Step(job, what, List.of());
  }
}
