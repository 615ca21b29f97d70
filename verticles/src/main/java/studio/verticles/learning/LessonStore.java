package studio.verticles.learning;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Lessons.Drift;
import studio.verticles.learning.Lessons.DriftState;
import studio.verticles.learning.Lessons.Note;
import studio.verticles.learning.Lessons.RankedCheckpoint;
import studio.verticles.learning.Recommender.Sample;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// What can be learned of one character or one project, read from what happened.
final class LessonStore {
  /// More rejections than this are history.
  private static final int REMEMBERED = 50;

  private static final int MOST_NOTES = 10;

  /// The newest are the ones that the present style is like.
  private static final int MOST_SAMPLES = 500;

  private final Database database;

  LessonStore(Database database) {
    this.database = database;
  }

  /// @param project of which the character is
  record Who(CharacterId character, ProjectId project, Optional<Instant> forgottenAt) {}

  Who who(CharacterId character) {
    return query(
            """
            select character.project_id, forgotten.at
              from character
              left join forgotten on forgotten.character_id = character.id
             where character.id = $1
            """,
            Tuple.of(character.value()))
        .findFirst()
        .map(row ->
            new Who(
                character,
                new ProjectId(row.getUUID("project_id")),
                Optional.ofNullable(row.getOffsetDateTime("at")).map(OffsetDateTime::toInstant)))
        .orElseThrow(
            () -> Problem.notFound("There is no character %s any more.".formatted(character)));
  }

  void mustExist(ProjectId project) {
    if (query("select 1 from project where id = $1", Tuple.of(project.value()))
        .findFirst()
        .isEmpty()) {
      throw Problem.notFound("There is no project %s any more.".formatted(project));
    }
  }

  /// A rejection that still teaches.
  record Rejection(List<String> categories, Note note) {}

  /// Newest first.
  List<Rejection> rejections(CharacterId character) {
    return query(
            """
            select picture_id, who, categories, note, at
              from decision_made
             where character_id = $1
               and verdict = 'reject'
               and undone_at is null
               and id > coalesce((select up_to from forgotten where character_id = $1), 0)
             order by id desc
             limit %d
            """
                .formatted(REMEMBERED),
            Tuple.of(character.value()))
        .map(row ->
            new Rejection(
                Arrays.asList(row.getArrayOfStrings("categories")),
                new Note(
                    new PictureId(row.getUUID("picture_id")),
                    row.getString("who"),
                    row.getString("note"),
                    row.getOffsetDateTime("at").toInstant())))
        .toList();
  }

  static List<Note> notes(List<Rejection> rejections) {
    return rejections.stream()
        .map(Rejection::note)
        .filter(note -> !note.words().isBlank())
        .limit(MOST_NOTES)
        .toList();
  }

  void forget(CharacterId character, String who) {
    database
        .pool()
        .preparedQuery(
            """
            insert into forgotten (character_id, up_to, who)
            select $1, coalesce(max(id), 0), $2 from decision_made where character_id = $1
            on conflict (character_id)
               do update set up_to = excluded.up_to, who = excluded.who, at = now()
            """)
        .execute(Tuple.of(character.value(), who))
        .await();
  }

  /// Good pictures: well judged, or approved where no judge gave marks; never a rejected one.
  List<Sample> samples(CharacterId character, double floor) {
    return query(
            """
            select (drawing->'recipe')::text as recipe, score
              from picture
             where character_id = $1
               and source = 'drawn'
               and state <> 'rejected'
               and drawing ? 'recipe'
               and (score >= $2::float8 - 1e-6 or (score is null and state = 'approved'))
             order by id desc
             limit %d
            """
                .formatted(MOST_SAMPLES),
            Tuple.of(character.value(), floor))
        .map(row ->
            new Sample(
                Json.read(row.getString("recipe"), Recipe.class), score(row.getFloat("score"))))
        .toList();
  }

  /// The best first: by what the judges said, where they said something, else by what was decided.
  List<RankedCheckpoint> ranking(ProjectId project) {
    return query(
            """
            select checkpoint, pictures, approved, rejected, average,
                   case when approved + rejected > 0
                        then approved::float8 / (approved + rejected) end as rate
              from (select drawing->>'checkpoint'                        as checkpoint,
                           count(*)                                      as pictures,
                           count(*) filter (where state = 'approved')    as approved,
                           count(*) filter (where state = 'rejected')    as rejected,
                           avg(score)::float8                            as average
                      from picture
                     where project_id = $1
                       and source = 'drawn'
                       and coalesce(drawing->>'checkpoint', '') <> ''
                     group by 1) counted
             order by coalesce(average, case when approved + rejected > 0
                                             then approved::float8 / (approved + rejected)
                                        end) desc nulls last, pictures desc, checkpoint
            """,
            Tuple.of(project.value()))
        .map(row ->
            new RankedCheckpoint(
                row.getString("checkpoint"),
                count(row, "pictures"),
                count(row, "approved"),
                count(row, "rejected"),
                Optional.ofNullable(row.getDouble("average")),
                Optional.ofNullable(row.getDouble("rate"))))
        .toList();
  }

  /// Those who drift most first.
  List<Drift> drift(ProjectId project) {
    return query(
            """
            select character.id, character.name, judged.pictures, judged.counted,
                   coalesce(judged.overall, 0) as overall, coalesce(judged.recent, 0) as recent
              from character
              cross join lateral (
                select count(*)                                      as pictures,
                       count(*) filter (where place <= $2)           as counted,
                       avg(score)::float8                            as overall,
                       (avg(score) filter (where place <= $2))::float8 as recent
                  from (select score, row_number() over (order by picture.id desc) as place
                          from picture
                         where picture.character_id = character.id
                           and picture.score is not null) newest) judged
             where character.project_id = $1
               and character.archived_at is null
             order by judged.overall - judged.recent desc nulls last, character.name
            """,
            Tuple.of(project.value(), DriftRules.NEWEST))
        .map(LessonStore::drift)
        .toList();
  }

  private static Drift drift(Row row) {
    int pictures = count(row, "pictures");
    int counted = count(row, "counted");
    double overall = row.getDouble("overall");
    double recent = row.getDouble("recent");
    DriftState state = DriftRules.state(pictures, overall, recent);
    return new Drift(
        new CharacterId(row.getUUID("id")),
        row.getString("name"),
        pictures,
        counted,
        overall,
        recent,
        state,
        DriftRules.words(state, pictures, counted, overall, recent));
  }

  private Stream<Row> query(String sql, Tuple values) {
    RowSet<Row> rows = database.pool().preparedQuery(sql).execute(values).await();
    return StreamSupport.stream(rows.spliterator(), false);
  }

  static int count(Row row, String column) {
    return row.getLong(column).intValue();
  }

  static Optional<Double> score(@Nullable Float score) {
    return Optional.ofNullable(score).map(one -> Math.round(one * 1000) / 1000.0);
  }
}
