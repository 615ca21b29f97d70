package studio.verticles.training;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the training department.
public final class Trainings {
  /// Does a [studio.verticles.production.Job.Train].
  public static final Endpoint<WorkOrder, Outcome> TRAIN =
      Endpoint.patient("trainings.train", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Sample].
  public static final Endpoint<WorkOrder, Outcome> SAMPLE =
      Endpoint.patient("trainings.sample", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.ChooseEpoch].
  public static final Endpoint<WorkOrder, Outcome> CHOOSE =
      Endpoint.patient("trainings.choose", WorkOrder.class, Outcome.class);

  private Trainings() {}
}
