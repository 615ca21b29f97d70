package studio.verticles.character;

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
import java.util.stream.Stream;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Characters.Counts;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;

/// The department's memory of characters: the cast as a page shows it, and single rows.
final class CastStore {
  /// Counts, thumbnails and the rest in one query, whatever the number of characters.
  private static final String CARD =
      """
      select character.*, character.appearance::text as appearance_json,
             project.title as project_title,
             counted.pending, counted.approved, counted.rejected,
             coalesce(replenishment.target, 20) as target,
             exists (select 1 from lora
                      where lora.character_id = character.id
                        and lora.in_use and lora.deleted_at is null) as has_lora,
             coalesce(shown.thumbs, '{}') as thumbs
        from character
        join project on project.id = character.project_id
        left join replenishment on replenishment.character_id = character.id
       cross join lateral (
               select count(*) filter (where state = 'pending')::int  as pending,
                      count(*) filter (where state = 'approved')::int as approved,
                      count(*) filter (where state = 'rejected')::int as rejected
                 from picture
                where picture.character_id = character.id) counted
       cross join lateral (
               select array_agg(thumb_path order by rank, position, id desc) as thumbs
                 from (select best.rank, best.position, best.id, best.thumb_path
                         from ((select 0 as rank, reference.position, picture.id, picture.thumb_path
                                  from reference
                                  join picture on picture.id = reference.picture_id
                                 where reference.character_id = character.id
                                   and picture.character_id = character.id
                                   and picture.state = 'approved'
                                 order by reference.position
                                 limit 4)
                               union all
                               (select 1, 0, picture.id, picture.thumb_path
                                  from picture
                                 where picture.character_id = character.id
                                   and picture.state = 'approved'
                                   and not exists (select 1 from reference
                                                    where reference.picture_id = picture.id)
                                 order by picture.id desc
                                 limit 4)) best
                        order by rank, position, id desc
                        limit 4) chosen) shown
      """;

  private final Database database;

  CastStore(Database database) {
    this.database = database;
  }

  /// What a new character brings along.
  ///
  /// @param lookSeed decides what the puppet looks like where words leave it open
  record NewRow(
      CharacterId id,
      ProjectId project,
      String name,
      String slug,
      String description,
      String design,
      Appearance appearance,
      long lookSeed) {}

  /// A character with everything that its own row says.
  record Full(
      CharacterCard card,
      int version,
      String description,
      Appearance appearance,
      String negative,
      String trigger,
      Optional<java.time.Instant> archived,
      java.time.Instant created) {}

  /// @return whether the slug was free in its project
  boolean add(SqlConnection transaction, NewRow row) {
    return transaction
            .preparedQuery(
                """
                insert into character (id, project_id, name, slug, description, design_prompt,
                                       appearance, look_seed)
                values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8)
                on conflict (project_id, slug) do nothing
                """)
            .execute(
                Tuple.of(row.id().value(), row.project().value(), row.name(), row.slug())
                    .addString(row.description())
                    .addString(row.design())
                    .addString(Json.write(row.appearance()))
                    .addLong(row.lookSeed()))
            .await()
            .rowCount()
        == 1;
  }

  int size(SqlConnection transaction, ProjectId project) {
    return transaction
        .preparedQuery("select count(*)::int as size from character where project_id = $1")
        .execute(Tuple.of(project.value()))
        .await()
        .iterator()
        .next()
        .getInteger("size");
  }

  /// Whoever has this slug in the project, archived or not.
  Optional<CharacterId> called(SqlClient client, ProjectId project, String slug) {
    return Rows.first(
            client
                .preparedQuery("select id from character where project_id = $1 and slug = $2")
                .execute(Tuple.of(project.value(), slug))
                .await())
        .map(row -> new CharacterId(row.getUUID("id")));
  }

  Full read(CharacterId id) {
    return Rows.first(
            database
                .pool()
                .preparedQuery(CARD + "where character.id = $1")
                .execute(Tuple.of(id.value()))
                .await())
        .map(CastStore::full)
        .orElseThrow(() -> missing(id));
  }

