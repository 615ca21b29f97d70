package studio.verticles.drawing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.drawing.Drawings.Order;
import studio.verticles.drawing.Drawings.Pending;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Sitters.Original;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.JobStore;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// The drawing department's memory: its batches, and what came of them.
final class DrawingStore {
  private static final String BATCH =
      """
      select batch.*, batch.plan::text as plan_text, character.name, character.slug
        from batch
        join character on character.id = batch.character_id
      """;

  private final Database database;
  private final JobStore jobs;

  DrawingStore(Database database, JobStore jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /// A batch as its pictures need it.
  ///
  /// @param original what it starts from; empty for a picture from nothing
  /// @param missesOriginal whether it was to start from a picture that is gone
  record Commission(
      BatchId batch,
      ProjectId project,
      CharacterId character,
      Kind kind,
      int wanted,
      long seed,
      String prompt,
      String negative,
      Plan plan,
      String because,
      Instant created,
      Optional<Original> original,
      boolean missesOriginal) {}

  Commission commission(BatchId batch) {
    Row row = row(batch);
    Optional<PictureId> from = Optional.ofNullable(row.getUUID("from_picture")).map(PictureId::new);
    Optional<Original> original = from.flatMap(id -> Sitters.original(database.pool(), id));
    return new Commission(
        batch,
        new ProjectId(row.getUUID("project_id")),
        new CharacterId(row.getUUID("character_id")),
        Kind.of(row.getString("kind")),
        row.getInteger("wanted"),
        row.getLong("seed"),
        row.getString("prompt"),
        row.getString("negative"),
        Json.read(row.getString("plan_text"), Plan.class),
        row.getString("because"),
        row.getOffsetDateTime("created_at").toInstant(),
        original,
        from.isPresent() && original.isEmpty());
  }

  /// A batch without its pictures and jobs.
  record Header(
      BatchId id,
      ProjectId project,
      CharacterId character,
      String name,
      String slug,
      Order order,
      Instant created) {}

  Header header(BatchId batch) {
    return header(row(batch));
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before.
  List<Header> list(Whose whose) {
    UUID before = whose.cursor().map(BatchId::parse).map(BatchId::value).orElse(new UUID(-1L, -1L));
    return stream(
            database
                .pool()
                .preparedQuery(
                    BATCH
                        + """
                         where batch.id < $1
                           and ($2::uuid is null or batch.character_id = $2)
                           and ($3::uuid is null or batch.project_id = $3)
                         order by batch.id desc
                         limit $4
                        """)
                .execute(
                    Tuple.tuple()
                        .addUUID(before)
                        .addUUID(whose.character().map(CharacterId::value).orElse(null))
                        .addUUID(whose.project().map(ProjectId::value).orElse(null))
                        .addInteger(whose.limit() + 1))
                .await())
        .map(DrawingStore::header)
        .toList();
  }

  /// A picture or a job, and whose batch it is.
  record Of<T>(BatchId batch, T it) {}

  List<Of<Plate>> plates(List<BatchId> batches) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select id, batch_id, batch_number, name, path, thumb_path, pose, state, score
                      from picture
                     where batch_id = any($1)
                     order by batch_id, batch_number
                    """)
                .execute(ids(batches))
                .await())
        .map(row -> new Of<>(new BatchId(row.getUUID("batch_id")), plate(row)))
        .toList();
  }

  /// Jobs of pictures that have not come.
  List<Of<Pending>> pending(List<BatchId> batches) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select %s, job.subject, (job.payload->>'number')::int as number
                      from job
                     where job.subject = any($1)
                       and job.kind = 'Portray'
                       and job.state <> 'done'
                     order by job.subject, number
                    """
                        .formatted(JobStore.VIEW_COLUMNS))
                .execute(ids(batches))
                .await())
        .map(row ->
            new Of<>(
                new BatchId(row.getUUID("subject")),
                new Pending(row.getInteger("number"), jobs.viewOf(row))))
        .toList();
  }

  /// Jobs that have not ended.
  List<JobId> unfinished(BatchId batch) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select id
                      from job
                     where subject = $1
                       and kind = 'Portray'
                       and state in ('queued', 'running')
                     order by id
                    """)
                .execute(Tuple.of(batch.value()))
                .await())
        .map(row -> new JobId(row.getUUID("id")))
        .toList();
  }

  /// A picture that waits, and of which batch.
  record Idle(JobId job, BatchId batch) {}

  List<Idle> waiting(Optional<ProjectId> project) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select job.id, job.subject
                      from job
                      join batch on batch.id = job.subject
                     where job.kind = 'Portray'
                       and job.state = 'queued'
                       and ($1::uuid is null or batch.project_id = $1)
                     order by job.id
                    """)
                .execute(Tuple.tuple().addUUID(project.map(ProjectId::value).orElse(null)))
                .await())
        .map(row -> new Idle(new JobId(row.getUUID("id")), new BatchId(row.getUUID("subject"))))
        .toList();
  }

  private Row row(BatchId batch) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(BATCH + " where batch.id = $1")
            .execute(Tuple.of(batch.value()))
            .await();
    return stream(rows)
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "There is no batch %s any more. Its character may have been deleted."
                    .formatted(batch)));
  }

  private static Header header(Row row) {
    return new Header(
        new BatchId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        new CharacterId(row.getUUID("character_id")),
        row.getString("name"),
        row.getString("slug"),
        new Order(
            Kind.of(row.getString("kind")),
            row.getInteger("wanted"),
            row.getLong("seed"),
            row.getString("prompt"),
            row.getString("negative"),
            Optional.ofNullable(row.getUUID("from_picture")).map(PictureId::new),
            row.getString("because"),
            row.getString("asked_by")),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static Plate plate(Row row) {
    return new Plate(
        new PictureId(row.getUUID("id")),
        row.getInteger("batch_number"),
        row.getString("name"),
        new MediaPath(row.getString("path")),
        new MediaPath(row.getString("thumb_path")),
        row.getString("pose"),
        row.getString("state"),
        Optional.ofNullable(row.getFloat("score")).map(Float::doubleValue));
  }

  private static Tuple ids(List<BatchId> batches) {
    return Tuple.tuple().addArrayOfUUID(batches.stream().map(BatchId::value).toArray(UUID[]::new));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
