package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.verticles.character.Projects.StyleResult;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TimeOrderedId;

/// The department's memory of styles: one row per version, never changed.
final class StyleStore {
  static final String COLUMNS =
      """
      style.version as style_version, style.checkpoint, style.architecture, style.width,
      style.height, style.steps, style.cfg, style.sampler, style.preamble, style.positive,
      style.negative as style_negative, style.likeness_weight, style.likeness_start,
      style.likeness_end, style.changed_by, style.reason, style.changed_at
      """;

  /// The version in use; the house's usual one where nobody chose any.
  Style inUse(SqlClient database, ProjectId project) {
    RowSet<Row> rows =
        database
            .preparedQuery(
                """
                select %s
                  from style
                 where project_id = $1
                 order by version desc
                 limit 1
                """
                    .formatted(COLUMNS))
            .execute(Tuple.of(project.value()))
            .await();
    return Rows.first(rows).map(row -> style(project, row)).orElseGet(() -> Style.usual(project));
  }

  /// @return whether this version was still free
  boolean add(SqlConnection transaction, Style style) {
    Likeness likeness = style.likeness();
    return transaction
            .preparedQuery(
                """
                insert into style (id, project_id, version, checkpoint, architecture, width, height,
                                   steps, cfg, sampler, preamble, positive, negative,
                                   likeness_weight, likeness_start, likeness_end,
                                   changed_by, reason)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                        $17, $18)
                on conflict (project_id, version) do nothing
                """)
            .execute(
                Tuple.of(TimeOrderedId.next(), style.project().value(), style.version())
                    .addString(style.model().checkpoint())
                    .addString(style.model().architecture().name())
                    .addInteger(style.model().width())
                    .addInteger(style.model().height())
                    .addInteger(style.sampling().steps())
                    .addDouble(style.sampling().cfg())
                    .addString(style.sampling().sampler())
                    .addString(style.wording().preamble())
                    .addString(style.wording().positive())
                    .addString(style.wording().negative())
                    .addDouble(likeness.weight())
                    .addDouble(likeness.start())
                    .addDouble(likeness.end())
                    .addString(style.change().by())
                    .addString(style.change().reason()))
            .await()
            .rowCount()
        == 1;
  }

  /// Every version with what came of it, newest first. Pictures that were drawn before anybody
  /// chose a style count for version 0.
  List<StyleResult> history(SqlClient database, ProjectId project) {
    RowSet<Row> rows =
        database
            .preparedQuery(
                """
                with drawn as (
                  select (drawing->>'style')::int as version, count(*)::int as pictures,
                         avg(case state when 'approved' then 1 when 'rejected' then 0 end)::float8
                           as approval_rate,
                         avg(score)::float8 as mean_score
                    from picture
                   where project_id = $1
                     and source = 'drawn'
                     and drawing ? 'style'
                   group by 1
                )
                select coalesce(style.version, drawn.version) as counted_version,
                       coalesce(drawn.pictures, 0) as pictures, drawn.approval_rate,
                       drawn.mean_score, %s
                  from (select * from style where project_id = $1) style
                  full join drawn on drawn.version = style.version
                 order by 1 desc
                """
                    .formatted(COLUMNS))
            .execute(Tuple.of(project.value()))
            .await();
    List<StyleResult> versions = new ArrayList<>();
    for (Row row : rows) {
      if (row.getInteger("style_version") != null || row.getInteger("counted_version") == 0) {
        versions.add(
            new StyleResult(
                row.getInteger("style_version") == null
                    ? Style.usual(project)
                    : style(project, row),
                row.getInteger("pictures"),
                Optional.ofNullable(row.getDouble("approval_rate")),
                Optional.ofNullable(row.getDouble("mean_score"))));
      }
    }
    if (versions.isEmpty()) {
      versions.add(new StyleResult(Style.usual(project), 0, Optional.empty(), Optional.empty()));
    }
    return List.copyOf(versions);
  }

  private static Style style(ProjectId project, Row row) {
    return new Style(
        project,
        row.getInteger("style_version"),
        new Style.Model(
            row.getString("checkpoint"),
            Architecture.valueOf(row.getString("architecture")),
            row.getInteger("width"),
            row.getInteger("height")),
        new Style.Sampling(row.getInteger("steps"), row.getDouble("cfg"), row.getString("sampler")),
        new Style.Wording(
            row.getString("preamble"), row.getString("positive"), row.getString("style_negative")),
        new Likeness(
            row.getDouble("likeness_weight"),
            row.getDouble("likeness_start"),
            row.getDouble("likeness_end")),
        new Style.Change(
            row.getString("changed_by"),
            row.getString("reason"),
            Rows.timeIfAny(row, "changed_at")));
  }
}
