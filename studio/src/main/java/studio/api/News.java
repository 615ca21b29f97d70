package studio.api;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Bus.Listening;
import studio.verticles.bus.Topic;
import studio.verticles.gallery.Gallery;
import studio.verticles.production.Productions;
import studio.verticles.review.Reviews;
import studio.verticles.routing.Lanes;

/// Sends the house's news to whoever listens, as server-sent events. A reader that cannot keep up
/// loses news rather than filling our memory.
final class News implements Handler<RoutingContext> {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final Bus bus;

  News(Vertx vertx, Bus bus) {
    this.vertx = vertx;
    this.bus = bus;
  }

  @Override
  public void handle(RoutingContext visit) {
    HttpServerResponse response = visit.response();
    Reader reader = new Reader(bus, vertx.getOrCreateContext(), response);
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Content-Encoding", "identity")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    long heartbeat = vertx.setPeriodic(HEARTBEAT.toMillis(), _ -> reader.hear(": still here\n\n"));
    List<Listening> ears =
        List.of(
            reader.follow(Productions.JOB_CHANGED, "job", NightShape::of),
            reader.follow(Productions.STORY_CHANGED, "story", NewsShape::of),
            reader.follow(Productions.EPISODE_CHANGED, "episode", NewsShape::of),
            reader.follow(Productions.PREVIEW, "preview", NewsShape::of),
            reader.follow(Lanes.LANE_CHANGED, "lane", NewsShape::of),
            reader.follow(Lanes.CARD_CHANGED, "card", NewsShape::of),
            reader.follow(Gallery.PICTURE_CHANGED, "picture", NewsShape::of),
            reader.follow(Reviews.DECIDED, "decision", NewsShape::of),
            reader.follow(Reviews.GATE_CHANGED, "gate", NewsShape::of));
    // Said last: whoever reads it misses nothing from here on.
    response.write(": the studio is listening\n\nretry: 2000\n\n");
    visit.addEndHandler(_ -> {
      vertx.cancelTimer(heartbeat);
      ears.forEach(Listening::close);
    });
  }

  /// One who listens, on the context that may write to him.
  private record Reader(Bus bus, Context context, HttpServerResponse response) {
    <E extends Record> Listening follow(
        Topic<E> topic, String name, Function<E, JsonObject> shape) {
      return bus.listen(
          topic,
          event -> {
            String news = "event: " + name + "\ndata: " + shape.apply(event).encode() + "\n\n";
            context.runOnContext(_ -> hear(news));
          });
    }

    void hear(String text) {
      if (!response.closed() && !response.ended() && !response.writeQueueFull()) {
        response.write(text);
      }
    }
  }
}
