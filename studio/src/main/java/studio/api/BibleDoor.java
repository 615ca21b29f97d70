package studio.api;

import static studio.api.ProjectDoor.ref;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.SaveStoryline;
import studio.verticles.character.Projects.SaveWorld;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.World;
import studio.verticles.character.Projects.WorldText;

/// What is written down of a project's story and world.
final class BibleDoor {
  private final Bus bus;

  BibleDoor(Bus bus) {
    this.bus = bus;
  }

  void storyline(RoutingContext visit) {
    answer(visit, bus.ask(Projects.STORYLINE, ref(Asked.of(visit))));
  }

  void saveStoryline(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    ProjectRef ref = ref(asked);
    JsonObject body = asked.body();
    StorylineText text =
        new StorylineText(
            Texts.orEmpty(body, "title"),
            Texts.orEmpty(body, "summary"),
            Texts.orEmpty(body, "theme"),
            Texts.orEmpty(body, "genre"),
            Texts.orEmpty(body, "target_audience"),
            Texts.orEmpty(body, "tone"),
            Texts.orEmpty(body, "humor_style"),
            Texts.list(body, "themes"),
            Texts.list(body, "story_arcs"));
    answer(
        visit,
        bus.ask(
            Projects.SAVE_STORYLINE,
            new SaveStoryline(ref.project(), asked.version(), text, Texts.BY)));
  }

  void world(RoutingContext visit) {
    answer(visit, bus.ask(Projects.WORLD, ref(Asked.of(visit))));
  }

  void saveWorld(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    ProjectRef ref = ref(asked);
    JsonObject body = asked.body();
    WorldText text =
        new WorldText(
            Texts.orEmpty(body, "style_preamble"),
            Texts.orEmpty(body, "art_style"),
            Texts.orEmpty(body, "aesthetic"),
            map(body, "color_palette"),
            map(body, "cinematography"),
            map(body, "world_location"),
            Texts.orEmpty(body, "time_period"),
            Texts.orEmpty(body, "production_notes"),
            Texts.list(body, "known_issues"),
            Texts.orEmpty(body, "negative_prompt_guidance"));
    answer(
        visit,
        bus.ask(
            Projects.SAVE_WORLD, new SaveWorld(ref.project(), asked.version(), text, Texts.BY)));
  }

  private static Map<String, Object> map(JsonObject body, String name) {
    return Optional.ofNullable(body.getJsonObject(name)).map(JsonObject::getMap).orElse(Map.of());
  }

  private static void answer(RoutingContext visit, Storyline storyline) {
    Answer.json(visit, 200, ProjectShape.of(storyline), storyline.version());
  }

  private static void answer(RoutingContext visit, World world) {
    Answer.json(visit, 200, ProjectShape.of(world), world.version());
  }
}
