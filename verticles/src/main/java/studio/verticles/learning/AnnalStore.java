package studio.verticles.learning;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.CharacterCounts;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.CorrectionPage;
import studio.verticles.learning.Lessons.Counts;
import studio.verticles.learning.Lessons.Day;
import studio.verticles.learning.Lessons.Drawn;
import studio.verticles.learning.Lessons.EngineTime;
import studio.verticles.learning.Lessons.Success;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// A project in numbers: what was drawn, decided and corrected, and what it took.
final class AnnalStore {
  private final Database database;

  AnnalStore(Database database) {
    this.database = database;
  }

  /// @param last the newest day
  List<Day> trend(ProjectId project, Optional<CharacterId> character, LocalDate last, int days) {
    return query(
            """
            select day::date as day, coalesce(drawn.pictures, 0) as pictures, drawn.average,
                   coalesce(decided.approved, 0) as approved,
                   coalesce(decided.rejected, 0) as rejected
              from generate_series($3::date - ($4::int - 1), $3::date, interval '1 day') day
              left join (select (created_at at time zone 'UTC')::date as day,
                                count(*)                              as pictures,
                                avg(score)::float8                    as average
                           from picture
                          where project_id = $1
                            and ($2::uuid is null or character_id = $2)
                            and created_at >= ($3::date - $4::int)::timestamp at time zone 'UTC'
                          group by 1) drawn using (day)
              left join (select (at at time zone 'UTC')::date as day,
                                count(*) filter (where verdict = 'approve') as approved,
                                count(*) filter (where verdict = 'reject')  as rejected
                           from decision_made
                          where project_id = $1
                            and ($2::uuid is null or character_id = $2)
                            and undone_at is null
                            and at >= ($3::date - $4::int)::timestamp at time zone 'UTC'
                          group by 1) decided using (day)
             order by day
            """,
            Tuple.of(project.value())
                .addUUID(character.map(CharacterId::value).orElse(null))
                .addLocalDate(last)
                .addInteger(days))
        .map(row ->
            new Day(
                row.getLocalDate("day"),
                LessonStore.count(row, "pictures"),
                Optional.ofNullable(row.getDouble("average")),
                LessonStore.count(row, "approved"),
                LessonStore.count(row, "rejected")))
        .toList();
  }

  Summary summary(ProjectId project) {
    Row whole =
        query(
                """
                select avg(score)::float8 as average, max(score)::float8 as best,
                       min(score)::float8 as worst,
                       count(*) filter (where state = 'approved') as approved,
                       count(*) filter (where state = 'pending')  as pending,
                       count(*) filter (where state = 'rejected') as rejected,
                       max(created_at) filter (where source = 'drawn') as last_drawn,
                       (select count(*)
                          from decision_made
                         where project_id = $1
                           and undone_at is null) as decisions,
                       (select count(*)
                          from decision_made
                         where project_id = $1
                           and by_machine
                           and undone_at is null) as machines
                  from picture
                 where project_id = $1
                """,
                Tuple.of(project.value()))
            .findFirst()
            .orElseThrow();
    Counts total = counts(whole);
    int decided = total.approved() + total.rejected();
    return new Summary(
        project,
        total,
        Optional.ofNullable(whole.getDouble("average")),
        Optional.ofNullable(whole.getDouble("best")),
        Optional.ofNullable(whole.getDouble("worst")),
        decided == 0 ? Optional.empty() : Optional.of((double) total.approved() / decided),
        LessonStore.count(whole, "decisions"),
        LessonStore.count(whole, "machines"),
        Optional.ofNullable(whole.getOffsetDateTime("last_drawn")).map(OffsetDateTime::toInstant),
        characters(project),
        engines(project));
  }

  private static Counts counts(Row row) {
    return new Counts(
        LessonStore.count(row, "approved"),
        LessonStore.count(row, "pending"),
        LessonStore.count(row, "rejected"));
  }

  private List<CharacterCounts> characters(ProjectId project) {
    return query(
            """
            select character.id, character.name, character.slug,
                   count(picture.id) filter (where picture.state = 'approved') as approved,
                   count(picture.id) filter (where picture.state = 'pending')  as pending,
                   count(picture.id) filter (where picture.state = 'rejected') as rejected,
                   avg(picture.score)::float8 as average
              from character
              left join picture on picture.character_id = character.id
             where character.project_id = $1
               and character.archived_at is null
             group by character.id
             order by character.name, character.id
            """,
            Tuple.of(project.value()))
        .map(row ->
            new CharacterCounts(
                new CharacterId(row.getUUID("id")),
                row.getString("name"),
                row.getString("slug"),
                counts(row),
                Optional.ofNullable(row.getDouble("average"))))
        .toList();
  }

