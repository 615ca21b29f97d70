package studio.verticles.drawing;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the drawing department.
public final class Drawings {
  /// Does a [studio.verticles.production.Job.Portray].
  public static final Endpoint<WorkOrder, Outcome> PORTRAY =
      Endpoint.patient("drawings.portray", WorkOrder.class, Outcome.class);

  private Drawings() {}
}
