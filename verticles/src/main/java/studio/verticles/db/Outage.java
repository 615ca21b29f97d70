package studio.verticles.db;

import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;

/// Tells whether something failed because the database was out of reach, and not because of what
/// was asked.
public final class Outage {
  /// `connection_exception`, `operator_intervention` (shutdowns, ended sessions) and
  /// `insufficient_resources` (too many connections): chapter "Error Codes" of PostgreSQL's manual.
  private static final String[] CLASSES = {"08", "57", "53"};

  private Outage() {}

  public static boolean isBehind(Throwable failure) {
    return switch (failure) {
      case PgException told -> {
        String state = String.valueOf(told.getSqlState());
        for (String outage : CLASSES) {
          if (state.startsWith(outage)) {
            yield true;
          }
        }
        yield false;
      }
      case ClosedConnectionException _,
          SocketException _,
          ClosedChannelException _,
          ReadTimeoutException _ ->
          true;
      // The driver's and the pool's own words, which have no type of their own.
      default -> isLost(String.valueOf(failure.getMessage()));
    };
  }

  private static boolean isLost(String message) {
    return message.equals("Timeout")
        || message.contains("Connection is not active")
        || message.contains("Connection is closed")
        || message.contains("Connection was closed");
  }
}
