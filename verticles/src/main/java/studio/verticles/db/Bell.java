package studio.verticles.db;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A doorbell through the database: heard by every studio that listens, by none that does not. The
/// tables remember what is due, so a ring that nobody heard is only a delay.
///
/// It has a connection of its own and finds its way back when that breaks. Rings may have been
/// missed meanwhile; so after every (re)connect it rings once with an empty payload.
public final class Bell implements AutoCloseable {
  private static final long FIRST_RETRY_MS = 100;
  private static final long LAST_RETRY_MS = 5000;
  private static final long GOODBYE_SECONDS = 2;

  private final PgSubscriber subscriber;

  private Bell(PgSubscriber subscriber) {
    this.subscriber = subscriber;
  }

  /// Calls `onRing` with each payload, one after another, on the context of the caller (a
  /// verticle's own threads when called in one). Returns when it hears.
  static Bell listen(
      Vertx vertx, PgConnectOptions address, String channel, Consumer<String> onRing) {
    Context context = vertx.getOrCreateContext();
    PgSubscriber subscriber = PgSubscriber.subscriber(vertx, address);
    subscriber.reconnectPolicy(Bell::pauseBefore);
    var bell = subscriber.channel(channel);
    bell.subscribeHandler(_ -> context.runOnContext(_ -> onRing.accept("")));
    bell.handler(payload -> context.runOnContext(_ -> onRing.accept(payload)));
    subscriber.connect().await();
    return new Bell(subscriber);
  }

  /// Rings for everyone who listens on the channel; inside a transaction, when it commits.
  public static void ring(SqlClient connection, String channel, String payload) {
    connection
        .preparedQuery("select pg_notify($1, $2)")
        .execute(Tuple.of(channel, payload))
        .await();
  }

  private static long pauseBefore(int retry) {
    return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS << Math.min(retry, 10));
  }

  /// Says goodbye, but does not wait long for an answer: the cable may be dead. Whoever listens
  /// cannot end before its connection has.
  @Override
  public void close() {
    PgConnection connection = subscriber.actualConnection();
    subscriber
        .close()
        .timeout(GOODBYE_SECONDS, TimeUnit.SECONDS)
        .recover(_ -> {
          if (connection != null) {
            Silence.cut(connection);
          }
          return Future.succeededFuture();
        })
        .await();
  }
}
