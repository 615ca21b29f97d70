package studio;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import studio.door.DoorPlan;
import studio.door.Meters;
import studio.door.Readiness;
import studio.door.Reception;
import studio.ui.clerk.SampleStory;

/// A front door on a free port before a house of paper, and a client that knocks.
public final class OpenDoor implements AutoCloseable {
  public static final int STORY_BYTES = 20_000;

  public final Vertx vertx;
  public final PaperHouse house;
  public final URI address;
  public final WebClient client;
  private final Reception reception = Reception.prepare();

  public OpenDoor(Path media) {
    var meters = Meters.registry();
    vertx = Meters.vertx(meters);
    house = new PaperHouse(vertx);
    address =
        reception.welcome(
            vertx,
            house.bus,
            new DoorPlan("127.0.0.1", 0, media, STORY_BYTES),
            () -> Future.succeededFuture(List.of(Readiness.Check.good("database", "answers"))),
            meters,
            SampleStory::bundled);
    client = WebClient.create(vertx);
  }

  public String at(String path) {
    return address.resolve(path).toString();
  }

  @Override
  public void close() {
    reception.close();
    vertx.close().await();
  }
}
