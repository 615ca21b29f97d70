package studio.verticles.training;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.TrainedOn;

/// Asking for a training: of whom it could be, of whom it is to be, and what was asked for before.
final class CommissionStore {
  private final Database database;

  CommissionStore(Database database) {
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
        Rows.first(rows)
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
    return Rows.first(rows)
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
    return Rows.stream(rows)
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
}
