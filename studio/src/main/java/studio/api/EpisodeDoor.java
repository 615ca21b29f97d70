package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import studio.hardware.brief.Quality;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.StoryId;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.AskEpisodes;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodePage;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.Produce;

/// Episodes: make one, list them, read one, publish it, stop it.
final class EpisodeDoor {
  private final Bus bus;
  private final IdempotencyKeys<Produce> keys = new IdempotencyKeys<>();

  EpisodeDoor(Bus bus) {
    this.bus = bus;
  }

  void produce(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Produce wish =
        new Produce(
            StoryId.parse(asked.path("story")),
            Quality.valueOf(body.getString("quality", "standard").toUpperCase(Locale.ROOT)),
            body.getString("scenes", ""));
    // The wish itself is idempotent, so a repeated one may simply be asked again.
    asked.header("Idempotency-Key").ifPresent(key -> keys.claim(key, wish));
    EpisodeRef made = bus.ask(Episodes.PRODUCE, wish);
    visit.response().putHeader("Location", "/api/v1/episodes/" + made.episode());
    Answer.json(visit, 202, EpisodeShape.of(bus.ask(Episodes.DETAIL, made)));
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    EpisodePage page =
        bus.ask(Episodes.LIST, new AskEpisodes(asked.query("cursor"), asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.episodes().stream().map(EpisodeShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    answer(visit, 200, Episodes.DETAIL);
  }

  void publish(RoutingContext visit) {
    answer(visit, 202, Episodes.REPUBLISH);
  }

  void cancel(RoutingContext visit) {
    answer(visit, 202, Episodes.CANCEL);
  }

  private void answer(
      RoutingContext visit, int status, Endpoint<EpisodeRef, EpisodeDetail> endpoint) {
    EpisodeRef episode = new EpisodeRef(EpisodeId.parse(Asked.of(visit).path("episode")));
    Answer.json(visit, status, EpisodeShape.of(bus.ask(endpoint, episode)));
  }
}
