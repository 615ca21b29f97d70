package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.Adopt;
import studio.verticles.character.Characters.Archive;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.ChangeCharacter;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;

/// Characters: add one, list them, read one, change it, put it away, adopt those of a story.
final class CharacterDoor {
  private final Bus bus;

  CharacterDoor(Bus bus) {
    this.bus = bus;
  }

  static CharacterId character(Asked asked) {
    return CharacterId.parse(asked.path("character"));
  }

  static void answer(RoutingContext visit, CharacterDetail character) {
    Answer.json(visit, 200, CharacterShape.of(character), character.version());
  }

  void create(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    CharacterDetail made =
        bus.ask(
            Characters.CREATE,
            new NewCharacter(
                ProjectDoor.ref(asked).project(),
                body.getString("name"),
                Texts.orEmpty(body, "description"),
                Texts.orEmpty(body, "design_prompt"),
                Texts.BY));
    visit.response().putHeader("Location", "/api/v1/characters/" + made.card().id());
    Answer.json(visit, 201, CharacterShape.of(made), made.version());
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    CharacterPage page =
        bus.ask(
            Characters.LIST,
            new AskCharacters(
                asked.query("project").map(ProjectId::parse),
                asked.query("q").orElse(""),
                asked.query("archived").map(Boolean::valueOf).orElse(false),
                asked.query("cursor"),
                asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.characters().stream().map(CharacterShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    answer(visit, bus.ask(Characters.READ, new CharacterRef(character(Asked.of(visit)))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    answer(
        visit,
        bus.ask(
            Characters.CHANGE,
            new ChangeCharacter(
                character(asked),
                asked.version(),
                Texts.of(body, "name"),
                Texts.of(body, "description"),
                Texts.of(body, "negative"),
                Texts.of(body, "trigger_word"),
                Texts.BY)));
  }

  void archive(RoutingContext visit, boolean archived) {
    Asked asked = Asked.of(visit);
    answer(
        visit,
        bus.ask(
            Characters.ARCHIVE,
            new Archive(character(asked), asked.version(), archived, Texts.BY)));
  }

  void adopt(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    Answer.json(
        visit,
        200,
        CharacterShape.of(
            bus.ask(
                Characters.ADOPT,
                new Adopt(
                    StoryId.parse(asked.path("story")),
                    Texts.list(asked.body(), "names"),
                    Texts.BY))));
  }
}
