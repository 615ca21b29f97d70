package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.LaneView;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.production.Productions.Tonight;
import studio.verticles.production.StoryId;

/// The work as the contract shows it.
final class NightShape {
  private NightShape() {}

  static JsonObject of(Tonight tonight) {
    return new JsonObject()
        .put("productions", array(tonight.productions().stream().map(NightShape::of)))
        .put("lanes", array(tonight.lanes().stream().map(NightShape::of)));
  }

  private static JsonObject of(ProductionView production) {
    return new JsonObject()
        .put("episode", production.episode().toString())
        .put("story", production.story().toString())
        .put("title", production.title())
        .put("stage", word(production.stage()))
        .put("jobs_done", production.jobsDone())
        .put("jobs_total", production.jobsTotal())
        .put("progress", production.progress())
        .put("started", production.started().toString())
        .put("running", array(production.running().stream().map(NightShape::of)))
        .put("failed", array(production.failed().stream().map(NightShape::of)));
  }

  private static JsonObject of(LaneView lane) {
    return new JsonObject()
        .put("name", lane.name())
        .put("capabilities", new JsonArray(lane.can().stream().sorted().map(Shape::word).toList()))
        .put("engines", lane.engines())
        .put("slots", lane.slots())
        .put("current", array(lane.current().stream().map(NightShape::of)));
  }

  static JsonObject of(JobView job) {
    JsonObject json =
        new JsonObject()
            .put("id", job.id().toString())
            .put("kind", job.kind())
            .put("what", job.what())
            .put("state", word(job.state()))
            .put("progress", job.progress())
            .put("attempt", job.attempt())
            .put("created", job.created().toString());
    put(json, "lane", job.lane());
    put(json, "note", job.note());
    put(json, "problem", job.problem());
    put(json, "story", job.story().map(StoryId::toString));
    put(json, "started", time(job.started()));
    return put(json, "finished", time(job.finished()));
  }
}
