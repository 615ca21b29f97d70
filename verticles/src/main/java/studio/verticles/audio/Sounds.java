package studio.verticles.audio;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the audio department.
public final class Sounds {
  /// Does a [studio.verticles.production.Job.Speak].
  public static final Endpoint<WorkOrder, Outcome> SPEAK =
      Endpoint.patient("sounds.speak", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Score].
  public static final Endpoint<WorkOrder, Outcome> SCORE =
      Endpoint.patient("sounds.score", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Mix].
  public static final Endpoint<WorkOrder, Outcome> MIX =
      Endpoint.patient("sounds.mix", WorkOrder.class, Outcome.class);

  private Sounds() {}
}
