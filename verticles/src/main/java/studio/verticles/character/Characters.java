package studio.verticles.character;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the character department.
public final class Characters {
  /// Does a [studio.verticles.production.Job.Narrate].
  public static final Endpoint<WorkOrder, Outcome> NARRATE =
      Endpoint.patient("characters.narrate", WorkOrder.class, Outcome.class);

  private Characters() {}
}
