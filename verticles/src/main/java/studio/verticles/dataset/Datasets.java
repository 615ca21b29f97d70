package studio.verticles.dataset;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the dataset department.
public final class Datasets {
  /// Does a [studio.verticles.production.Job.Ingest].
  public static final Endpoint<WorkOrder, Outcome> INGEST =
      Endpoint.patient("datasets.ingest", WorkOrder.class, Outcome.class);

  private Datasets() {}
}
