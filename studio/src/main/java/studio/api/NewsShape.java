package studio.api;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import studio.verticles.gallery.Gallery.PictureChanged;
import studio.verticles.production.Productions.EpisodeChanged;
import studio.verticles.production.Productions.Preview;
import studio.verticles.production.Productions.StoryChanged;
import studio.verticles.review.Reviews.DecisionMade;
import studio.verticles.review.Reviews.GateChanged;
import studio.verticles.routing.Lanes.CardChanged;
import studio.verticles.routing.Lanes.LaneChanged;

/// News as the contract tells them: what changed, and where to read it.
final class NewsShape {
  private NewsShape() {}

  static JsonObject of(StoryChanged story) {
    return new JsonObject().put("id", story.story().toString());
  }

  static JsonObject of(EpisodeChanged episode) {
    return new JsonObject()
        .put("id", episode.episode().toString())
        .put("stage", Shape.word(episode.stage()));
  }

  static JsonObject of(LaneChanged lane) {
    return new JsonObject().put("name", lane.lane());
  }

  static JsonObject of(CardChanged card) {
    return new JsonObject()
        .put("name", card.card())
        .put("used_bytes", card.used().bytes())
        .put("strangers_bytes", card.strangers().bytes());
  }

  static JsonObject of(PictureChanged picture) {
    return Shape.put(
        new JsonObject()
            .put("id", picture.picture().toString())
            .put("project", picture.project().toString()),
        "character",
        picture.character().map(Object::toString));
  }

  static JsonObject of(DecisionMade decision) {
    return new JsonObject()
        .put("id", decision.decision())
        .put("picture", decision.picture().toString())
        .put("project", decision.project().toString())
        .put("verdict", decision.verdict())
        .put("by_machine", decision.byMachine())
        .put("is_undone", decision.isUndone());
  }

  static JsonObject of(GateChanged gate) {
    return new JsonObject().put("project", gate.project().toString());
  }

  /// The picture itself is fetched by whoever wants it.
  static JsonObject of(Preview preview) {
    return new JsonObject()
        .put("lane", preview.lane())
        .put("job", preview.job().toString())
        .put("picture", "/api/v1/lanes/" + inAddress(preview.lane()) + "/preview");
  }

  private static String inAddress(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
