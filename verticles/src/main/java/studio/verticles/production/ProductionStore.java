package studio.verticles.production;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.ProductionView;

/// What is in the making, read in two queries however much it is.
final class ProductionStore {
  /// Nobody looks at more at once; the rest is in the list of episodes.
  private static final int MOST = 20;

  private final Database database;

  ProductionStore(Database database) {
    this.database = database;
  }

  /// Episodes with unfinished jobs, the oldest wish first.
  List<ProductionView> atWork() {
    Map<UUID, List<JobView>> jobs = noteworthyJobs();
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select episode.id, episode.story_id, episode.title, episode.created_at,
                       episode.assembled_at, episode.published_at,
                       told.jobs, told.done, told.running, told.failed, told.progress
                  from episode
                  join episode_progress told on told.episode_id = episode.id
                 where told.done + told.cancelled < told.jobs
                   and told.cancelled = 0
                 order by episode.id
                 limit %d
                """
                    .formatted(MOST))
            .execute()
            .await();
    List<ProductionView> productions = new ArrayList<>();
    for (Row row : rows) {
      List<JobView> mine = jobs.getOrDefault(row.getUUID("id"), List.of());
      productions.add(
          new ProductionView(
              new EpisodeId(row.getUUID("id")),
              new StoryId(row.getUUID("story_id")),
              row.getString("title"),
              stage(row),
              row.getLong("done").intValue(),
              row.getLong("jobs").intValue(),
              row.getDouble("progress"),
              row.getOffsetDateTime("created_at").toInstant(),
              mine.stream().filter(job -> job.state() == JobState.RUNNING).toList(),
              mine.stream().filter(job -> job.state() == JobState.FAILED).toList()));
    }
    return productions;
  }

  private Map<UUID, List<JobView>> noteworthyJobs() {
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select link.episode_id, %s
                  from job
                  join episode_job link on link.job_id = job.id
                 where job.state in ('running', 'failed')
                 order by job.started_at, job.id
                """
                    .formatted(JobRow.COLUMNS))
            .execute()
            .await();
    Map<UUID, List<JobView>> jobs = new HashMap<>();
    for (Row row : rows) {
      jobs.computeIfAbsent(row.getUUID("episode_id"), _ -> new ArrayList<>()).add(JobRow.view(row));
    }
    return jobs;
  }

  private static EpisodeStage stage(Row row) {
    if (row.getLong("failed") > 0) {
      return EpisodeStage.FAILED;
    }
    OffsetDateTime published = row.getOffsetDateTime("published_at");
    if (published != null) {
      return EpisodeStage.PUBLISHED;
    }
    if (row.getOffsetDateTime("assembled_at") != null) {
      return EpisodeStage.ASSEMBLED;
    }
    return row.getLong("done") > 0 || row.getLong("running") > 0
        ? EpisodeStage.PRODUCING
        : EpisodeStage.PLANNED;
  }
}
