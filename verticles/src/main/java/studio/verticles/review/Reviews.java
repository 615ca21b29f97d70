package studio.verticles.review;

import studio.verticles.bus.Endpoint;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;

/// What others may ask the review department.
public final class Reviews {
  /// Does a [studio.verticles.production.Job.Review].
  public static final Endpoint<WorkOrder, Outcome> REVIEW =
      Endpoint.patient("reviews.review", WorkOrder.class, Outcome.class);

  private Reviews() {}
}
