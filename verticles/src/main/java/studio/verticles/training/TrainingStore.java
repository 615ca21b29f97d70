package studio.verticles.training;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.TrainedOn;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.TrainingPage;

/// Trainings as people read them, and the hold on one that is about to change.
final class TrainingStore {
  private final Database database;

  TrainingStore(Database database) {
    this.database = database;
  }

  TrainingView view(TrainingId id) {
    return view(database.pool(), id);
  }

  TrainingView view(SqlClient client, TrainingId id) {
    RowSet<Row> rows =
        client
            .preparedQuery(TrainingRow.SELECT + "where training.id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.first(rows).map(TrainingRow::view).orElseThrow(() -> missing(id));
  }

  /// Holds the row until the transaction ends.
  ///
  /// @throws Problem NOT_FOUND; STALE when the asker knows another version
  TrainingView lock(SqlConnection transaction, TrainingId id, Optional<Integer> known) {
    transaction
        .preparedQuery("select 1 from training where id = $1 for update")
        .execute(Tuple.of(id.value()))
        .await();
    TrainingView view = view(transaction, id);
    if (known.isPresent() && known.get() != view.version()) {
      throw new Problem(
          Problem.Kind.STALE,
          "Training %d has changed since you looked. Look again, then decide."
              .formatted(view.number()));
    }
    return view;
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before.
  TrainingPage page(AskTrainings asked) {
    UUID before =
        asked.cursor().map(TrainingId::parse).map(TrainingId::value).orElse(new UUID(-1L, -1L));
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                TrainingRow.SELECT
                    + """
                    where training.id < $1
                      and ($2::uuid is null or training.project_id = $2)
                      and ($3::uuid is null or training.character_id = $3)
                      and ($4::text is null or training.state = $4)
                    order by training.id desc
                    limit $5
                    """)
            .execute(
                Tuple.of(before)
                    .addUUID(asked.project().map(ProjectId::value).orElse(null))
                    .addUUID(asked.character().map(CharacterId::value).orElse(null))
                    .addString(
                        asked.state().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null))
                    .addInteger(asked.limit() + 1))
            .await();
    List<TrainingView> found = Rows.stream(rows).map(TrainingRow::view).toList();
    boolean more = found.size() > asked.limit();
    List<TrainingView> shown = more ? found.subList(0, asked.limit()) : found;
    return new TrainingPage(
        shown, more ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
  }

  List<TrainedOn> pictures(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery("select pictures::text as pictures from training where id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.first(rows)
        .map(row -> Arrays.asList(Json.read(row.getString("pictures"), TrainedOn[].class)))
        .orElseThrow(() -> missing(id));
  }

  static Problem missing(TrainingId id) {
    return Problem.notFound(
        "There is no training %s. Take the id from the list of trainings.".formatted(id));
  }
}
