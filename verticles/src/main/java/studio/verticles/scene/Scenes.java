package studio.verticles.scene;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the scene department.
public final class Scenes {
  /// Does a [studio.verticles.production.Job.Draw].
  public static final Endpoint<WorkOrder, Outcome> DRAW =
      Endpoint.patient("scenes.draw", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Film].
  public static final Endpoint<WorkOrder, Outcome> FILM =
      Endpoint.patient("scenes.film", WorkOrder.class, Outcome.class);

  /// Does a [studio.verticles.production.Job.Join].
  public static final Endpoint<WorkOrder, Outcome> JOIN =
      Endpoint.patient("scenes.join", WorkOrder.class, Outcome.class);

  private Scenes() {}
}
