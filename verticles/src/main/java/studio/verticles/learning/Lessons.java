package studio.verticles.learning;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the learning department.
public final class Lessons {
  /// Does a [studio.verticles.production.Job.Correct].
  public static final Endpoint<WorkOrder, Outcome> CORRECT =
      Endpoint.patient("lessons.correct", WorkOrder.class, Outcome.class);

  private Lessons() {}
}
