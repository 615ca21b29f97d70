package studio.verticles.crash;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.verticles.db.Database;

/// What the job table says after all lives. `doneTimes` is how often the job's end was written
/// down, `shot` whose film it was.
record Ledger(List<Entry> entries) {
  record Entry(
      String key,
      String kind,
      String state,
      int attempts,
      int failures,
      int doneTimes,
      int failedTimes,
      Instant done,
      Optional<String> shot) {}

  static Ledger of(Path data) {
    Vertx vertx = Vertx.vertx();
    try (Database database = Database.embedded(vertx, data, 1)) {
      return new Ledger(
          StreamSupport.stream(
                  database
                      .pool()
                      .query(
                          """
                          select job.key, job.kind, job.state, job.attempt, job.failures,
                                 job.payload ->> 'shot' as shot,
                                 count(event.id) filter (where event.topic = 'job.done')::int as done_times,
                                 count(event.id) filter (where event.topic = 'job.failed')::int as failed_times,
                                 coalesce(max(event.at), job.created_at) as done
                            from job
                            left join event on event.subject = job.id
                           group by job.id
                           order by job.id
                          """)
                      .execute()
                      .await()
                      .spliterator(),
                  false)
              .map(Ledger::entry)
              .toList());
    } finally {
      vertx.close().await();
    }
  }

  private static Entry entry(Row row) {
    OffsetDateTime done = row.getOffsetDateTime("done");
    return new Entry(
        row.getString("key"),
        row.getString("kind"),
        row.getString("state"),
        row.getInteger("attempt"),
        row.getInteger("failures"),
        row.getInteger("done_times"),
        row.getInteger("failed_times"),
        done.toInstant(),
        Optional.ofNullable(row.getString("shot")));
  }

  int attempts() {
    return entries.stream().mapToInt(Entry::attempts).sum();
  }
}
