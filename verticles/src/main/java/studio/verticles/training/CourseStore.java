package studio.verticles.training;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import studio.hardware.trainer.Advance;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Ticket;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.LossPoint;

/// The course of a training: where it is, the points of its curve, what came of it and what its
/// trainer said.
final class CourseStore {
  /// A curve on a page needs no more.
  private static final int POINTS = 400;

  private final Database database;

  CourseStore(Database database) {
    this.database = database;
  }

  /// An attempt begins. What an earlier one wrote of its curve goes, unless that one goes on.
  void begin(TrainingId id, String engine, boolean goesOn) {
    database.inTransaction(transaction -> {
      if (!goesOn) {
        transaction
            .preparedQuery("delete from loss_point where training_id = $1")
            .execute(Tuple.of(id.value()))
            .await();
      }
      transaction
          .preparedQuery(
              """
              update training
                 set engine = $2, remark = '',
                     epoch = case when $3 then epoch else 0 end,
                     step = case when $3 then step else 0 end,
                     loss = case when $3 then loss end,
                     best_loss = case when $3 then best_loss end
               where id = $1
              """)
          .execute(Tuple.of(id.value(), engine, goesOn))
          .await();
      return true;
    });
  }

  /// Writes down how far it is, as long as the attempt holds the job.
  ///
  /// @param points at least one
  Future<?> advance(Ticket ticket, TrainingId id, List<Advance> points) {
    Advance newest = points.getLast();
    List<Advance> told = points.stream().filter(CourseStore::tells).toList();
    return database
        .pool()
        .preparedQuery(
            """
            with held as (
              update training
                 set epoch = $4, step = $5, steps = $6, loss = coalesce($7, loss),
                     best_loss = least(best_loss, $8)
               where id = $3
                 and exists (select 1
                               from job
                              where job.id = $1
                                and job.attempt = $2
                                and job.state = 'running')
              returning id
            )
            insert into loss_point (training_id, step, epoch, loss)
            select held.id, point.step, point.epoch, point.loss
              from held,
                   -- The same step is told again when its epoch ends.
                   (select distinct on (told.step) told.step, told.epoch, told.loss
                      from unnest($9::bigint[], $10::int[], $11::float8[])
                           with ordinality as told (step, epoch, loss, place)
                     order by told.step, told.place desc) point
            on conflict (training_id, step) do update set loss = excluded.loss
            """)
        .execute(
            Tuple.of(
                    ticket.job().value(),
                    ticket.attempt(),
                    id.value(),
                    newest.epoch(),
                    newest.step(),
                    newest.steps())
                .addDouble(boxed(newest.loss()))
                .addDouble(boxed(told.stream().mapToDouble(one -> one.loss().getAsDouble()).min()))
                .addArrayOfLong(told.stream().map(Advance::step).toArray(Long[]::new))
                .addArrayOfInteger(told.stream().map(Advance::epoch).toArray(Integer[]::new))
                .addArrayOfDouble(
                    told.stream().map(one -> one.loss().getAsDouble()).toArray(Double[]::new)));
  }

  /// A checkpoint as it was kept.
  record Kept(int epoch, MediaPath path, long bytes) {}

  /// What came of a training.
  record Result(
      List<Kept> kept, Advance last, OptionalDouble best, Optional<MediaPath> log, String remark) {
    Result {
      kept = List.copyOf(kept);
    }
  }

  void trained(SqlConnection transaction, TrainingId id, Result result) {
    Advance last = result.last();
    transaction
        .preparedQuery(
            """
            update training
               set epoch = $2, step = $3, steps = $3, loss = coalesce($4, loss),
                   best_loss = coalesce($5, best_loss), log_path = $6, remark = $7
             where id = $1
            """)
        .execute(
            Tuple.of(id.value(), last.epoch(), last.step())
                .addDouble(boxed(last.loss()))
                .addDouble(boxed(result.best()))
                .addString(result.log().map(MediaPath::value).orElse(null))
                .addString(result.remark()))
        .await();
    List<Tuple> rows = new ArrayList<>();
    for (Kept kept : result.kept()) {
      rows.add(Tuple.of(id.value(), kept.epoch(), kept.path().value(), kept.bytes()));
    }
    transaction
        .preparedQuery(
            """
            insert into checkpoint (training_id, epoch, path, bytes)
            values ($1, $2, $3, $4)
            on conflict (training_id, epoch)
               do update set path = excluded.path, bytes = excluded.bytes
            """)
        .executeBatch(rows)
        .await();
  }

  /// Where the trainer's words were kept after a bad end.
  void keptLog(TrainingId id, MediaPath log) {
    database
        .pool()
        .preparedQuery("update training set log_path = $2 where id = $1")
        .execute(Tuple.of(id.value(), log.value()))
        .await();
  }

  Optional<MediaPath> log(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery("select log_path from training where id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return Optional.ofNullable(
            Rows.first(rows).orElseThrow(() -> TrainingStore.missing(id)).getString("log_path"))
        .map(MediaPath::new);
  }

  void remark(SqlConnection transaction, TrainingId id, String remark) {
    transaction
        .preparedQuery("update training set remark = $2 where id = $1")
        .execute(Tuple.of(id.value(), remark))
        .await();
  }

  List<LossPoint> curve(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select step, epoch, loss
                  from (select step, epoch, loss,
                               row_number() over (order by step) as place,
                               count(*) over () as every
                          from loss_point
                         where training_id = $1) numbered
                 where place %% (every / %d + 1) = 0 or place = every or place = 1
                 order by step
                """
                    .formatted(POINTS))
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.stream(rows)
        .map(row ->
            new LossPoint(row.getLong("step"), row.getInteger("epoch"), row.getDouble("loss")))
        .toList();
  }

  private static boolean tells(Advance advance) {
    return advance.step() > 0 && boxed(advance.loss()) != null;
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
  }
}
