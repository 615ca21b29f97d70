package studio.verticles.training;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.hardware.engine.RemoteWork;
import studio.hardware.trainer.Advance;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.production.LoraId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.Ticket;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.Checkpoint;
import studio.verticles.training.TrainingDetail.LossPoint;
import studio.verticles.training.TrainingDetail.TrainedOn;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.TrainingChanged;
import studio.verticles.training.Trainings.TrainingPage;

/// The training department's memory.
final class TrainingStore {
  /// A curve on a page needs no more.
  private static final int POINTS = 400;

  private final Database database;

  TrainingStore(Database database) {
    this.database = database;
  }

  /// Whom a training would be of, and for what.
  record Sitter(
      ProjectId project,
      CharacterId character,
      String name,
      String trigger,
      boolean archived,
      String base,
      String architecture,
      List<TrainedOn> pictures) {}

  /// The character with its approved pictures; locked, so that nobody archives it meanwhile.
  Sitter sitter(SqlConnection transaction, CharacterId character) {
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                select character.project_id, character.name,
                       coalesce(nullif(character.trigger_word, ''), character.slug) as trigger_word,
                       character.archived_at is not null as archived,
                       coalesce(style.checkpoint, '') as checkpoint,
                       coalesce(style.architecture, 'SD15') as architecture,
                       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name,
                                                                     'path', path,
                                                                     'caption', caption)
                                                  order by id), '[]')
                          from picture
                         where picture.character_id = character.id
                           and picture.state = 'approved'
                           and not picture.held_out)::text as pictures
                  from character
                  left join lateral (select *
                                       from style
                                      where style.project_id = character.project_id
                                      order by version desc
                                      limit 1) style on true
                 where character.id = $1
                   for share of character
                """)
            .execute(Tuple.of(character.value()))
            .await();
    Row row =
        first(rows)
            .orElseThrow(() ->
                Problem.notFound(
                    "There is no character %s. Take the id from the list of characters."
                        .formatted(character)));
    return new Sitter(
        new ProjectId(row.getUUID("project_id")),
        character,
        row.getString("name"),
        row.getString("trigger_word"),
        row.getBoolean("archived"),
        row.getString("checkpoint"),
        row.getString("architecture"),
        Arrays.asList(Json.read(row.getString("pictures"), TrainedOn[].class)));
  }

  /// Whether a program of somebody else trains, which needs to be told for which checkpoint.
  boolean isTrainedElsewhere(SqlConnection transaction) {
    return transaction
            .query("select 1 from offer where capability = 'TRAIN' limit 1")
            .execute()
            .await()
            .size()
        > 0;
  }

  /// What a wish key stands for.
  record Wished(TrainingId training, String wish) {}

  Optional<Wished> wished(SqlConnection transaction, String key) {
    RowSet<Row> rows =
        transaction
            .preparedQuery("select id, wish->>'words' as wish from training where wish_key = $1")
            .execute(Tuple.of(key))
            .await();
    return first(rows)
        .map(row ->
            new Wished(
                new TrainingId(row.getUUID("id")),
                Optional.ofNullable(row.getString("wish")).orElse("")));
  }

  /// A training that is to be.
  ///
  /// @param wish what was asked for, to compare with when its key comes again
  record Commission(
      TrainingId id,
      Sitter sitter,
      Recipe recipe,
      Optional<String> key,
      String wish,
      Optional<TrainingId> retryOf,
      String who) {}

  /// @return whether it stands now; not when one of the character waits or runs, or the key is
  ///   taken
  boolean add(SqlConnection transaction, Commission wanted) {
    Sitter sitter = wanted.sitter();
    return transaction
            .preparedQuery(
                """
                insert into training (id, wish_key, wish, project_id, character_id, base,
                                      architecture, trigger_word, recipe, pictures, retry_of,
                                      asked_by)
                values ($1, $2, jsonb_build_object('words', $3::text), $4, $5, $6, $7, $8,
                        $9::text::jsonb, $10::text::jsonb, $11, $12)
                on conflict do nothing
                """)
            .execute(
                Tuple.of(
                        wanted.id().value(),
                        wanted.key().orElse(null),
                        wanted.wish(),
                        sitter.project().value(),
                        sitter.character().value(),
                        sitter.base())
                    .addString(sitter.architecture())
                    .addString(sitter.trigger())
                    .addString(Json.write(wanted.recipe()))
                    .addString(Json.write(sitter.pictures()))
                    .addUUID(wanted.retryOf().map(TrainingId::value).orElse(null))
                    .addString(wanted.who()))
            .await()
            .rowCount()
        == 1;
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
    return first(rows).map(TrainingRow::view).orElseThrow(() -> missing(id));
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
    List<TrainingView> found = stream(rows).map(TrainingRow::view).toList();
    boolean more = found.size() > asked.limit();
    List<TrainingView> shown = more ? found.subList(0, asked.limit()) : found;
    return new TrainingPage(
        shown, more ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
  }

  /// Whose job it is; empty when that was taken off the list.
  Future<Optional<TrainingChanged>> ofJob(JobId job) {
    return database
        .pool()
        .preparedQuery(
            """
            select id, project_id, character_id
              from training
             where id = (select subject from job where id = $1)
            """)
        .execute(Tuple.of(job.value()))
        .map(rows ->
            first(rows)
                .map(row ->
                    new TrainingChanged(
                        new TrainingId(row.getUUID("id")),
                        new ProjectId(row.getUUID("project_id")),
                        new CharacterId(row.getUUID("character_id")))));
  }

  TrainingDetail detail(TrainingId id) {
    return new TrainingDetail(view(id), curve(id), checkpoints(id), pictures(id));
  }

  private List<LossPoint> curve(TrainingId id) {
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
    return stream(rows)
        .map(row ->
            new LossPoint(row.getLong("step"), row.getInteger("epoch"), row.getDouble("loss")))
        .toList();
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
    return stream(rows)
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

  List<TrainedOn> pictures(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery("select pictures::text as pictures from training where id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return first(rows)
        .map(row -> Arrays.asList(Json.read(row.getString("pictures"), TrainedOn[].class)))
        .orElseThrow(() -> missing(id));
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
    List<Advance> told = points.stream().filter(TrainingStore::tells).toList();
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

  private static boolean tells(Advance advance) {
    return advance.step() > 0 && boxed(advance.loss()) != null;
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

  private static @org.jspecify.annotations.Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
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
    return Optional.ofNullable(first(rows).orElseThrow(() -> missing(id)).getString("log_path"))
        .map(MediaPath::new);
  }

  /// A training at work: who holds its job, and what that has written down.
  record AtWork(Ticket ticket, Optional<RemoteWork> work) {}

  Optional<AtWork> atWork(TrainingId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select id, attempt, node, lane, remote->>'engine' as engine, remote->>'id' as work,
                       remote->>'attempt' as worker
                  from job
                 where subject = $1
                   and kind = 'Train'
                   and state = 'running'
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return first(rows)
        .map(row ->
            new AtWork(
                new Ticket(
                    new JobId(row.getUUID("id")),
                    row.getInteger("attempt"),
                    row.getString("node"),
                    row.getString("lane")),
                Optional.ofNullable(row.getString("work"))
                    .map(work ->
                        new RemoteWork(row.getString("engine"), work, row.getString("worker")))));
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
    return first(rows)
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

  void remark(SqlConnection transaction, TrainingId id, String remark) {
    transaction
        .preparedQuery("update training set remark = $2 where id = $1")
        .execute(Tuple.of(id.value(), remark))
        .await();
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
    List<Row> all = stream(rows).toList();
    boolean heldOut = all.stream().anyMatch(row -> row.getInteger("rank") == 0);
    List<MediaPath> chosen =
        all.stream()
            .filter(row -> !heldOut || row.getInteger("rank") == 0)
            .map(row -> new MediaPath(row.getString("path")))
            .toList();
    return chosen.isEmpty()
        ? new Models(pictures(id).stream().map(TrainedOn::path).toList(), false)
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

  void invalidated(SqlConnection transaction, TrainingId id) {
    transaction
        .preparedQuery(
            "update training set state = 'invalidated', version = version + 1 where id = $1")
        .execute(Tuple.of(id.value()))
        .await();
  }

  /// Jobs of a training that wait or run.
  List<JobId> jobs(SqlClient client, TrainingId id) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select id
                  from job
                 where subject = $1
                   and kind in ('Train', 'Sample', 'ChooseEpoch')
                   and state in ('queued', 'running')
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return stream(rows).map(row -> new JobId(row.getUUID("id"))).toList();
  }

  List<JobId> jobs(TrainingId id) {
    return jobs(database.pool(), id);
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
    return stream(rows).map(row -> new TrainingId(row.getUUID("id"))).toList();
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
    List<MediaPath> files = stream(rows).map(row -> new MediaPath(row.getString("path"))).toList();
    transaction
        .preparedQuery("delete from training where id = $1")
        .execute(Tuple.of(id.value()))
        .await();
    return files;
  }

  Set<TrainingId> active() {
    RowSet<Row> rows =
        database
            .pool()
            .query("select id from training where state in ('queued', 'running')")
            .execute()
            .await();
    return stream(rows)
        .map(row -> new TrainingId(row.getUUID("id")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A training that says it waits or runs, and whose jobs say otherwise.
  record Astray(TrainingId id, int number, String said, String stands) {}

  /// Puts right what disagrees with its jobs. With the trigger that happens only where somebody
  /// changed rows by hand or brought an old copy back.
  List<Astray> reconcile(SqlConnection transaction) {
    RowSet<Row> rows =
        transaction
            .query(
                """
                with standing as (
                  select training.id, training.number, training.state as said,
                         case
                           when bool_or(job.kind = 'ChooseEpoch' and job.state = 'done')
                             then 'completed'
                           when bool_or(job.state = 'failed') then 'failed'
                           when bool_or(job.state = 'cancelled') then 'cancelled'
                           when count(job.id) filter (where job.state in ('queued', 'running')) = 0
                             then 'failed'
                           when bool_or(job.kind = 'Train' and job.state = 'queued') then 'queued'
                           else 'running'
                         end as stands
                    from training
                    left join job on job.subject = training.id
                                 and job.kind in ('Train', 'Sample', 'ChooseEpoch')
                   where training.state in ('queued', 'running')
                   group by training.id, training.number, training.state
                )
                update training
                   set state = standing.stands,
                       version = version + 1,
                       problem = case when standing.stands = 'failed'
                                      then coalesce((select job.problem
                                                       from job
                                                      where job.subject = training.id
                                                        and job.state = 'failed'
                                                      limit 1),
                                                    'Nothing worked on it any more. Ask for it again.')
                                      else problem end,
                       finished_at = case when standing.stands not in ('queued', 'running')
                                          then now() end
                  from standing
                 where training.id = standing.id
                   and standing.said <> standing.stands
                returning training.id, standing.number, standing.said, standing.stands
                """)
            .execute()
            .await();
    return stream(rows)
        .map(row ->
            new Astray(
                new TrainingId(row.getUUID("id")),
                row.getInteger("number"),
                row.getString("said"),
                row.getString("stands")))
        .toList();
  }

  /// Jobs that still wait for a training that has ended: its siblings failed or were cancelled.
  List<JobId> stranded() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select job.id
                  from job
                  left join training on training.id = job.subject
                 where job.kind in ('Train', 'Sample', 'ChooseEpoch')
                   and job.state = 'queued'
                   and (training.id is null or training.state not in ('queued', 'running'))
                """)
            .execute()
            .await();
    return stream(rows).map(row -> new JobId(row.getUUID("id"))).toList();
  }

  List<Candidate> candidates(Optional<ProjectId> project) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select character.id, character.project_id, project.title, character.name,
                       character.slug, pictures.approved::int as approved,
                       pictures.held_out::int as held_out,
                       coalesce(style.architecture, 'SD15') as architecture,
                       lora.file_name, training.id as active
                  from character
                  join project on project.id = character.project_id
                  left join lateral (select *
                                       from style
                                      where style.project_id = character.project_id
                                      order by version desc
                                      limit 1) style on true
                 cross join lateral (select count(*) filter (where not held_out) as approved,
                                            count(*) filter (where held_out) as held_out
                                       from picture
                                      where picture.character_id = character.id
                                        and picture.state = 'approved') pictures
                  left join lora on lora.character_id = character.id
                                and lora.in_use
                                and lora.deleted_at is null
                  left join training on training.character_id = character.id
                                    and training.state in ('queued', 'running')
                 where character.archived_at is null
                   and ($1::uuid is null or character.project_id = $1)
                 order by lora.id is null, pictures.approved < %d, pictures.approved desc,
                          character.name, character.id
                """
                    .formatted(Trainings.FEWEST_PICTURES))
            .execute(Tuple.tuple().addUUID(project.map(ProjectId::value).orElse(null)))
            .await();
    return stream(rows)
        .map(row ->
            new Candidate(
                new ProjectId(row.getUUID("project_id")),
                row.getString("title"),
                new CharacterId(row.getUUID("id")),
                row.getString("name"),
                row.getString("slug"),
                row.getInteger("approved"),
                row.getInteger("held_out"),
                row.getString("architecture"),
                Optional.ofNullable(row.getString("file_name")),
                Optional.ofNullable(row.getUUID("active")).map(TrainingId::new)))
        .toList();
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return stream(rows).findFirst();
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  private static Problem missing(TrainingId id) {
    return Problem.notFound(
        "There is no training %s. Take the id from the list of trainings.".formatted(id));
  }
}
