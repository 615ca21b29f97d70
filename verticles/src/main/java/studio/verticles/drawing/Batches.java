package studio.verticles.drawing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Sitters.Original;
import studio.verticles.drawing.Sitters.Sitter;
import studio.verticles.production.BatchId;
import studio.verticles.production.EventStore;
import studio.verticles.production.Json;
import studio.verticles.production.Pipeline;
import studio.verticles.production.WorkPlan;

/// Starts batches inside a transaction that makes them due: a correction with the look at the
/// rejection, a replenishment with the actor's new state.
public final class Batches {
  private static final EventStore EVENTS = new EventStore();

  private Batches() {}

  /// Writes down the batch and queues its pictures. The same key starts no second one.
  ///
  /// @throws Problem INVALID for what could never be drawn, or when the key stands for another
  ///   wish; NOT_FOUND for a character or picture that is not there
  public static Started start(SqlConnection transaction, Wish wish) {
    String fingerprint = WishRules.fingerprint(wish);
    Optional<BatchId> known = known(transaction, wish.asking().key(), fingerprint);
    if (known.isPresent()) {
      return new Started(known.get(), false);
    }
    Sitter sitter = Sitters.sitter(transaction, wish.character());
    Optional<Original> original =
        wish.from().map(from -> Sitters.original(transaction, from.picture(), sitter.project()));
    WishRules.check(wish, sitter, original);
    Plan plan = WishRules.plan(wish, original, fingerprint);
    BatchId batch = BatchId.create();
    long seed = WishRules.seed(wish, original);
    if (!insert(transaction, batch, seed, wish, sitter, plan)) {
      // The same wish was written down between our look and our insert.
      return new Started(known(transaction, wish.asking().key(), fingerprint).orElseThrow(), false);
    }
    Wish.Recipe recipe = plan.recipe().orElse(sitter.recipe());
    WorkPlan.add(
        transaction,
        Pipeline.forBatch(
            batch,
            sitter.name(),
            wish.count(),
            "%dx%d".formatted(recipe.width(), recipe.height())));
    EVENTS.record(
        transaction,
        "batch.started",
        batch.value(),
        new BatchStarted(
            wish.character().toString(),
            wish.kind().word(),
            wish.count(),
            wish.asking().because(),
            wish.asking().by()));
    return new Started(batch, true);
  }

  private record BatchStarted(
      String character, String kind, int wanted, String because, String by) {}

  private static Optional<BatchId> known(
      SqlConnection transaction, String key, String fingerprint) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                "select id, coalesce(plan->>'wish', '') as wish from batch where wish_key = $1")
            .execute(Tuple.of(key))
            .await();
    if (rows.size() == 0) {
      return Optional.empty();
    }
    Row row = rows.iterator().next();
    if (!row.getString("wish").equals(fingerprint)) {
      throw Problem.invalid(
          "The key \"%s\" already stands for another wish. Take a new key for a new batch."
              .formatted(key));
    }
    return Optional.of(new BatchId(row.getUUID("id")));
  }

  private static boolean insert(
      SqlConnection transaction, BatchId batch, long seed, Wish wish, Sitter sitter, Plan plan) {
    UUID from = wish.from().map(one -> one.picture().value()).orElse(null);
    return transaction
            .preparedQuery(
                """
                insert into batch (id, wish_key, project_id, character_id, kind, wanted, seed,
                                   prompt, negative, from_picture, plan, because, asked_by)
                values ($1, nullif($2, ''), $3, $4, $5, $6, $7, $8, $9, $10, $11::text::jsonb,
                        $12, $13)
                on conflict (wish_key) do nothing
                """)
            .execute(
                Tuple.of(batch.value(), wish.asking().key(), sitter.project().value())
                    .addUUID(wish.character().value())
                    .addString(wish.kind().word())
                    .addInteger(wish.count())
                    .addLong(seed)
                    .addString(wish.words().prompt())
                    .addString(wish.words().negative())
                    .addUUID(from)
                    .addString(Json.write(plan))
                    .addString(wish.asking().because())
                    .addString(wish.asking().by()))
            .await()
            .rowCount()
        == 1;
  }
}
