package studio.verticles.production;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Puts steps of the [Pipeline] into the job table, inside the transaction that makes them due.
///
/// A job that is already there (its key says so) is not written again: if it is done, whatever
/// comes after it need not wait; if it failed or was cancelled, it is queued again.
public final class WorkPlan {
  private WorkPlan() {}

  /// Adds the steps of a story.
  public static void add(SqlConnection transaction, StoryId story, List<Step> steps) {
    add(transaction, Optional.of(story), Duration.ZERO, steps);
  }

  /// Adds steps that belong to no story: the cast's.
  public static void add(SqlConnection transaction, List<Step> steps) {
    add(transaction, Optional.empty(), Duration.ZERO, steps);
  }

  /// Adds steps that are not due before a while has passed.
  public static void addLater(SqlConnection transaction, Duration rest, List<Step> steps) {
    add(transaction, Optional.empty(), rest, steps);
  }

  private static void add(
      SqlConnection transaction, Optional<StoryId> story, Duration rest, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    insertJobs(transaction, story, rest, steps);
    reviveEnded(transaction, steps);
    insertDependencies(transaction, steps);
    countWaits(transaction, steps);
    JobStore.ring(transaction);
  }

  /// Adds the steps of an episode, and says that it is made of them.
  public static void add(
      SqlConnection transaction, StoryId story, EpisodeId episode, List<Step> steps) {
    add(transaction, story, steps);
    transaction
        .preparedQuery(
            """
            insert into episode_job (episode_id, job_id)
            select $1, id from job where key = any($2)
            on conflict do nothing
            """)
        .execute(Tuple.of(episode.value()).addArrayOfString(keys(steps)))
        .await();
    preferWanted(transaction, steps);
  }

  /// Queues again what failed or was cancelled of an episode.
  public static void retry(SqlConnection transaction, EpisodeId episode) {
    transaction
        .preparedQuery(
            """
            update job
               set state = 'queued', failures = 0, disturbances = 0, rung = 0, avoids = '{}',
                   stand_in = false, problem = null, cancel_asked = false,
                   due_at = now(), ready_at = now(), finished_at = null, progress = 0
             where id in (select job_id from episode_job where episode_id = $1)
               and state in ('failed', 'cancelled')
            """)
        .execute(Tuple.of(episode.value()))
        .await();
    JobStore.ring(transaction);
  }

  /// Queues one finished job again, because its result is wanted afresh.
  ///
  /// @return whether it had ended; a job that is still at work is left alone
  public static boolean repeat(SqlConnection transaction, Job job) {
    int repeated =
        transaction
            .preparedQuery(
                """
                update job
                   set state = 'queued', failures = 0, disturbances = 0, rung = 0, avoids = '{}',
                   stand_in = false, remote = null, problem = null, cancel_asked = false,
                       due_at = now(), ready_at = now(), finished_at = null, progress = 0,
                       waits = (select count(*)
                                  from job_after
                                  join job earlier on earlier.id = job_after.after_id
                                 where job_after.job_id = job.id
                                   and earlier.state <> 'done')
                 where key = $1
                   and state in ('done', 'failed', 'cancelled')
                """)
            .execute(Tuple.of(job.key()))
            .await()
            .rowCount();
    JobStore.ring(transaction);
    return repeated == 1;
  }

  /// Somebody waits for an episode; the same kind of job for nobody in particular comes after it.
  private static void preferWanted(SqlConnection transaction, List<Step> steps) {
    List<Tuple> rows =
        steps.stream().map(step -> Tuple.of(step.job().key(), step.job().priority() + 5)).toList();
    transaction
        .preparedQuery("update job set priority = $2 where key = $1 and state = 'queued'")
        .executeBatch(rows)
        .await();
  }

  private static void insertJobs(
      SqlConnection transaction, Optional<StoryId> story, Duration rest, List<Step> steps) {
    List<Tuple> rows =
        steps.stream()
            .map(step ->
                Tuple.of(
                        JobId.create().value(),
                        step.job().key(),
                        step.job().kind(),
                        step.what(),
                        Json.write(step.job()),
                        story.map(StoryId::value).orElse(null))
                    .addString(step.needs().name())
                    .addInteger(step.job().priority())
                    .addString(step.shape())
                    .addUUID(step.job().subject().orElse(null))
                    .addDouble(rest.toMillis() / 1000.0))
            .toList();
    transaction
        .preparedQuery(
            """
            insert into job (id, key, kind, what, payload, story_id, needs, priority, shape,
                             subject, due_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9,
                    $10, now() + $11::float8 * interval '1 second')
            on conflict (key) do nothing
            """)
        .executeBatch(rows)
        .await();
  }

  private static void reviveEnded(SqlConnection transaction, List<Step> steps) {
    transaction
        .preparedQuery(
            """
            update job
               set state = 'queued', failures = 0, disturbances = 0, rung = 0, avoids = '{}',
                   stand_in = false, remote = null, problem = null, cancel_asked = false,
                   due_at = now(), ready_at = now(), finished_at = null, progress = 0
             where key = any($1)
               and state in ('failed', 'cancelled')
            """)
        .execute(Tuple.tuple().addArrayOfString(keys(steps)))
        .await();
  }

  private static void insertDependencies(SqlConnection transaction, List<Step> steps) {
    List<Tuple> pairs =
        steps.stream()
            .flatMap(step ->
                step.after().stream().map(earlier -> Tuple.of(step.job().key(), earlier.key())))
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    transaction
        .preparedQuery(
            """
            insert into job_after (job_id, after_id)
            select later.id, earlier.id
              from job later, job earlier
             where later.key = $1
               and earlier.key = $2
            on conflict do nothing
            """)
        .executeBatch(pairs)
        .await();
  }

  /// Counts what each queued step still waits for. The earlier jobs are locked first, so that none
  /// of them finishes between our counting and our commit without telling us.
  private static void countWaits(SqlConnection transaction, List<Step> steps) {
    Tuple keys = Tuple.tuple().addArrayOfString(keys(steps));
    transaction
        .preparedQuery(
            """
            select 1
              from job
             where id in (select after_id
                            from job_after
                            join job later on later.id = job_after.job_id
                           where later.key = any($1))
             order by id
               for no key update
            """)
        .execute(keys)
        .await();
    transaction
        .preparedQuery(
            """
            update job
               set waits = (select count(*)
                              from job_after
                              join job earlier on earlier.id = job_after.after_id
                             where job_after.job_id = job.id
                               and earlier.state <> 'done')
             where key = any($1)
               and state = 'queued'
            """)
        .execute(keys)
        .await();
  }

  private static String[] keys(List<Step> steps) {
    return steps.stream().map(step -> step.job().key()).toArray(String[]::new);
  }
}
