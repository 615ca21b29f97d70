package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.production.PictureId;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.Undo;

/// Decisions about pictures: one, many, and back.
final class DecisionDoor {
  private final Bus bus;

  DecisionDoor(Bus bus) {
    this.bus = bus;
  }

  void decide(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Decide wish =
        new Decide(
            PictureId.parse(asked.path("picture")),
            asked.version(),
            RulingWish.ruling(body),
            RulingWish.who(body),
            Optional.ofNullable(body.getString("caption")));
    Decided decided = bus.ask(Reviews.DECIDE, wish);
    Answer.json(visit, 200, of(decided), decided.version());
  }

  void decideMany(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    JsonObject ruling = body.getJsonObject("ruling");
    DecideMany wish =
        new DecideMany(
            RulingWish.selection(body.getJsonObject("selection")),
            RulingWish.ruling(ruling),
            RulingWish.who(ruling),
            body.getBoolean("dry_run", true));
    Answer.json(visit, 200, of(bus.ask(Reviews.DECIDE_MANY, wish)));
  }

  void undo(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    Undo wish =
        new Undo(
            body.getString("who"),
            body.getJsonArray("decisions", new JsonArray()).stream()
                .map(Number.class::cast)
                .map(Number::longValue)
                .toList());
    Answer.json(
        visit,
        200,
        Shape.page(
            bus.ask(Reviews.UNDO, wish).pictures().stream().map(DecisionDoor::of),
            Optional.empty()));
  }

  private static JsonObject of(Decided decided) {
    JsonObject json =
        new JsonObject()
            .put("decision", decided.decision())
            .put("picture", decided.picture().toString())
            .put("standing", Shape.word(decided.standing()))
            .put("version", decided.version());
    return Shape.put(json, "character", decided.character().map(Object::toString));
  }

  private static JsonObject of(DecidedMany many) {
    return new JsonObject()
        .put("dry_run", many.dryRun())
        .put(
            "changes",
            Shape.array(
                many.changes().stream()
                    .map(change ->
                        Shape.put(
                            new JsonObject()
                                .put("picture", change.picture().toString())
                                .put("name", change.name())
                                .put("from", Shape.word(change.from()))
                                .put("to", Shape.word(change.to()))
                                .put("version", change.version()),
                            "decision",
                            change.decision()))))
        .put(
            "left",
            Shape.array(
                many.left().stream()
                    .map(left ->
                        Shape.putText(
                            new JsonObject()
                                .put("picture", left.picture().toString())
                                .put("reason", left.reason()),
                            "name",
                            left.name()))));
  }
}
