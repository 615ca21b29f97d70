package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.PictureId;

/// What models answered when they were asked who is in a picture.
final class AnswerStore {
  private AnswerStore() {}

  /// Whether a lane of any node has a model that sees.
  static boolean isOffered(SqlClient client) {
    return rows(client
            .query("select 1 from offer where capability = 'REVIEW' limit 1")
            .execute()
            .await())
        .findFirst()
        .isPresent();
  }

  /// The number of the next question; one that is not answered yet keeps its number.
  static int next(SqlClient client, PictureId picture) {
    return rows(client
            .preparedQuery(
                "select coalesce(max(number), 0) + 1 as next from identification where picture_id = $1")
            .execute(Tuple.of(picture.value()))
            .await())
        .findFirst()
        .map(row -> row.getInteger("next"))
        .orElse(1);
  }

  static JobId job(SqlClient client, Job job) {
    return rows(client
            .preparedQuery("select id from job where key = $1")
            .execute(Tuple.of(job.key()))
            .await())
        .map(row -> new JobId(row.getUUID("id")))
        .findFirst()
        .orElseThrow();
  }

  static void insert(
      SqlConnection transaction,
      Job.Identify job,
      String engine,
      String description,
      Optional<CharacterId> whom,
      Instant now) {
    transaction
        .preparedQuery(
            """
            insert into identification (picture_id, number, engine, description, character_id, at)
            select id, $2, $3, $4, $5, $6
              from picture
             where id = $1 -- it may have gone while the model looked
            """)
        .execute(
            Tuple.of(job.picture().value(), job.number(), engine, description)
                .addUUID(whom.map(CharacterId::value).orElse(null))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .await();
  }
}
