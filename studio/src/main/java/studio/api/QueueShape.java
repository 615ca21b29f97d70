package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import studio.verticles.production.JobId;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.QueuedJob;

/// Waiting jobs and decisions as the contract shows them.
final class QueueShape {
  private QueueShape() {}

  static JsonObject of(QueuedJob queued) {
    JsonObject json =
        new JsonObject()
            .put("job", NightShape.of(queued.job()))
            .put("capability", word(queued.needs()))
            .put("place", queued.place())
            .put("priority", queued.priority())
            .put("is_stand_in", queued.standIn())
            .put("why", queued.why());
    putText(json, "model", queued.model());
    return put(json, "deadline", time(queued.deadline()));
  }

  /// The id is text: it is a cursor, and larger than a number of JavaScript may be.
  static JsonObject of(DecisionView decision) {
    JsonObject json =
        new JsonObject()
            .put("id", Long.toString(decision.id()))
            .put("at", decision.at().toString())
            .put("lane", decision.lane())
            .put("words", decision.words())
            .put(
                "passed_over",
                array(
                    decision.passed().stream()
                        .map(passed ->
                            new JsonObject().put("what", passed.what()).put("why", passed.why()))));
    put(json, "what", decision.what());
    return put(json, "job", decision.job().map(JobId::toString));
  }
}
