package studio.api;

import static studio.api.CharacterDoor.character;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.OrderReferences;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Characters.References;
import studio.verticles.production.PictureId;

/// Pictures that show what a character really looks like.
final class ReferenceDoor {
  private final Bus bus;

  ReferenceDoor(Bus bus) {
    this.bus = bus;
  }

  void list(RoutingContext visit) {
    answer(visit, bus.ask(Characters.REFERENCES, new CharacterRef(character(Asked.of(visit)))));
  }

  void add(RoutingContext visit) {
    answer(visit, bus.ask(Characters.ADD_REFERENCE, wish(visit)));
  }

  void remove(RoutingContext visit) {
    answer(visit, bus.ask(Characters.REMOVE_REFERENCE, wish(visit)));
  }

  void order(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    var order = Texts.list(asked.body(), "pictures").stream().map(PictureId::parse).toList();
    answer(
        visit,
        bus.ask(
            Characters.ORDER_REFERENCES, new OrderReferences(character(asked), order, Texts.BY)));
  }

  private static ReferenceWish wish(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    return new ReferenceWish(character(asked), PictureId.parse(asked.path("picture")), Texts.BY);
  }

  private static void answer(RoutingContext visit, References references) {
    Answer.json(
        visit,
        200,
        Shape.page(references.pictures().stream().map(CharacterShape::of), Optional.empty()));
  }
}
