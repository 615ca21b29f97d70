package studio.api;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Bus.Listening;
import studio.verticles.production.Productions;

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
    Context context = vertx.getOrCreateContext();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Content-Encoding", "identity")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    long heartbeat =
        vertx.setPeriodic(HEARTBEAT.toMillis(), _ -> write(response, ": still here\n\n"));
    List<Listening> ears =
        List.of(
            bus.listen(
                Productions.JOB_CHANGED, job -> tell(context, response, "job", NightShape.of(job))),
            bus.listen(
                Productions.STORY_CHANGED,
                story ->
                    tell(
                        context,
                        response,
                        "story",
                        new JsonObject().put("id", story.story().toString()))),
            bus.listen(
                Productions.EPISODE_CHANGED,
                episode ->
                    tell(
                        context,
                        response,
                        "episode",
                        new JsonObject()
                            .put("id", episode.episode().toString())
                            .put("stage", Shape.word(episode.stage())))));
    // Said last: whoever reads it misses nothing from here on.
    response.write(": the studio is listening\n\nretry: 2000\n\n");
    visit.addEndHandler(_ -> {
      vertx.cancelTimer(heartbeat);
      ears.forEach(Listening::close);
    });
  }

  private static void tell(
      Context context, HttpServerResponse response, String name, JsonObject news) {
    context.runOnContext(
        _ -> write(response, "event: " + name + "\ndata: " + news.encode() + "\n\n"));
  }

  private static void write(HttpServerResponse response, String text) {
    if (!response.closed() && !response.ended() && !response.writeQueueFull()) {
      response.write(text);
    }
  }
}
