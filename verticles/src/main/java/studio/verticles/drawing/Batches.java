package studio.verticles.drawing;

import io.vertx.sqlclient.SqlConnection;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Drawings.Started;

/// Starts batches inside a transaction that makes them due: a correction with the look at the
/// rejection, a replenishment with the actor's new state.
public final class Batches {
  private Batches() {}

  /// Writes down the batch and queues its pictures. The same key starts no second one.
  ///
  /// @throws Problem INVALID for what could never be drawn, or when the key stands for another
  ///   wish; NOT_FOUND for a character or picture that is not there
  public static Started start(SqlConnection transaction, Wish wish) {
    throw new Problem(Problem.Kind.BROKEN, "Batches cannot be started yet: " + wish.kind().word());
  }
}