  CharacterPage page(AskCharacters ask) {
    UUID last = ask.cursor().map(CharacterId::parse).map(CharacterId::value).orElse(null);
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                CARD
                    + """
                    where ($1::uuid is null or character.project_id = $1)
                      -- What belongs to an archived project is archived with it.
                      and (character.archived_at is not null
                           or project.archived_at is not null) = $2
                      and not exists (
                            select 1
                              from unnest($3::text[]) word
                             where lower(concat_ws(' ', character.name, project.title,
                                                   character.appearance->>'species',
                                                   character.design_prompt)) not like word)
                      and ($4::uuid is null or exists (
                            select 1
                              from character last
                             where last.id = $4
                               and (character.project_id < last.project_id
                                    or character.project_id = last.project_id
                                       and (lower(character.name), character.id)
                                           > (lower(last.name), last.id))))
                    order by character.project_id desc, lower(character.name), character.id
                    limit $5
                    """)
            .execute(
                Tuple.of(
                        ask.project().map(ProjectId::value).orElse(null),
                        ask.archived(),
                        likes(ask.words()))
                    .addUUID(last)
                    .addInteger(ask.limit() + 1))
            .await();
    List<CharacterCard> found = Rows.stream(rows).map(CastStore::card).toList();
    boolean more = found.size() > ask.limit();
    List<CharacterCard> page = more ? List.copyOf(found.subList(0, ask.limit())) : found;
    return new CharacterPage(
        page, more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
  }

  /// Each word as a pattern for `like`, with its signs taken literally.
  private static String[] likes(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }

  /// @return whether the row was still at this version
  boolean change(
      SqlConnection transaction,
      CharacterId id,
      int version,
      String name,
      String description,
      String negative,
      String trigger) {
    return transaction
            .preparedQuery(
                """
                update character
                   set name = $3, description = $4, negative = $5, trigger_word = $6,
                       version = version + 1, updated_at = now()
                 where id = $1
                   and version = $2
                """)
            .execute(
                Tuple.of(id.value(), version, name)
                    .addString(description)
                    .addString(negative)
                    .addString(trigger))
            .await()
            .rowCount()
        == 1;
  }

  /// @return whether the row was still at this version
  boolean archive(SqlConnection transaction, CharacterId id, int version, boolean archived) {
    return transaction
            .preparedQuery(
                """
                update character
                   set archived_at = case when $3 then coalesce(archived_at, now()) end,
                       version = version + 1, updated_at = now()
                 where id = $1
                   and version = $2
                """)
            .execute(Tuple.of(id.value(), version, archived))
            .await()
            .rowCount()
        == 1;
  }

  /// The work that is queued or running for characters: their own, and that of their batches,
  /// pictures and trainings.
  List<JobId> workFor(List<CharacterId> characters) {
    UUID[] ids = characters.stream().map(CharacterId::value).toArray(UUID[]::new);
    return Rows.stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select job.id
                      from job
                     where job.state in ('queued', 'running')
                       and (job.subject = any($1)
                            or exists (select 1 from batch
                                        where batch.id = job.subject
                                          and batch.character_id = any($1))
                            or exists (select 1 from picture
                                        where picture.id = job.subject
                                          and picture.character_id = any($1))
                            or exists (select 1 from training
                                        where training.id = job.subject
                                          and training.character_id = any($1)))
                    """)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .await())
        .map(row -> new JobId(row.getUUID("id")))
        .toList();
  }

  List<CharacterId> of(ProjectId project) {
    return Rows.stream(
            database
                .pool()
                .preparedQuery("select id from character where project_id = $1")
                .execute(Tuple.of(project.value()))
                .await())
        .map(row -> new CharacterId(row.getUUID("id")))
        .toList();
  }

  private static Full full(Row row) {
    return new Full(
        card(row),
        row.getInteger("version"),
        row.getString("description"),
        appearance(row.getString("appearance_json")),
        row.getString("negative"),
        trigger(row),
        Rows.timeIfAny(row, "archived_at"),
        Rows.time(row, "created_at"));
  }

  static String trigger(Row row) {
    String chosen = row.getString("trigger_word");
    return chosen.isEmpty() ? row.getString("slug") : chosen;
  }

  /// A row that nobody described says `{}`.
  static Appearance appearance(String json) {
    return json.equals("{}") ? Appearance.UNKNOWN : Json.read(json, Appearance.class);
  }

  private static CharacterCard card(Row row) {
    return new CharacterCard(
        new CharacterId(row.getUUID("id")),
        row.getInteger("number"),
        new ProjectId(row.getUUID("project_id")),
        row.getString("project_title"),
        row.getString("name"),
        row.getString("slug"),
        appearance(row.getString("appearance_json")).species(),
        row.getString("design_prompt"),
        new Counts(
            row.getInteger("pending"), row.getInteger("approved"), row.getInteger("rejected")),
        row.getInteger("target"),
        row.getBoolean("has_lora"),
        Stream.of(row.getArrayOfStrings("thumbs")).map(MediaPath::new).toList());
  }

  static Problem missing(CharacterId id) {
    return Problem.notFound(
        "There is no character %s. Take the id from the list of characters.".formatted(id));
  }
}
