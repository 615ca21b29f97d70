package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.production.CharacterId;
import studio.verticles.production.LoraId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Delete;
import studio.verticles.training.Loras.LoraRef;
import studio.verticles.training.Loras.Use;
import studio.verticles.training.Loras.UseEpoch;

/// The register of likenesses: read it, choose one, delete one.
final class LoraDoor {
  /// Nobody signs in yet.
  private static final String WHO = "the API";

  private final Bus bus;

  LoraDoor(Bus bus) {
    this.bus = bus;
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    var register =
        bus.ask(
            Loras.LIST,
            new AskLoras(
                asked.query("project").map(ProjectId::parse),
                asked.query("character").map(CharacterId::parse)));
    Answer.json(
        visit, 200, Shape.page(register.loras().stream().map(TrainingShape::of), Optional.empty()));
  }

  void read(RoutingContext visit) {
    Answer.json(visit, 200, TrainingShape.of(bus.ask(Loras.READ, new LoraRef(lora(visit)))));
  }

  void use(RoutingContext visit) {
    Answer.json(visit, 200, TrainingShape.of(bus.ask(Loras.USE, new Use(lora(visit), WHO))));
  }

  void useEpoch(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    var wish =
        new UseEpoch(
            TrainingId.parse(asked.path("training")), Integer.parseInt(asked.path("epoch")), WHO);
    Answer.json(visit, 200, TrainingShape.of(bus.ask(Loras.USE_EPOCH, wish)));
  }

  void delete(RoutingContext visit) {
    boolean force = Asked.of(visit).query("force").map(Boolean::valueOf).orElse(false);
    var deleted = bus.ask(Loras.DELETE, new Delete(lora(visit), force, WHO));
    Answer.json(visit, 200, new JsonObject().put("what", deleted.what()));
  }

  private static LoraId lora(RoutingContext visit) {
    return LoraId.parse(Asked.of(visit).path("lora"));
  }
}
