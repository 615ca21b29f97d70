package studio.verticles.night;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the night department.
public final class Replenishments {
  /// Does a [studio.verticles.production.Job.Replenish].
  public static final Endpoint<WorkOrder, Outcome> LOOK =
      Endpoint.patient("replenishments.look", WorkOrder.class, Outcome.class);

  private Replenishments() {}
}
