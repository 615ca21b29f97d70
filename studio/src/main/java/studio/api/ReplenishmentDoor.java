package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.night.Replenishments;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.Actors;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.OfCharacter;
import studio.verticles.night.Replenishments.OfProject;
import studio.verticles.night.Replenishments.Resume;
import studio.verticles.night.Replenishments.ToggleAll;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// The actors that fill the characters' sets: look at them, switch them, let them go on.
final class ReplenishmentDoor {
  private final Bus bus;

  ReplenishmentDoor(Bus bus) {
    this.bus = bus;
  }

  void readiness(RoutingContext visit) {
    Answer.json(
        visit,
        200,
        Shape.page(
            bus.ask(Replenishments.READINESS, new OfProject(project(visit))).characters().stream()
                .map(ReplenishmentShape::of),
            Optional.empty()));
  }

  void list(RoutingContext visit) {
    answer(visit, bus.ask(Replenishments.ACTORS, new OfProject(project(visit))));
  }

  void switchAll(RoutingContext visit) {
    boolean enabled = Asked.of(visit).body().getBoolean("enabled");
    answer(visit, bus.ask(Replenishments.TOGGLE_ALL, new ToggleAll(project(visit), enabled)));
  }

  void read(RoutingContext visit) {
    answer(visit, bus.ask(Replenishments.STATUS, new OfCharacter(character(visit))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    int version = asked.version();
    JsonObject body = asked.body();
    answer(
        visit,
        bus.ask(
            Replenishments.CHANGE,
            new Change(
                character(visit),
                Optional.ofNullable(body.getBoolean("enabled")),
                Optional.ofNullable(body.getInteger("target")),
                Optional.of(version))));
  }

  void resume(RoutingContext visit) {
    answer(visit, bus.ask(Replenishments.RESUME, new Resume(character(visit))));
  }

  private static void answer(RoutingContext visit, ActorView actor) {
    Answer.json(visit, 200, ReplenishmentShape.of(actor), actor.version());
  }

  private static void answer(RoutingContext visit, Actors actors) {
    Answer.json(
        visit,
        200,
        Shape.page(actors.actors().stream().map(ReplenishmentShape::of), Optional.empty()));
  }

  private static ProjectId project(RoutingContext visit) {
    return ProjectId.parse(Asked.of(visit).path("project"));
  }

  private static CharacterId character(RoutingContext visit) {
    return CharacterId.parse(Asked.of(visit).path("character"));
  }
}
