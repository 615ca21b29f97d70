package studio.api;

import static studio.api.CharacterDoor.answer;
import static studio.api.CharacterDoor.character;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.NarrationBegun;
import studio.verticles.character.Characters.RestoreDesign;
import studio.verticles.character.Characters.SaveAppearance;

/// What a character looks like: its design prompt, its appearance, and what they were before.
final class DesignDoor {
  private final Bus bus;

  DesignDoor(Bus bus) {
    this.bus = bus;
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    answer(
        visit,
        bus.ask(
            Characters.CHANGE_DESIGN,
            new ChangeDesign(
                character(asked),
                asked.version(),
                asked.body().getString("design_prompt"),
                Texts.BY)));
  }

  void history(RoutingContext visit) {
    var before = bus.ask(Characters.DESIGNS, new CharacterRef(character(Asked.of(visit)))).before();
    Answer.json(visit, 200, Shape.page(before.stream().map(CharacterShape::of), Optional.empty()));
  }

  void restore(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    answer(
        visit,
        bus.ask(
            Characters.RESTORE_DESIGN,
            new RestoreDesign(
                character(asked),
                asked.version(),
                Long.parseLong(asked.path("number")),
                Texts.BY)));
  }

  void saveAppearance(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Map<String, String> colours = new HashMap<>();
    Optional.ofNullable(body.getJsonObject("key_colors"))
        .ifPresent(there ->
            there.forEach(entry -> colours.put(entry.getKey(), String.valueOf(entry.getValue()))));
    Appearance appearance =
        new Appearance(
            Texts.orEmpty(body, "species"),
            Texts.orEmpty(body, "body"),
            colours,
            Texts.list(body, "features"),
            Texts.list(body, "common_errors"));
    answer(
        visit,
        bus.ask(
            Characters.SAVE_APPEARANCE,
            new SaveAppearance(character(asked), asked.version(), appearance, Texts.BY)));
  }

  void narrate(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    NarrationBegun begun =
        bus.ask(
            Characters.BEGIN_NARRATION,
            new BeginNarration(character(asked), asked.header("Idempotency-Key"), Texts.BY));
    visit.response().putHeader("Location", "/api/v1/jobs/" + begun.job());
    Answer.json(visit, 202, CharacterShape.of(begun));
  }

  void narrateProject(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    var begun =
        bus.ask(
            Characters.NARRATE_PROJECT,
            new NarrateProject(
                ProjectDoor.ref(asked).project(),
                asked.body().getBoolean("missing_only", true),
                Texts.BY));
    Answer.json(
        visit,
        202,
        Shape.page(begun.narrations().stream().map(CharacterShape::of), Optional.empty()));
  }
}
