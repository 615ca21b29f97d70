package studio.verticles.routing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.verticles.db.Database;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.routing.Lanes.AskDecisions;
import studio.verticles.routing.Lanes.DecisionPage;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.PassedOver;

/// Why what ran where.
final class DecisionStore {
  private static final int LARGEST_PAGE = 200;

  private final Database database;

  DecisionStore(Database database) {
    this.database = database;
  }

  void record(String lane, Optional<JobId> job, String words, List<PassedOver> passed) {
    database
        .pool()
        .preparedQuery(
            """
            insert into decision (lane, job_id, words, passed)
            values ($1, $2, $3, $4::text::jsonb)
            """)
        .execute(Tuple.of(lane, job.map(JobId::value).orElse(null), words, Json.write(passed)))
        .await();
  }

  /// Forgets what nobody will ask about any more.
  void forgetOld() {
    database
        .pool()
        .query("delete from decision where at < now() - interval '14 days'")
        .execute()
        .await();
  }

  DecisionPage page(AskDecisions ask) {
    int size = Math.clamp(ask.size(), 1, LARGEST_PAGE);
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select decision.id, decision.at, decision.lane, decision.job_id, job.what,
                       decision.words, decision.passed::text as passed
                  from decision
                  left join job on job.id = decision.job_id
                 where ($1::text is null or decision.lane = $1)
                   and ($2::uuid is null or decision.job_id = $2)
                   and ($3::bigint = 0 or decision.id < $3)
                 order by decision.id desc
                 limit $4
                """)
            .execute(
                Tuple.of(
                    ask.lane().orElse(null),
                    ask.job().map(JobId::value).orElse(null),
                    ask.before(),
                    size + 1))
            .await();
    List<DecisionView> found =
        StreamSupport.stream(rows.spliterator(), false)
            .map(row ->
                new DecisionView(
                    row.getLong("id"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("lane"),
                    Optional.ofNullable(row.getUUID("job_id")).map(JobId::new),
                    Optional.ofNullable(row.getString("what")),
                    row.getString("words"),
                    Arrays.asList(Json.read(row.getString("passed"), PassedOver[].class))))
            .toList();
    boolean more = found.size() > size;
    return new DecisionPage(more ? found.subList(0, size) : found, more);
  }

  /// The newest words of each lane.
  List<DecisionView> newest() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select newest.id, newest.at, lane.name as lane, newest.job_id, job.what, newest.words
                  from lane
                  join lateral (select id, at, job_id, words
                                  from decision
                                 where decision.lane = lane.name
                                 order by id desc
                                 limit 1) newest on true
                  left join job on job.id = newest.job_id
                """)
            .execute()
            .await();
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new DecisionView(
                row.getLong("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("lane"),
                Optional.ofNullable(row.getUUID("job_id")).map(JobId::new),
                Optional.ofNullable(row.getString("what")),
                row.getString("words"),
                List.of()))
        .toList();
  }
}
