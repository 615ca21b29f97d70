package studio.api;

import io.vertx.ext.web.RoutingContext;
import studio.verticles.bus.Bus;
import studio.verticles.production.JobId;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.AskTonight;
import studio.verticles.production.Productions.JobRef;

/// The work itself: what is being made, one job of it, and how to stop that.
final class NightDoor {
  private final Bus bus;

  NightDoor(Bus bus) {
    this.bus = bus;
  }

  void tonight(RoutingContext visit) {
    Answer.json(visit, 200, NightShape.of(bus.ask(Productions.TONIGHT, new AskTonight())));
  }

  void job(RoutingContext visit) {
    Answer.json(visit, 200, NightShape.of(bus.ask(Productions.JOB, asked(visit))));
  }

  void cancel(RoutingContext visit) {
    Answer.json(visit, 202, NightShape.of(bus.ask(Productions.CANCEL, asked(visit))));
  }

  private static JobRef asked(RoutingContext visit) {
    return new JobRef(JobId.parse(Asked.of(visit).path("job")));
  }
}
