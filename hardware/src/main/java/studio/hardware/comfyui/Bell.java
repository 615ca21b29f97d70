package studio.hardware.comfyui;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.Progress;

/// The server's socket: it tells at once what asking would tell later. Nothing here is believed
/// beyond "now is a good time to ask", so a lost bell costs seconds and never work.
final class Bell implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bell.class);

  private final ComfyUiPlan plan;
  private final Wire wire;
  private final String house = "nightshift-" + UUID.randomUUID();
  private final Map<String, Follower> followers = new ConcurrentHashMap<>();
  private final Messages messages = new Messages(followers);
  private final ScheduledExecutorService ticker;
  private volatile Connection connection;
  private CompletableFuture<Connection> opening;
  private int generation;

  Bell(ComfyUiPlan plan, Wire wire) {
    this.plan = plan;
    this.wire = wire;
    this.connection = unopened();
    this.opening = CompletableFuture.failedFuture(new IllegalStateException("never opened"));
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(plan.name() + " bell").factory());
    long period = Math.max(50, plan.ping().toMillis() / 2);
    ticker.scheduleWithFixedDelay(this::tickOn, period, period, TimeUnit.MILLISECONDS);
  }

  /// The client id that news should be sent to, once its socket is open; when it does not open in
  /// time, an id that nobody listens under.
  String client(Progress progress) {
    try {
      return wire.await(opened().copy(), progress).client();
    } catch (Wire.Unanswered deaf) {
      log.debug("{} has no socket for us; it will be asked instead", plan.name(), deaf);
      return connection.client();
    }
  }

  Follower follow(String prompt, String client) {
    var follower = new Follower(prompt, client, this);
    followers.put(prompt, follower);
    return follower;
  }

  void leave(Follower follower) {
    followers.remove(follower.prompt(), follower);
    messages.forget(follower.prompt());
  }

  boolean isOpenAs(String client) {
    Connection now = connection;
    return now.isOpen() && now.client().equals(client);
  }

  /// Names this life of the socket; another name means that the server may have been started anew.
  Optional<String> life() {
    Connection now = connection;
    return now.isOpen() ? Optional.of(now.client()) : Optional.empty();
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    connection.abort();
  }

  private synchronized CompletableFuture<Connection> opened() {
    if (connection.isOpen() || !opening.isDone()) {
      return opening;
    }
    Connection next = unopened();
    connection = next;
    opening =
        wire.client()
            .newWebSocketBuilder()
            .connectTimeout(plan.connect())
            .buildAsync(plan.socketAt("/ws?clientId=" + next.client()), next)
            .thenApply(_ -> next)
            .orTimeout(plan.connect().plus(plan.answer()).toMillis(), TimeUnit.MILLISECONDS);
    return opening;
  }

  private Connection unopened() {
    generation++;
    return new Connection(
        house + "-" + generation, messages::text, messages::frame, this::everybodyAsk);
  }

  private void everybodyAsk() {
    followers.values().forEach(follower -> follower.tell(new News.QueueChanged()));
  }

  /// A tick that fails must not be the last one.
  private void tickOn() {
    try {
      tick();
    } catch (RuntimeException odd) {
      log.warn("{}'s socket could not be looked after; it is tried again", plan.name(), odd);
    }
  }

  /// Finds out about a socket that is dead but was never closed, and opens a lost one again while
  /// somebody waits for news.
  private void tick() {
    Connection now = connection;
    if (now.isOpen()) {
      if (now.nanosSilent() > plan.ping().multipliedBy(2).toNanos()) {
        log.debug("{}'s socket has been silent for {}", plan.name(), silence(now));
        now.abort();
      } else {
        now.ping();
      }
    }
    if (!connection.isOpen() && !followers.isEmpty()) {
      opened()
          .whenComplete((_, failed) -> {
            if (failed == null) {
              everybodyAsk();
            }
          });
    }
  }

  private static Duration silence(Connection now) {
    return Duration.ofNanos(now.nanosSilent());
  }
}