  /// What lanes were busy with for a project: its stories, batches, pictures and trainings.
  private List<EngineTime> engines(ProjectId project) {
    return query(
            """
            select job.lane, job.kind, count(*) as jobs,
                   extract(epoch from sum(job.finished_at - job.started_at))::float8 as seconds
              from job
             where job.state = 'done'
               and job.lane is not null
               and job.started_at is not null
               and (job.story_id in (select id from story where project_id = $1)
                    or job.subject in (select id from batch where project_id = $1
                                       union all
                                       select id from picture where project_id = $1
                                       union all
                                       select id from training where project_id = $1
                                       union all
                                       select id from character where project_id = $1))
             group by job.lane, job.kind
             order by seconds desc, job.lane, job.kind
            """,
            Tuple.of(project.value()))
        .map(row ->
            new EngineTime(
                row.getString("lane"),
                row.getString("kind"),
                LessonStore.count(row, "jobs"),
                Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000))))
        .toList();
  }

  CorrectionPage corrections(AskCorrections question) {
    List<Row> rows =
        query(
                """
                select correction.character_id, character.name,
                       correction.batch_id, correction.strategies, correction.because,
                       correction.refused, correction.at,
                       parent.id as parent_id, parent.thumb_path as parent_thumb,
                       parent.state as parent_state, parent.score as parent_score, parent.attempt,
                       child.id as child_id, child.thumb_path as child_thumb,
                       child.state as child_state, child.score as child_score
                  from correction
                  join character on character.id = correction.character_id
                  join picture parent on parent.id = correction.picture_id
                  left join lateral (select id, thumb_path, state, score
                                       from picture
                                      where picture.parent_id = parent.id
                                        and picture.batch_id = correction.batch_id
                                      order by batch_number
                                      limit 1) child on true
                 where character.project_id = $1
                   and ($2::uuid is null or correction.character_id = $2)
                   and ($3::uuid is null
                        or (correction.at, parent.id)
                             < (select at, picture_id from correction where picture_id = $3))
                 -- Of those of one moment the younger picture's.
                 order by correction.at desc, parent.id desc
                 limit $4
                """,
                Tuple.of(question.project().value())
                    .addUUID(question.character().map(CharacterId::value).orElse(null))
                    .addUUID(question.cursor().map(AnnalStore::cursor).orElse(null))
                    .addInteger(question.limit() + 1))
            .toList();
    List<Row> page = rows.subList(0, Math.min(rows.size(), question.limit()));
    return new CorrectionPage(
        page.stream().map(AnnalStore::correction).toList(),
        rows.size() > page.size()
            ? Optional.of(page.getLast().getUUID("parent_id").toString())
            : Optional.empty());
  }

  private static UUID cursor(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(
          Problem.Kind.INVALID,
          "\"%s\" is no cursor. Take `next` of the page before.".formatted(text),
          notOurs);
    }
  }

  private static Correction correction(Row row) {
    return new Correction(
        new CharacterId(row.getUUID("character_id")),
        row.getString("name"),
        drawn(row, "parent").orElseThrow(),
        row.getInteger("attempt"),
        Arrays.asList(row.getArrayOfStrings("strategies")),
        row.getString("because"),
        Optional.ofNullable(row.getUUID("batch_id")).map(BatchId::new),
        row.getString("refused"),
        drawn(row, "child"),
        row.getOffsetDateTime("at").toInstant());
  }

  private static Optional<Drawn> drawn(Row row, String who) {
    return Optional.ofNullable(row.getUUID(who + "_id"))
        .map(id ->
            new Drawn(
                new PictureId(id),
                new MediaPath(row.getString(who + "_thumb")),
                row.getString(who + "_state"),
                LessonStore.score(row.getFloat(who + "_score"))));
  }

  /// One for each strategy, also for those that were never tried.
  List<Success> successes(ProjectId project) {
    Map<String, Row> counted = new HashMap<>();
    query(
            """
            select strategy, count(*) as attempts,
                   count(*) filter (where verdict in ('approve', 'reject')) as decided,
                   count(*) filter (where verdict = 'approve')              as approved,
                   avg(child_score - parent_score)::float8                  as gain
              from (select unnest(correction.strategies) as strategy, child.score as child_score,
                           parent.score as parent_score,
                           -- What stands of the decisions about the new picture.
                           (select decision_made.verdict
                              from decision_made
                             where decision_made.picture_id = child.id
                               and decision_made.undone_at is null
                             order by decision_made.id desc
                             limit 1) as verdict
                      from correction
                      join character on character.id = correction.character_id
                      join picture parent on parent.id = correction.picture_id
                      join picture child on child.parent_id = parent.id
                                        and child.batch_id = correction.batch_id
                     where character.project_id = $1) tried
             group by strategy
            """,
            Tuple.of(project.value()))
        .forEach(row -> counted.put(row.getString("strategy"), row));
    return Stream.of(Strategy.values())
        .map(strategy ->
            Optional.ofNullable(counted.get(strategy.word()))
                .map(row ->
                    new Success(
                        strategy,
                        LessonStore.count(row, "attempts"),
                        LessonStore.count(row, "decided"),
                        LessonStore.count(row, "approved"),
                        Optional.ofNullable(row.getDouble("gain"))))
                .orElse(new Success(strategy, 0, 0, 0, Optional.empty())))
        .toList();
  }

  private Stream<Row> query(String sql, Tuple values) {
    RowSet<Row> rows = database.pool().preparedQuery(sql).execute(values).await();
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
