package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import studio.verticles.bus.Problem;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings.Precision;
import studio.verticles.review.Reviews.GateView;

/// What people set of the gates, and whether they are open.
final class GateStore {
  private GateStore() {}

  /// A gate as it is now.
  ///
  /// @param ai whether machines may do anything in this project
  /// @param sinceSpot approvals by a machine since the last spot check
  /// @param resumedAt only what people decided since then counts for or against a judge
  record GateRow(GateView view, boolean ai, int sinceSpot, Optional<Instant> resumedAt) {
    GateSettings settings() {
      return view.settings();
    }

    Optional<String> pausedBecause() {
      return view.pausedAt().map(_ -> view.pauseReason());
    }

    boolean isSpotCheckDue() {
      return settings().spotCheck() > 0 && sinceSpot + 1 >= settings().spotCheck();
    }
  }

  /// @throws Problem NOT_FOUND
  static GateRow read(SqlClient client, ProjectId project) {
    return read(client, project, "");
  }

  /// Holds the gate, so that decisions in a project come one after another: whoever decides next
  /// sees what this one did to it.
  static GateRow hold(SqlConnection transaction, ProjectId project) {
    transaction
        .preparedQuery(
            """
            insert into gate (project_id)
            select id from project where id = $1
            on conflict do nothing
            """)
        .execute(Tuple.of(project.value()))
        .await();
    return read(transaction, project, "for update of gate");
  }

  private static GateRow read(SqlClient client, ProjectId project, String lock) {
    // Outside a transaction a project that nobody has set a gate for has the usual one.
    String join = lock.isEmpty() ? "left join" : "join";
    return rows(client
            .preparedQuery(
                """
                select project.ai, gate.*
                  from project
                  %s gate on gate.project_id = project.id
                 where project.id = $1
                %s
                """
                    .formatted(join, lock))
            .execute(Tuple.of(project.value()))
            .await())
        .findFirst()
        .map(row -> gate(project, row))
        .orElseThrow(() ->
            Problem.notFound(
                "There is no project %s. Take the id from the list of projects."
                    .formatted(project)));
  }

  private static GateRow gate(ProjectId project, Row row) {
    if (row.getUUID("project_id") == null) {
      return new GateRow(
          new GateView(project, GateSettings.USUAL, Optional.empty(), "", 1),
          row.getBoolean("ai"),
          0,
          Optional.empty());
    }
    GateSettings settings =
        new GateSettings(
            row.getDouble("approve_from"),
            row.getDouble("reject_below"),
            row.getDouble("shot_from"),
            row.getBoolean("automatic"),
            row.getBoolean("corrections"),
            new Precision(
                row.getDouble("precision_bound"),
                row.getInteger("precision_window"),
                row.getInteger("precision_least")),
            row.getInteger("spot_check"));
    return new GateRow(
        new GateView(
            project,
            settings,
            Optional.ofNullable(row.getOffsetDateTime("paused_at")).map(OffsetDateTime::toInstant),
            row.getString("pause_reason"),
            row.getInteger("version")),
        row.getBoolean("ai"),
        row.getInteger("since_spot"),
        Optional.ofNullable(row.getOffsetDateTime("resumed_at")).map(OffsetDateTime::toInstant));
  }

  /// For a gate that is held.
  static void change(SqlConnection transaction, ProjectId project, GateSettings settings) {
    transaction
        .preparedQuery(
            """
            update gate
               set approve_from = $2, reject_below = $3, shot_from = $4, automatic = $5,
                   corrections = $6, precision_bound = $7, precision_window = $8,
                   precision_least = $9, spot_check = $10, version = version + 1
             where project_id = $1
            """)
        .execute(
            Tuple.of(
                    project.value(),
                    settings.approveFrom(),
                    settings.rejectBelow(),
                    settings.shotFrom(),
                    settings.automatic(),
                    settings.corrections())
                .addDouble(settings.precision().bound())
                .addInteger(settings.precision().window())
                .addInteger(settings.precision().least())
                .addInteger(settings.spotCheck()))
        .await();
  }

  static void pause(SqlConnection transaction, ProjectId project, String reason, Instant now) {
    transaction
        .preparedQuery(
            """
            update gate
               set paused_at = $3, pause_reason = $2, version = version + 1
             where project_id = $1
            """)
        .execute(Tuple.of(project.value(), reason, now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static void resume(SqlConnection transaction, ProjectId project, Instant now) {
    transaction
        .preparedQuery(
            """
            update gate
               set paused_at = null, pause_reason = '', resumed_at = $2, since_spot = 0,
                   version = version + 1
             where project_id = $1
            """)
        .execute(Tuple.of(project.value(), now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  /// Counts an approval by a machine, or begins to count anew after a spot check.
  static void counted(SqlConnection transaction, UUID project, boolean spotCheck) {
    transaction
        .preparedQuery(
            "update gate set since_spot = case when $2 then 0 else since_spot + 1 end where project_id = $1")
        .execute(Tuple.of(project, spotCheck))
        .await();
  }
}
