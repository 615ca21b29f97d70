package studio.verticles.training;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.TrainingId;

/// Trainings that have ended: declared invalid, or taken off the list.
final class EndedStore {
  private final Database database;

  EndedStore(Database database) {
    this.database = database;
  }

  void invalidated(SqlConnection transaction, TrainingId id) {
    transaction
        .preparedQuery(
            "update training set state = 'invalidated', version = version + 1 where id = $1")
        .execute(Tuple.of(id.value()))
        .await();
  }

  /// Ended before then, and nothing of it is at work any more.
  List<TrainingId> endedFor(double seconds) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select id
                  from training
                 where finished_at <= now() - $1::float8 * interval '1 second'
                """)
            .execute(Tuple.of(seconds))
            .await();
    return Rows.stream(rows).map(row -> new TrainingId(row.getUUID("id"))).toList();
  }

  /// Takes a training off the list.
  ///
  /// @return the files that it had, and nobody else names
  List<MediaPath> remove(SqlConnection transaction, TrainingId id) {
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                with mine as (
                  select path from checkpoint where training_id = $1
                  union
                  select grid_path from checkpoint where training_id = $1 and grid_path is not null
                  union
                  select log_path from training where id = $1 and log_path is not null
                )
                select path
                  from mine
                 where not exists (select 1 from lora
                                    where lora.path = mine.path and lora.deleted_at is null)
                   and not exists (select 1 from checkpoint other
                                    where other.training_id <> $1
                                      and mine.path in (other.path, other.grid_path))
                   and not exists (select 1 from training other
                                    where other.id <> $1 and other.log_path = mine.path)
                """)
            .execute(Tuple.of(id.value()))
            .await();
    List<MediaPath> files =
        Rows.stream(rows).map(row -> new MediaPath(row.getString("path"))).toList();
    transaction
        .preparedQuery("delete from training where id = $1")
        .execute(Tuple.of(id.value()))
        .await();
    return files;
  }
}
