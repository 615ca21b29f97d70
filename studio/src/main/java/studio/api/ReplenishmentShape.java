package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.time;

import io.vertx.core.json.JsonObject;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.GuardView;
import studio.verticles.night.Replenishments.Ready;
import studio.verticles.night.Replenishments.Stock;

/// Actors and readiness as the contract shows them.
final class ReplenishmentShape {
  private ReplenishmentShape() {}

  static JsonObject of(ActorView actor) {
    JsonObject json =
        new JsonObject()
            .put("character", actor.character().toString())
            .put("name", actor.name())
            .put("slug", actor.slug())
            .put("enabled", actor.enabled())
            .put("target", actor.target())
            .put("state", actor.state().word())
            .put("reason", actor.reason())
            .put("stock", of(actor.stock()))
            .put("guards", array(actor.guards().stream().map(ReplenishmentShape::of)));
    put(json, "batch", actor.batch().map(Object::toString));
    return put(json, "next_at", time(actor.nextAt()));
  }

  private static JsonObject of(GuardView guard) {
    return new JsonObject()
        .put("guard", guard.guard().word())
        .put("value", guard.value())
        .put("limit", guard.limit())
        .put("passes", guard.passes());
  }

  private static JsonObject of(Stock stock) {
    return new JsonObject()
        .put("approved", stock.approved())
        .put("pending", stock.pending())
        .put("rejected", stock.rejected())
        .put("drawn_today", stock.drawnToday())
        .put("rejects_in_row", stock.rejectsInRow());
  }

  static JsonObject of(Ready ready) {
    return new JsonObject()
        .put("character", ready.character().toString())
        .put("name", ready.name())
        .put("slug", ready.slug())
        .put("stock", of(ready.stock()))
        .put("target", ready.target())
        .put("deficit", ready.deficit())
        .put("trainable", ready.trainable())
        .put("ready", ready.ready())
        .put("enabled", ready.enabled())
        .put("drawing", ready.drawing());
  }
}
