package studio.verticles.learning;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.judge.Measures;
import studio.verticles.drawing.Provenance;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Category;

/// What becomes of rejections, written in the transaction that thinks about them.
final class CorrectionStore {

  /// The picture with everything that was said and measured of it. The character is held until the
  /// transaction ends, so that two rejections do not both see the last free place of a day.
  Optional<RejectedPicture> rejected(SqlConnection transaction, PictureId picture, Instant now) {
    transaction
        .preparedQuery(
            """
            select 1
              from character
             where id = (select character_id from picture where id = $1)
               for no key update
            """)
        .execute(Tuple.of(picture.value()))
        .await();
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                select picture.id, picture.project_id, picture.character_id, picture.state,
                       picture.attempt, picture.score, picture.measures::text as measures,
                       picture.drawing::text as drawing, picture.source,
                       coalesce(review.solo, picture.solo)          as solo,
                       coalesce(rejection.categories, '{}')         as categories,
                       project.ai and coalesce(gate.corrections, false) as may_correct,
                       (select count(*)
                          from correction
                         where correction.character_id = picture.character_id
                           and correction.batch_id is not null
                           and correction.at >= $2) as today
                  from picture
                  join project on project.id = picture.project_id
                  left join gate on gate.project_id = picture.project_id
                  left join lateral (select solo
                                       from review
                                      where review.picture_id = picture.id
                                      order by round desc
                                      limit 1) review on true
                  left join lateral (select categories
                                       from decision_made
                                      where decision_made.picture_id = picture.id
                                        and decision_made.verdict = 'reject'
                                        and decision_made.undone_at is null
                                      order by decision_made.id desc
                                      limit 1) rejection on true
                 where picture.id = $1
                   and picture.character_id is not null
                """)
            .execute(
                Tuple.of(
                    picture.value(), now.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC)))
            .await();
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .map(CorrectionStore::picture);
  }

  private static RejectedPicture picture(Row row) {
    return new RejectedPicture(
        new PictureId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        new CharacterId(row.getUUID("character_id")),
        row.getString("state").equals("rejected"),
        row.getInteger("attempt"),
        // What others drew says in its own words what it was drawn with.
        row.getString("source").equals("drawn")
            ? Provenance.read(row.getString("drawing"))
            : Optional.empty(),
        new Evidence(
            categories(row.getArrayOfStrings("categories")),
            score(row.getFloat("score")),
            Optional.ofNullable(row.getBoolean("solo")),
            measures(row.getString("measures"))),
        row.getBoolean("may_correct"),
        row.getLong("today").intValue());
  }

  private static Set<Category> categories(String[] words) {
    return Arrays.stream(words)
        .flatMap(word -> Category.of(word).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Double> score(@Nullable Float score) {
    return Optional.ofNullable(score).map(Float::doubleValue);
  }

  private static Optional<Measures> measures(String json) {
    return json.equals("{}") ? Optional.empty() : Optional.of(Json.read(json, Measures.class));
  }

  void tried(
      SqlConnection transaction,
      RejectedPicture picture,
      BatchId batch,
      Strategies.Remedy remedy,
      Instant now) {
    List<String> strategies = remedy.strategies().stream().map(Strategy::word).toList();
    write(transaction, picture, batch.value(), strategies, remedy.because(), "", now);
  }

  void refused(SqlConnection transaction, RejectedPicture picture, String reason, Instant now) {
    write(transaction, picture, null, List.of(), "", reason, now);
  }

  private static void write(
      SqlConnection transaction,
      RejectedPicture picture,
      @Nullable UUID batch,
      List<String> strategies,
      String because,
      String refused,
      Instant now) {
    transaction
        .preparedQuery(
            """
            insert into correction (id, picture_id, character_id, batch_id, strategies, because,
                                    refused, at)
            values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)
            on conflict (picture_id) do nothing
            """)
        .execute(
            Tuple.of(picture.id().value(), picture.character().value())
                .addUUID(batch)
                .addArrayOfString(strategies.toArray(String[]::new))
                .addString(because)
                .addString(refused)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .await();
  }
}
