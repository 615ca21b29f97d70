package studio.verticles.production;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.verticles.production.Productions.JobView;

/// Reads a row of `job`, and says which columns that takes.
final class JobRow {
  static final String COLUMNS =
      "job.id, job.kind, job.what, job.state, job.progress, job.lane, job.note, job.problem,"
          + " job.attempt, job.story_id, job.created_at, job.started_at, job.finished_at";

  private JobRow() {}

  static JobView view(Row row) {
    UUID story = row.getUUID("story_id");
    return new JobView(
        new JobId(row.getUUID("id")),
        row.getString("kind"),
        row.getString("what"),
        JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getFloat("progress"),
        Optional.ofNullable(row.getString("lane")),
        Optional.ofNullable(row.getString("note")),
        Optional.ofNullable(row.getString("problem")),
        row.getInteger("attempt"),
        Optional.ofNullable(story).map(StoryId::new),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row.getOffsetDateTime("started_at")),
        instant(row.getOffsetDateTime("finished_at")));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
