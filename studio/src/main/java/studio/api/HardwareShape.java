package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.verticles.routing.Lanes.CardState;
import studio.verticles.routing.Lanes.EngineState;
import studio.verticles.routing.Lanes.Hardware;
import studio.verticles.routing.Lanes.LaneState;
import studio.verticles.routing.Lanes.Node;

/// Cards, lanes and engines as the contract shows them.
final class HardwareShape {
  private HardwareShape() {}

  static JsonObject of(Hardware hardware) {
    return new JsonObject()
        .put("cards", array(hardware.cards().stream().map(HardwareShape::of)))
        .put("lanes", array(hardware.lanes().stream().map(HardwareShape::of)))
        .put("engines", array(hardware.engines().stream().map(HardwareShape::of)))
        .put("nodes", array(hardware.nodes().stream().map(HardwareShape::of)));
  }

  private static JsonObject of(CardState card) {
    JsonObject json =
        new JsonObject()
            .put("name", card.name())
            .put("model", card.model())
            .put("vendor", card.vendor())
            .put("node", card.node())
            .put("total_bytes", card.total().bytes())
            .put("used_bytes", card.used().bytes())
            .put("strangers_bytes", card.strangers().bytes())
            .put(
                "series",
                array(
                    card.series().stream()
                        .map(point ->
                            new JsonObject()
                                .put("at", point.at().toString())
                                .put("used_bytes", point.used().bytes())
                                .put("strangers_bytes", point.strangers().bytes()))));
    put(json, "celsius", boxed(card.celsius()));
    put(json, "watts", boxed(card.watts()));
    put(json, "busy", boxed(card.busy()));
    return put(json, "trouble", card.trouble());
  }

  static JsonObject of(LaneState lane) {
    JsonObject json =
        new JsonObject()
            .put("name", lane.name())
            .put("node", lane.node())
            .put("is_alive", lane.alive())
            .put("engines", lane.engines())
            .put(
                "capabilities",
                new JsonArray(lane.can().stream().sorted().map(Shape::word).toList()))
            .put("slots", lane.slots())
            .put("door", word(lane.door()))
            .put("current", array(lane.current().stream().map(NightShape::of)));
    put(json, "card", lane.card());
    putText(json, "reason", lane.reason());
    put(json, "until", time(lane.until()));
    return put(json, "decision", lane.words());
  }

  private static JsonObject of(EngineState engine) {
    JsonObject json =
        new JsonObject()
            .put("name", engine.name())
            .put("lane", engine.lane())
            .put("is_well", engine.well())
            .put("since", engine.since().toString())
            .put(
                "holds",
                array(
                    engine.holds().stream()
                        .map(held ->
                            new JsonObject()
                                .put("model", held.model())
                                .put("bytes", held.memory().bytes()))))
            .put("abilities", array(engine.abilities().stream()))
            .put("missing", array(engine.missing().stream()));
    putText(json, "address", engine.address());
    putText(json, "version", engine.version());
    return putText(json, "reason", engine.reason());
  }

  private static JsonObject of(Node node) {
    return new JsonObject()
        .put("name", node.name())
        .put("started", node.started().toString())
        .put("seen", node.seen().toString())
        .put("is_alive", node.alive());
  }

  private static Optional<Double> boxed(OptionalDouble measured) {
    return measured.isPresent() ? Optional.of(measured.getAsDouble()) : Optional.empty();
  }
}
