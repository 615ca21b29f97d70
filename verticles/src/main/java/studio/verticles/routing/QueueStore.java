package studio.verticles.routing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Capability;
import studio.verticles.production.JobId;
import studio.verticles.production.JobStore;
import studio.verticles.production.Productions.JobView;
import studio.verticles.routing.Lanes.AskQueue;
import studio.verticles.routing.Lanes.End;
import studio.verticles.routing.Lanes.QueuePage;
import studio.verticles.routing.Lanes.QueuedJob;

/// The queue as people see it: what waits, for what, and putting it in another order.
final class QueueStore {
  private static final int LARGEST_PAGE = 200;

  private final Database database;
  private final JobStore jobs;

  QueueStore(Database database, JobStore jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /// How a kind of work is called in decisions: "draw with anything-v5 1280x720".
  static String kind(String what, String model, String shape) {
    return (what + (model.isEmpty() ? "" : " with " + model) + " " + shape).strip();
  }

  QueuePage page(AskQueue ask) {
    int size = Math.clamp(ask.size(), 1, LARGEST_PAGE);
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select %s
                  from job
                  left join job cursor on cursor.id = $1
                 where job.state = 'queued'
                   and ($1::uuid is null
                        or (job.waits > 0, -job.place, -job.priority, job.id)
                           > (cursor.waits > 0, -cursor.place, -cursor.priority, cursor.id))
                 order by job.waits > 0, job.place desc, job.priority desc, job.id
                 limit $2
                """
                    .formatted(COLUMNS))
            .execute(Tuple.of(ask.after().map(JobId::value).orElse(null), size + 1))
            .await();
    List<QueuedJob> found =
        StreamSupport.stream(rows.spliterator(), false).map(this::queued).toList();
    boolean more = found.size() > size;
    return new QueuePage(more ? found.subList(0, size) : found, more, total());
  }

  private long total() {
    return database
        .pool()
        .query("select count(*) as total from job where state = 'queued'")
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("total");
  }

  QueuedJob move(JobId id, End to) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                with waiting as (
                  select coalesce(max(place), 0) as first, coalesce(min(place), 0) as last
                    from job
                   where state = 'queued'
                )
                update job
                   set place = case when $2 then first + 1 else last - 1 end
                  from waiting
                 where job.id = $1
                   and job.state = 'queued'
                returning %s
                """
                    .formatted(COLUMNS))
            .execute(Tuple.of(id.value(), to == End.FRONT))
            .await();
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .map(this::queued)
        .orElseThrow(() -> {
          JobView job = jobs.view(id); // NOT_FOUND when there is none
          return Problem.conflict(
              "\"%s\" does not wait any more (%s), so it cannot be moved."
                  .formatted(job.what(), job.state().name().toLowerCase(Locale.ROOT)));
        });
  }

  private static final String COLUMNS =
      JobStore.VIEW_COLUMNS
          + """
          , job.needs, job.model, job.shape, job.place, job.priority, job.deadline, job.stand_in,
          job.waits, job.due_at, job.due_at > now() as rests,
          exists (select 1 from offer where offer.capability = job.needs) as offered,
          (select lane.name || ' is ' || lane.state
                  || case when lane.reason = '' then '' else ': ' || lane.reason end
             from offer
             join lane on lane.name = offer.lane
            where offer.capability = job.needs
              and lane.state <> 'open'
              and (lane.until is null or lane.until > now())
              and not exists (select 1
                                from offer other
                                join lane open on open.name = other.lane
                               where other.capability = job.needs
                                 and open.state = 'open')
            limit 1) as closed,
          (select offer.engine || ': ' || offer.reason
             from offer
            where offer.capability = job.needs
              and not offer.well
            limit 1) as illness,
          exists (select 1 from offer
                    join lane on lane.name = offer.lane
                   where offer.capability = job.needs
                     and offer.well
                     and lane.seen_at > now() - interval '45 seconds') as well,
          (select passed.value->>'why'
             from offer
             join lateral (select passed
                             from decision
                            where decision.lane = offer.lane
                            order by id desc
                            limit 1) newest on true
             join jsonb_array_elements(newest.passed) passed
               on passed.value->>'what'
                  like lower(job.needs) || '%' || job.shape
            where offer.capability = job.needs
            limit 1) as passed_over
          """;

  private QueuedJob queued(Row row) {
    return new QueuedJob(
        jobs.viewOf(row),
        Capability.valueOf(row.getString("needs")),
        row.getString("model"),
        row.getInteger("place"),
        row.getInteger("priority"),
        Optional.ofNullable(row.getOffsetDateTime("deadline")).map(OffsetDateTime::toInstant),
        row.getBoolean("stand_in"),
        why(row));
  }

  private static String why(Row row) {
    int waits = row.getInteger("waits");
    @Nullable String passedOver = row.getString("passed_over");
    @Nullable String illness = row.getString("illness");
    if (waits > 0) {
      return waits == 1
          ? "comes after one other job"
          : "comes after %d other jobs".formatted(waits);
    }
    if (row.getBoolean("rests")) {
      return "rests after a failure until " + row.getOffsetDateTime("due_at").toInstant();
    }
    if (row.getBoolean("stand_in")) {
      return "the house's own engine will do it";
    }
    @Nullable String closed = row.getString("closed");
    if (closed != null) {
      return closed;
    }
    if (row.getBoolean("offered") && !row.getBoolean("well")) {
      return illness == null ? "no machine with an engine for it answers" : illness;
    }
    return passedOver == null ? "is in line" : passedOver;
  }
}
