package studio.verticles.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.TransactionRollbackException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way to the rows, whether the server is our own or the operator's.
///
/// Call from virtual threads (or any thread that may wait), never from an event loop.
public final class Database implements AutoCloseable {
  /// The oldest server that everything here was tried on.
  private static final int OLDEST = 15;

  /// Two that stand in each other's way twice in a row are rare; five times is another trouble.
  private static final int MOST_RUNS = 5;

  /// A server does not notice either that a cable is dead, and would keep the locks of whoever was
  /// at the other end. Shorter than [Silence], so that who waits for such a lock still gets it.
  private static final String FORGET_THE_LOST = "set idle_in_transaction_session_timeout = '10s'";

  private static final long GOODBYE_SECONDS = 5;

  private final Vertx vertx;
  private final PgConnectOptions address;
  private final Silence silence = new Silence();
  private final Pool pool;
  private final Runnable stopServer;

  private Database(Vertx vertx, PgConnectOptions address, int poolSize, Runnable stopServer) {
    this.vertx = vertx;
    this.address = address;
    this.stopServer = stopServer;
    this.pool =
        PgBuilder.pool()
            .using(vertx)
            .connectingTo(address)
            .with(new NetClientOptions().setConnectTimeout(5000))
            .withConnectHandler(connection -> {
              silence.watch(connection);
              connection
                  .query(FORGET_THE_LOST)
                  .execute()
                  .onComplete(_ -> connection.close()); // into the pool
            })
            .with(
                new PoolOptions()
                    .setMaxSize(poolSize)
                    .setConnectionTimeout(30)
                    .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                    .setIdleTimeout(10)
                    .setIdleTimeoutUnit(TimeUnit.MINUTES))
            .build();
  }

  /// Starts (or adopts) our own server in this data folder; closing stops it.
  ///
  /// @throws DatabaseFailure with the next step for the operator
  public static Database embedded(Vertx vertx, Path dataFolder, int poolSize) {
    var server = EmbeddedPostgres.start(dataFolder);
    try {
      return new Database(vertx, addressOf(server), poolSize, server::close).checked();
    } catch (DatabaseFailure closed) {
      server.close();
      throw new DatabaseFailure(
          "The built-in database in %s runs, but is damaged: %s Restore the folder from a backup, or choose another folder with --data; nothing was deleted."
              .formatted(dataFolder, reason(closed)),
          closed);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Uses a server that is not ours.
  ///
  /// @param url `postgresql://user:password@host:port/database`
  /// @throws DatabaseFailure with the next step for the operator, never with the password
  public static Database at(Vertx vertx, String url, int poolSize) {
    return new Database(vertx, addressFrom(url), poolSize, () -> {}).checked();
  }

  /// For tests that start one server and make many databases in it.
  static Database at(Vertx vertx, PgConnectOptions address, int poolSize) {
    return new Database(vertx, address, poolSize, () -> {}).checked();
  }

  public Pool pool() {
    return pool;
  }

  /// Runs straight-line code in one transaction: committed when it returns, rolled back when it
  /// throws (what it threw is thrown on).
  ///
  /// Of two transactions that wait for each other the server ends one. That one is done again, so
  /// `work` may run more than once; only what the last run wrote stays.
  public <T> T inTransaction(Function<SqlConnection, T> work) {
    for (int run = 1; ; run++) {
      try {
        return once(work);
      } catch (Throwable failed) { // `await` throws checked ones too
        if (run == MOST_RUNS || !isStandoff(failed)) {
          throw failed;
        }
      }
    }
  }

  /// `deadlock_detected` and `serialization_failure`.
  private static boolean isStandoff(Throwable failed) {
    return switch (failed) {
      case PgException told ->
          "40P01".equals(told.getSqlState()) || "40001".equals(told.getSqlState());
      // A statement that went out together with the commit was the one that the server ended.
      case TransactionRollbackException _ -> true;
      default -> false;
    };
  }

  private <T> T once(Function<SqlConnection, T> work) {
    SqlConnection connection = connect();
    try {
      // Goes out together with the first statement, which runs after it.
      Future<Transaction> begun = connection.begin();
      T result = work.apply(connection);
      begun.await().commit().await();
      return result;
    } finally {
      // Rolls back what was begun and not committed, then gives the connection back to the pool.
      connection.close().await();
    }
  }

  /// A caller who is interrupted while waiting leaves no connection behind.
  private SqlConnection connect() {
    Future<SqlConnection> coming = pool.getConnection();
    try {
      return coming.await();
    } catch (Throwable interrupted) {
      coming.onSuccess(SqlConnection::close);
      throw interrupted;
    }
  }

  /// Listens on a channel until closed; see [Bell].
  public Bell bell(String channel, Consumer<String> onRing) {
    return Bell.listen(vertx, address, channel, onRing);
  }

  /// Closes the connections, and stops the server if it is ours.
  @Override
  public void close() {
    try {
      pool.close()
          .timeout(GOODBYE_SECONDS, TimeUnit.SECONDS)
          .recover(_ -> {
            silence.cutAll(); // the cable is dead
            return Future.succeededFuture();
          })
          .await();
    } finally {
      stopServer.run();
    }
  }

  static PgConnectOptions addressOf(EmbeddedPostgres server) {
    return preparing(
        new PgConnectOptions()
            .setHost(server.host())
            .setPort(server.port())
            .setUser(server.user())
            .setPassword(server.password())
            .setDatabase(server.database()));
  }

  static PgConnectOptions addressFrom(String url) {
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw malformed();
    }
    try {
      return preparing(PgConnectOptions.fromUri(url));
    } catch (IllegalArgumentException e) {
      // Its own message may repeat the password.
      throw malformed();
    }
  }

  private static DatabaseFailure malformed() {
    return new DatabaseFailure(
        "The database address is not one that Nightshift understands. Write it as postgresql://user:password@host:5432/database (special characters in the password as %40 and so on), or leave DATABASE_URL empty to use the built-in database.");
  }

  private static PgConnectOptions preparing(PgConnectOptions address) {
    address.setCachePreparedStatements(true);
    return address;
  }

  private Database checked() {
    int major =
        pool.query("select current_setting('server_version_num')::int / 10000 as major")
            .execute()
            .map(rows -> rows.iterator().next().getInteger("major"))
            .recover(cause -> pool.close().transform(_ -> Future.failedFuture(unreachable(cause))))
            .await();
    if (major < OLDEST) {
      pool.close().await();
      throw new DatabaseFailure(
          "The database at %s is PostgreSQL %d; Nightshift needs %d or newer. Upgrade it, or leave DATABASE_URL empty to use the built-in database."
              .formatted(where(), major, OLDEST));
    }
    return this;
  }

  private DatabaseFailure unreachable(Throwable cause) {
    return new DatabaseFailure(
        "The database at %s does not let us in: %s. Check that it runs, its address, user and password (DATABASE_URL)."
            .formatted(where(), cause.getMessage()),
        cause);
  }

  private static String reason(DatabaseFailure failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).getMessage() + ".";
  }

  private String where() {
    return "%s:%d/%s".formatted(address.getHost(), address.getPort(), address.getDatabase());
  }
}
