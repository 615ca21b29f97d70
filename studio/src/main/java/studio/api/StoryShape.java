package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.seconds;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import studio.hardware.brief.Quality;
import studio.verticles.story.Stories.CastView;
import studio.verticles.story.Stories.LineView;
import studio.verticles.story.Stories.SceneView;
import studio.verticles.story.Stories.ShotView;
import studio.verticles.story.Stories.StoryOutline;
import studio.verticles.story.Stories.StorySummary;

/// Stories as the contract shows them.
final class StoryShape {
  private StoryShape() {}

  static JsonObject of(StorySummary story) {
    JsonObject json =
        new JsonObject()
            .put("id", story.id().toString())
            .put("title", story.title())
            .put("file_name", story.fileName())
            .put("is_broken_down", story.isBrokenDown())
            .put("scenes", story.scenes())
            .put("shots", story.shots())
            .put("pictures", story.pictures())
            .put("created", story.created().toString());
    putText(json, "author", story.author());
    return put(json, "picture", media(story.picture()));
  }

  static JsonObject of(StoryOutline outline) {
    JsonObject json =
        new JsonObject()
            .put("story", of(outline.summary()))
            .put("remarks", array(outline.remarks().stream()))
            .put("cast", array(outline.cast().stream().map(StoryShape::of)))
            .put("scenes", array(outline.scenes().stream().map(StoryShape::of)));
    return putText(json, "logline", outline.logline());
  }

  private static JsonObject of(CastView member) {
    return new JsonObject()
        .put("name", member.name())
        .put("species", word(member.look().species()))
        .put("description", member.description());
  }

  private static JsonObject of(SceneView scene) {
    JsonObject json =
        new JsonObject()
            .put("id", scene.id().toString())
            .put("number", scene.number())
            .put("heading", scene.heading())
            .put("is_card", scene.isCard())
            .put("place", scene.setting().name())
            .put("time", word(scene.setting().time()))
            .put("weather", word(scene.setting().weather()))
            .put("mood", word(scene.setting().mood()))
            .put("shots", array(scene.shots().stream().map(StoryShape::of)));
    return putText(json, "synopsis", scene.synopsis());
  }

  private static JsonObject of(ShotView shot) {
    JsonObject json =
        new JsonObject()
            .put("id", shot.id().toString())
            .put("number", shot.number())
            .put("type", word(shot.framing().type()))
            .put("angle", word(shot.framing().angle()))
            .put("movement", word(shot.framing().movement()))
            .put("motion", word(shot.motion()))
            .put("description", shot.description())
            .put("seconds", seconds(Quality.STANDARD.format().lengthOf(shot.frames())))
            .put("lines", array(shot.lines().stream().map(StoryShape::of)));
    return put(json, "picture", media(shot.picture()));
  }

  private static JsonObject of(LineView line) {
    JsonObject json = new JsonObject().put("speaker", line.speaker()).put("text", line.text());
    return putText(json, "delivery", line.delivery());
  }
}
