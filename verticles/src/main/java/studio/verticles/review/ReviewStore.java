package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Measures;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ReviewId;

/// What machines saw.
final class ReviewStore {
  private ReviewStore() {}

  /// A picture that a judge is about to look at.
  ///
  /// @param mark what had been decided about it by then
  record Exposed(Hung picture, MediaPath file, Measures measures, Mark mark) {}

  /// How far the decisions about a picture had come: the newest, and how many were taken back.
  record Mark(long newest, long undone) {}

  private static final String MARK =
      """
      coalesce((select max(id) from decision_made where picture_id = picture.id), 0) as newest,
      (select count(undone_at) from decision_made where picture_id = picture.id) as undone
      """;

  static Optional<Exposed> exposed(SqlClient client, PictureId picture) {
    return rows(client
            .preparedQuery(
                "select %s, path, measures::text as measures, %s from picture where picture.id = $1"
                    .formatted(RulingStore.HUNG, MARK))
            .execute(Tuple.of(picture.value()))
            .await())
        .findFirst()
        .map(row ->
            new Exposed(
                RulingStore.hung(row),
                new MediaPath(row.getString("path")),
                Json.read(row.getString("measures"), Measures.class),
                mark(row)));
  }

  static Mark mark(SqlClient client, PictureId picture) {
    return rows(client
            .preparedQuery("select %s from picture where picture.id = $1".formatted(MARK))
            .execute(Tuple.of(picture.value()))
            .await())
        .findFirst()
        .map(ReviewStore::mark)
        .orElse(new Mark(0, 0));
  }

  /// Whether the character of a picture is archived.
  static boolean isAway(SqlClient client, Hung picture) {
    return picture.character().isPresent()
        && rows(client
                .preparedQuery(
                    "select archived_at is not null as away from character where id = $1")
                .execute(Tuple.of(picture.character().get().value()))
                .await())
            .allMatch(row -> row.getBoolean("away"));
  }

  private static Mark mark(Row row) {
    return new Mark(row.getLong("newest"), row.getLong("undone"));
  }

  /// Times that the job went wrong before, in whatever way.
  static int troubles(SqlClient client, JobId job) {
    return rows(client
            .preparedQuery(
                "select failures + disturbances + rung as troubles from job where id = $1")
            .execute(Tuple.of(job.value()))
            .await())
        .findFirst()
        .map(row -> row.getInteger("troubles"))
        .orElse(0);
  }

  /// The next free number of a look at each of these.
  static Map<PictureId, Integer> nextRounds(SqlClient client, List<PictureId> pictures) {
    Map<PictureId, Integer> rounds = new HashMap<>();
    rows(client
            .preparedQuery(
                """
                select picture_id, max(round) + 1 as round
                  from review
                 where picture_id = any($1)
                 group by picture_id
                """)
            .execute(Tuple.tuple().addArrayOfUUID(RulingStore.uuids(pictures)))
            .await())
        .forEach(
            row -> rounds.put(new PictureId(row.getUUID("picture_id")), row.getInteger("round")));
    return rounds;
  }

  /// A look, and what the gate made of it.
  record Look(
      ReviewId id,
      PictureId picture,
      int round,
      Testimony testimony,
      Optional<CharacterId> seenAs,
      Verdict verdict,
      Duration took,
      Instant at) {}

  static void insert(SqlConnection transaction, Look look) {
    Optional<Assessment> seen =
        look.testimony() instanceof Testimony.Saw(var assessment)
            ? Optional.of(assessment)
            : Optional.empty();
    Optional<Assessment.Marks> marks = seen.flatMap(Assessment::marks);
    Tuple row =
        Tuple.of(look.id().value(), look.picture().value(), look.round(), look.testimony().judge())
            .addInteger(marks.map(Assessment.Marks::likeness).orElse(null))
            .addInteger(marks.map(Assessment.Marks::clarity).orElse(null))
            .addInteger(marks.map(Assessment.Marks::usefulness).orElse(null))
            .addDouble(marks.map(Assessment.Marks::score).orElse(null))
            .addBoolean(seen.flatMap(Assessment::solo).orElse(null))
            .addBoolean(seen.flatMap(Assessment::human).orElse(null))
            .addString(seen.map(Assessment::completeness).orElse(""))
            .addString(
                seen.map(Assessment::species)
                    .orElse(Assessment.SpeciesCheck.UNSURE)
                    .name()
                    .toLowerCase(Locale.ROOT))
            .addUUID(look.seenAs().map(CharacterId::value).orElse(null))
            .addDouble(seen.flatMap(Assessment::confidence).orElse(null))
            .addString(seen.map(Assessment::caption).orElse(""))
            .addArrayOfString(seen.map(Assessment::issues).orElse(List.of()).toArray(String[]::new))
            .addString(look.verdict().word())
            .addString(look.verdict().reason())
            .addString(seen.map(Assessment::said).orElse("{}"))
            .addLong(look.took().toMillis())
            .addOffsetDateTime(look.at().atOffset(ZoneOffset.UTC));
    transaction
        .preparedQuery(
            """
            with said as (
              insert into review (id, picture_id, round, judge, likeness, clarity, usefulness,
                                  score, solo, human, completeness, species, seen_as, confidence,
                                  caption, issues, verdict, reason, said, took_ms, at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                      $18, $19::text::jsonb, $20, $21)
            )
            insert into event (topic, subject, payload)
            values ('picture.reviewed', $2,
                    jsonb_build_object('review', $1::uuid, 'round', $3::int, 'judge', $4::text,
                                       'score', $8::float8, 'verdict', $17::text,
                                       'reason', $18::text))
            """)
        .execute(row)
        .await();
  }

  /// What a picture learns from a look, however it is decided.
  ///
  /// @param describe whether the judge's caption is good enough to be the picture's; one that a
  ///   person brought along is never replaced
  static void learned(SqlConnection transaction, Look look, boolean describe) {
    if (!(look.testimony() instanceof Testimony.Saw(var seen))) {
      return;
    }
    transaction
        .preparedQuery(
            """
            update picture
               set score = coalesce($2, score),
                   solo = coalesce($3, solo),
                   caption = case when $4 and $5 <> '' and (caption = '' or source = 'drawn')
                                  then $5 else caption end
             where id = $1
            """)
        .execute(
            Tuple.of(
                look.picture().value(),
                seen.marks().map(Assessment.Marks::score).orElse(null),
                seen.solo().orElse(null),
                describe,
                seen.caption()))
        .await();
  }

  /// The gate's word on a look was not obeyed after all.
  static void overrule(SqlConnection transaction, ReviewId review, Verdict verdict) {
    transaction
        .preparedQuery("update review set verdict = $2, reason = $3 where id = $1")
        .execute(Tuple.of(review.value(), verdict.word(), verdict.reason()))
        .await();
  }
}
