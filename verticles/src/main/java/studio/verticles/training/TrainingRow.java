package studio.verticles.training;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingView.Course;
import studio.verticles.training.TrainingView.Subject;
import studio.verticles.training.TrainingView.Times;

/// Reads a training out of a row of [#SELECT].
final class TrainingRow {
  /// Training takes so much of the whole, trying the epochs nearly all of the rest.
  private static final double TRAINING = 0.85;

  private static final double TRYING = 0.13;

  static final String SELECT =
      """
      select training.id, training.number, training.project_id, project.title,
             training.character_id, character.name, character.slug, training.trigger_word,
             training.state, training.base, training.architecture, training.recipe::text as recipe,
             jsonb_array_length(training.pictures) as pictures, training.engine, training.epoch,
             training.step, training.steps, training.loss, training.best_loss,
             training.best_epoch, training.problem, training.remark, training.retry_of,
             training.version, training.created_at, training.started_at, training.finished_at,
             training.asked_by, train.id as job_id, train.state as train_state,
             tried.done::int as tried, tried.every::int as to_try
        from training
        join project on project.id = training.project_id
        join character on character.id = training.character_id
        left join job train on train.subject = training.id and train.kind = 'Train'
       cross join lateral (select count(*) filter (where state = 'done') as done,
                                  count(*) as every
                             from job
                            where subject = training.id
                              and kind = 'Sample') tried
      """;

  private TrainingRow() {}

  static TrainingView view(Row row) {
    TrainingState state = state(row.getString("state"));
    return new TrainingView(
        new TrainingId(row.getUUID("id")),
        row.getInteger("number"),
        subject(row),
        state,
        row.getString("base"),
        row.getString("architecture"),
        Json.read(row.getString("recipe"), Recipe.class),
        row.getInteger("pictures"),
        course(row, state),
        Optional.ofNullable(row.getUUID("job_id")).map(JobId::new),
        Optional.ofNullable(row.getString("problem")),
        row.getString("remark"),
        Optional.ofNullable(row.getUUID("retry_of")).map(TrainingId::new),
        row.getInteger("version"),
        new Times(
            row.getOffsetDateTime("created_at").toInstant(),
            instant(row.getOffsetDateTime("started_at")),
            instant(row.getOffsetDateTime("finished_at")),
            row.getString("asked_by")));
  }

  static TrainingState state(String word) {
    return TrainingState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<java.time.Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static Subject subject(Row row) {
    UUID character = row.getUUID("character_id");
    return new Subject(
        new ProjectId(row.getUUID("project_id")),
        row.getString("title"),
        new CharacterId(character),
        row.getString("name"),
        row.getString("slug"),
        row.getString("trigger_word"));
  }

  private static Course course(Row row, TrainingState state) {
    boolean trained = "done".equals(row.getString("train_state"));
    int tried = row.getInteger("tried");
    int toTry = row.getInteger("to_try");
    long steps = row.getLong("steps");
    double ran = steps == 0 ? 0 : Math.clamp((double) row.getLong("step") / steps, 0, 1);
    double progress =
        switch (state) {
          case QUEUED -> 0;
          case COMPLETED, INVALIDATED -> 1;
          case RUNNING, FAILED, CANCELLED ->
              trained ? TRAINING + TRYING * tried / Math.max(1, toTry) : TRAINING * ran;
        };
    String doing =
        switch (state) {
          case QUEUED -> "waiting";
          case RUNNING -> !trained ? "training" : tried < toTry ? "trying the epochs" : "choosing";
          case COMPLETED, FAILED, CANCELLED, INVALIDATED -> "";
        };
    return new Course(
        doing,
        row.getString("engine"),
        row.getInteger("epoch"),
        Json.read(row.getString("recipe"), Recipe.class).epochs(),
        row.getLong("step"),
        Optional.ofNullable(row.getDouble("loss")),
        Optional.ofNullable(row.getDouble("best_loss")),
        Optional.ofNullable(row.getInteger("best_epoch")),
        progress);
  }
}
