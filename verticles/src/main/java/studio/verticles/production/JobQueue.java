package studio.verticles.production;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.RemoteWork;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.JobView;

/// The waiting side of the job table: what a lane may take, and the taking.
///
/// A job that needs an engine goes to the lanes whose engines offer it. The house's own lanes take
/// it only when no lane in the whole studio offers it, or when they are to stand in.
public final class JobQueue {
  private final Database database;

  public JobQueue(Database database) {
    this.database = database;
  }

  /// Takes the best jobs that a lane of the house may run now, at most `most` of them.
  public List<Claim> claim(Lane lane, String node, int most) {
    return claims(
        lane,
        node,
        """
        with best as (
          select id
            from job
           where state = 'queued'
             and waits = 0 -- everything it comes after is done
             and needs = any($1)
             and due_at <= now() -- a failed one rests first
             and (stand_in
                  -- An array, not a subquery beside it: else the planner thinks that nearly
                  -- nothing fits, and reads and sorts the whole queue for each claim.
                  or needs = any(array(select want
                                         from unnest($1) want
                                        where want not in (select capability from offer))))
           order by place desc, priority desc, id
           limit $2
             for update skip locked -- another lane is taking those
        )
        """,
        Tuple.of(names(lane.can()), most));
  }

  /// What waits that the engines of this lane could do, gathered into groups.
  public List<JobGroup> groups(Lane lane) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                with line as (
                  select needs, model, shape, place, priority, deadline,
                         count(*) filter (where waits = 0)::int as ready,
                         count(*) filter (where waits > 0)::int as coming,
                         min(ready_at) filter (where waits = 0) as oldest,
                         avoids, case when not %s then remote->>'lane' end as bound
                    from job
                   where state = 'queued'
                     and needs = any($1)
                     and due_at <= now()
                     and not stand_in
                     and not $2 = any(avoids)
                     and (%s or remote->>'lane' = $2)
                   group by needs, model, shape, place, priority, deadline, avoids, bound
                  having count(*) filter (where waits = 0) > 0
                )
                select line.*, served.at as served_at
                  from line
                  left join served
                    on (served.needs, served.model, served.shape, served.place, served.priority)
                       = (line.needs, line.model, line.shape, line.place, line.priority)
                   and served.deadline is not distinct from line.deadline
                """
                    .formatted(FREE, FREE))
            .execute(Tuple.of(names(lane.can()), lane.name()))
            .await();
    return stream(rows)
        .map(row ->
            new JobGroup(
                Capability.valueOf(row.getString("needs")),
                row.getString("model"),
                row.getString("shape"),
                row.getInteger("place"),
                row.getInteger("priority"),
                Optional.ofNullable(row.getOffsetDateTime("deadline"))
                    .map(OffsetDateTime::toInstant),
                row.getInteger("ready"),
                row.getInteger("coming"),
                row.getOffsetDateTime("oldest").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("served_at"))
                    .map(OffsetDateTime::toInstant),
                Set.copyOf(Arrays.asList(row.getArrayOfStrings("avoids"))),
                Optional.ofNullable(row.getString("bound"))))
        .toList();
  }

  /// Takes the best jobs of one group. What an earlier attempt left on this lane's server comes
  /// first: it may be finished already.
  public List<Claim> claim(Lane lane, String node, JobGroup group, int most) {
    return claims(
        lane,
        node,
        """
        with best as (
          select id
            from job
           where state = 'queued'
             and waits = 0
             and needs = $1
             and model = $3
             and shape = $4
             and place = $5
             and priority = $6
             and deadline is not distinct from $7
             and due_at <= now()
             and not stand_in
             and not $9 = any(avoids)
             and (%s or remote->>'lane' = $9)
           order by remote is null, place desc, priority desc, id
           limit $2
             for update skip locked
        ), noted as (
          insert into served (needs, model, shape, place, priority, deadline, at)
          select $1, $3, $4, $5, $6, $7, now()
           where exists (select 1 from best)
              on conflict (needs, model, shape, place, priority, deadline) do update
             set at = now()
        )
        """
            .formatted(FREE),
        Tuple.of(group.needs().name(), most, group.model(), group.shape())
            .addInteger(group.place())
            .addInteger(group.priority())
            .addOffsetDateTime(
                group.deadline().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null)));
  }

  /// Work that lies on a lane's server is that lane's to find, while it lives and is not paused.
  private static final String FREE =
      """
      (remote is null
       or not exists (select 1 from lane
                       where lane.name = remote->>'lane'
                         and lane.state <> 'paused'
                         and lane.seen_at > now() - interval '45 seconds'))
      """;

  private List<Claim> claims(Lane lane, String node, String best, Tuple arguments) {
    int given = arguments.size();
    arguments.addString(node).addString(lane.name()).addValue((double) Leases.LENGTH.toSeconds());
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                best
                    + """
                    update job
                       set state = 'running',
                           attempt = attempt + 1,
                           progress = 0,
                           node = $%d,
                           lane = $%d,
                           lease_until = now() + $%d::float8 * interval '1 second',
                           started_at = now()
                     where job.id = any(array(select id from best))
                    returning %s, job.payload::text as payload, job.remote::text as remote,
                              job.model, job.shape, job.failures, job.disturbances, job.rung
                    """
                        .formatted(given + 1, given + 2, given + 3, JobRow.COLUMNS))
            .execute(arguments)
            .await();
    return stream(rows).map(row -> claimOf(row, node, lane.name())).toList();
  }

  private static Claim claimOf(Row row, String node, String lane) {
    JobView view = JobRow.view(row);
    Job job = Json.read(row.getString("payload"), Job.class);
    Ticket ticket = new Ticket(view.id(), view.attempt(), node, lane);
    @Nullable String remote = row.getString("remote");
    return new Claim(
        new WorkOrder(ticket, job),
        view,
        row.getString("model"),
        row.getString("shape"),
        Optional.ofNullable(remote).map(json -> Json.read(json, LeftBehind.class).work()),
        new Claim.History(
            row.getInteger("failures"), row.getInteger("disturbances"), row.getInteger("rung")));
  }

  /// Forgets when groups were served of which none has come for long.
  public void forgetOld() {
    database
        .pool()
        .query("delete from served where at < now() - interval '1 day'")
        .execute()
        .await();
  }

  /// What runs on lanes with engines now, on any node.
  public List<AtWork> atWork() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select job.lane, needs, model, shape, started_at
                  from job
                  join lane on lane.name = job.lane
                 where job.state = 'running'
                   and lane.engines
                 order by started_at
                """)
            .execute()
            .await();
    return stream(rows)
        .map(row ->
            new AtWork(
                row.getString("lane"),
                Capability.valueOf(row.getString("needs")),
                row.getString("model"),
                row.getString("shape"),
                row.getOffsetDateTime("started_at").toInstant()))
        .toList();
  }

  /// A running job as other lanes see it.
  public record AtWork(
      String lane, Capability needs, String model, String shape, Instant started) {}

  /// Hands to the house what waits for engines that have all been ill, or silent with their node,
  /// for longer than `patience`; and what is past its deadline.
  ///
  /// @return how many
  public int standIn(Duration patience) {
    return database
        .pool()
        .preparedQuery(
            """
            update job
               set stand_in = true, -- what a server still has of it is swept away later
                   note = 'waited too long for an engine'
             where state = 'queued'
               and waits = 0
               and not stand_in
               and needs = any($1)
               and needs in (select capability from offer)
               and (deadline < now()
                    or not exists (
                      select 1
                        from offer
                        join lane on lane.name = offer.lane
                       where offer.capability = job.needs
                         -- A lane that a person closed is no ill one: its work waits.
                         and (lane.state <> 'open'
                              or lane.seen_at > now() - $2::float8 * interval '1 second'
                                              - interval '45 seconds'
                                 and (offer.well
                                      or offer.since
                                         > now() - $2::float8 * interval '1 second'))))
            """)
        .execute(
            Tuple.of(
                Arrays.stream(Capability.values())
                    .filter(Capability::hasUnderstudy)
                    .map(Enum::name)
                    .toArray(String[]::new),
                patience.toMillis() / 1000.0))
        .await()
        .rowCount();
  }

  /// What the servers of a lane may still have of jobs that nobody wants from them any more: they
  /// were cancelled, they failed, or the house stood in.
  public List<Abandoned> abandoned(String lane) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select id, remote->>'engine' as engine, remote->>'id' as work
                  from job
                 where remote is not null
                   and remote->>'lane' = $1
                   and (state in ('cancelled', 'failed') or stand_in)
                """)
            .execute(Tuple.of(lane))
            .await();
    return stream(rows)
        .map(row ->
            new Abandoned(
                new JobId(row.getUUID("id")), row.getString("engine"), row.getString("work")))
        .toList();
  }

  /// Work on a server that nobody waits for.
  public record Abandoned(JobId job, String engine, String work) {}

  /// The server has it no longer.
  public void swept(Abandoned work) {
    database
        .pool()
        .preparedQuery(
            """
            update job
               set remote = null
             where id = $1
               and remote->>'id' = $2
               and (state in ('cancelled', 'failed') or stand_in) -- asked for again meanwhile?
            """)
        .execute(Tuple.of(work.job().value(), work.work()))
        .await();
  }

  /// How [JobStore#remember] writes it.
  record LeftBehind(String engine, String id, String attempt, String lane) {
    RemoteWork work() {
      return new RemoteWork(engine, id, attempt);
    }
  }

  private static String[] names(Set<Capability> capabilities) {
    return capabilities.stream().map(Enum::name).toArray(String[]::new);
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
