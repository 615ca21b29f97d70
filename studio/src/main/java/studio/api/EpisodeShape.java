package studio.api;

import static studio.api.Shape.array;
import static studio.api.Shape.media;
import static studio.api.Shape.put;
import static studio.api.Shape.putText;
import static studio.api.Shape.seconds;
import static studio.api.Shape.time;
import static studio.api.Shape.word;

import io.vertx.core.json.JsonObject;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodeSummary;

/// Episodes as the contract shows them.
final class EpisodeShape {
  private EpisodeShape() {}

  static JsonObject of(EpisodeSummary episode) {
    JsonObject json =
        new JsonObject()
            .put("id", episode.id().toString())
            .put("story", episode.story().toString())
            .put("series", episode.series())
            .put("title", episode.title())
            .put("season", episode.season())
            .put("number", episode.number())
            .put("quality", word(episode.quality()))
            .put("stage", word(episode.stage()))
            .put("created", episode.created().toString());
    put(json, "seconds", episode.length().map(Shape::seconds));
    put(json, "thumb", media(episode.thumb()));
    put(json, "poster", media(episode.poster()));
    return put(json, "problem", episode.problem());
  }

  static JsonObject of(EpisodeDetail detail) {
    JsonObject json =
        new JsonObject()
            .put("episode", of(detail.summary()))
            .put("engines", array(detail.engines().stream()))
            .put("stand_ins", array(detail.standIns().stream()))
            .put(
                "chapters",
                array(
                    detail.chapters().stream()
                        .map(chapter ->
                            new JsonObject()
                                .put("title", chapter.title())
                                .put("start_seconds", seconds(chapter.start())))));
    putText(json, "logline", detail.logline());
    put(json, "film", media(detail.film()));
    put(json, "captions", media(detail.captions()));
    put(json, "subtitles", media(detail.subtitles()));
    put(json, "backdrop", media(detail.backdrop()));
    put(json, "bytes", detail.bytes());
    put(json, "facts", detail.facts());
    put(json, "library_path", detail.libraryPath());
    put(json, "published", time(detail.published()));
    return put(json, "verified", time(detail.verified()));
  }
}
