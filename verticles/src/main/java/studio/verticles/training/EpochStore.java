package studio.verticles.training;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.LoraId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.Checkpoint;
import studio.verticles.training.TrainingDetail.TrainedOn;

/// The epochs that were kept: their files, their samples, what they are compared with and which is
/// the best.
final class EpochStore {
  private final Database database;
  private final TrainingStore trainings;

  EpochStore(Database database, TrainingStore trainings) {
    this.database = database;
    this.trainings = trainings;
  }

  record CheckpointFile(int epoch, MediaPath path, long bytes, Optional<MediaPath> grid) {}

  CheckpointFile checkpoint(SqlClient client, TrainingId id, int epoch) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select path, bytes, grid_path
                  from checkpoint
                 where training_id = $1
                   and epoch = $2
                """)
            .execute(Tuple.of(id.value(), epoch))
            .await();
    return Rows.first(rows)
        .map(row ->
            new CheckpointFile(
                epoch,
                new MediaPath(row.getString("path")),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("grid_path")).map(MediaPath::new)))
        .orElseThrow(() ->
            Problem.notFound(
                "Epoch %d of that training was not kept. Take one from its list of epochs."
                    .formatted(epoch)));
  }

  CheckpointFile checkpoint(TrainingId id, int epoch) {
    return checkpoint(database.pool(), id, epoch);
  }

  void sampled(SqlConnection transaction, TrainingId id, int epoch, MediaPath grid) {
    transaction
        .preparedQuery("update checkpoint set grid_path = $3 where training_id = $1 and epoch = $2")
        .execute(Tuple.of(id.value(), epoch, grid.value()))
        .await();
  }

  List<Checkpoint> checkpoints(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select checkpoint.epoch, checkpoint.bytes, checkpoint.grid_path,
                       checkpoint.likeness, lora.id as lora, coalesce(lora.in_use, false) as chosen
                  from checkpoint
                  left join lora on lora.training_id = checkpoint.training_id
                                and lora.epoch = checkpoint.epoch
                                and lora.deleted_at is null
                 where checkpoint.training_id = $1
                 order by checkpoint.epoch
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.stream(rows)
        .map(row ->
            new Checkpoint(
                row.getInteger("epoch"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("grid_path")).map(MediaPath::new),
                Optional.ofNullable(row.getFloat("likeness")).map(Float::doubleValue),
                row.getBoolean("chosen"),
                Optional.ofNullable(row.getUUID("lora")).map(LoraId::new)))
        .toList();
  }

  /// Approved pictures that the training has not seen; else its own.
  record Models(List<MediaPath> pictures, boolean heldOut) {
    Models {
      pictures = List.copyOf(pictures);
    }
  }

  Models models(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select picture.path, 0 as rank, null::int as position
                  from training
                  join picture on picture.character_id = training.character_id
                 where training.id = $1
                   and picture.held_out
                   and picture.state = 'approved'
                union all
                select picture.path, 1, reference.position
                  from training
                  join reference on reference.character_id = training.character_id
                  join picture on picture.id = reference.picture_id
                 where training.id = $1
                 order by rank, position
                """)
            .execute(Tuple.of(id.value()))
            .await();
    List<Row> all = Rows.stream(rows).toList();
    boolean heldOut = all.stream().anyMatch(row -> row.getInteger("rank") == 0);
    List<MediaPath> chosen =
        all.stream()
            .filter(row -> !heldOut || row.getInteger("rank") == 0)
            .map(row -> new MediaPath(row.getString("path")))
            .toList();
    return chosen.isEmpty()
        ? new Models(trainings.pictures(id).stream().map(TrainedOn::path).toList(), false)
        : new Models(chosen, heldOut);
  }

  void liked(SqlConnection transaction, TrainingId id, int epoch, double likeness) {
    transaction
        .preparedQuery("update checkpoint set likeness = $3 where training_id = $1 and epoch = $2")
        .execute(Tuple.of(id.value(), epoch, (float) likeness))
        .await();
  }

  void chosen(SqlConnection transaction, TrainingId id, int epoch) {
    transaction
        .preparedQuery("update training set best_epoch = $2 where id = $1")
        .execute(Tuple.of(id.value(), epoch))
        .await();
  }
}
