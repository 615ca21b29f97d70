package studio.door;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import studio.api.Api;
import studio.ui.clerk.Clerk;
import studio.ui.clerk.SampleStory;
import studio.ui.host.UiHost;
import studio.verticles.bus.Bus;

/// Everything that greets visitors: the pages, the API, the door in front of them. The pages take
/// the longest, so they start at once on a thread of their own while the caller opens the house;
/// nobody sees them before the door is open.
public final class Reception implements AutoCloseable {
  private final FutureTask<UiHost> pages = new FutureTask<>(UiHost::start);
  private Optional<FrontDoor> door = Optional.empty();

  private Reception() {
    Thread.ofPlatform().name("reception").daemon(true).start(pages);
  }

  /// Starts the pages and returns at once.
  public static Reception prepare() {
    return new Reception();
  }

  /// Opens the door to a house whose departments answer on the bus. Call it from a thread that may
  /// wait.
  ///
  /// @return where to point a browser
  /// @throws DoorBlocked when the port is taken or the address is not ours
  public URI welcome(
      Vertx vertx,
      Bus bus,
      DoorPlan plan,
      Readiness readiness,
      PrometheusMeterRegistry meters,
      Supplier<SampleStory> sample) {
    Router api = Api.open(vertx, bus, plan.storyBytes());
    UiHost ui = pages();
    ui.seat(new Clerk(bus, sample, plan.storyBytes()));
    FrontDoor opened = FrontDoor.open(vertx, plan, readiness, meters, api, ui);
    door = Optional.of(opened);
    return opened.address();
  }

  private UiHost pages() {
    try {
      return pages.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the pages were starting", stopped);
    } catch (ExecutionException broken) {
      throw new IllegalStateException(
          "The pages could not be started: " + broken.getMessage(), broken.getCause());
    }
  }

  @Override
  public void close() {
    door.ifPresent(FrontDoor::close);
    pages().close();
  }
}
