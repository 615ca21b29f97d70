package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.World;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;

/// What is written down of a project's story and world. Version 0 is a page that nobody wrote.
final class BibleStore {
  Storyline storyline(SqlClient database, ProjectId project) {
    return Rows.first(
            database
                .preparedQuery("select * from storyline where project_id = $1")
                .execute(Tuple.of(project.value()))
                .await())
        .map(row -> storyline(project, row))
        .orElse(new Storyline(project, 0, StorylineText.EMPTY));
  }

  private static Storyline storyline(ProjectId project, Row row) {
    return new Storyline(
        project,
        row.getInteger("version"),
        new StorylineText(
            row.getString("title"),
            row.getString("summary"),
            row.getString("theme"),
            row.getString("genre"),
            row.getString("target_audience"),
            row.getString("tone"),
            row.getString("humor_style"),
            Rows.texts(row, "themes"),
            Rows.texts(row, "story_arcs")));
  }

  /// @return whether it was still at this version
  boolean save(SqlConnection transaction, Storyline storyline) {
    StorylineText text = storyline.text();
    return transaction
            .preparedQuery(
                """
                insert into storyline (project_id, title, summary, theme, genre, target_audience,
                                       tone, humor_style, themes, story_arcs, version)
                select $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1
                 where $2 = 0 or exists (select 1 from storyline where project_id = $1)
                on conflict (project_id) do update
                   set title = excluded.title, summary = excluded.summary, theme = excluded.theme,
                       genre = excluded.genre, target_audience = excluded.target_audience,
                       tone = excluded.tone, humor_style = excluded.humor_style,
                       themes = excluded.themes, story_arcs = excluded.story_arcs,
                       version = storyline.version + 1
                 where storyline.version = $2
                """)
            .execute(
                Tuple.of(storyline.project().value(), storyline.version())
                    .addString(text.title())
                    .addString(text.summary())
                    .addString(text.theme())
                    .addString(text.genre())
                    .addString(text.targetAudience())
                    .addString(text.tone())
                    .addString(text.humorStyle())
                    .addArrayOfString(Rows.array(text.themes()))
                    .addArrayOfString(Rows.array(text.storyArcs())))
            .await()
            .rowCount()
        == 1;
  }

  World world(SqlClient database, ProjectId project) {
    return Rows.first(
            database
                .preparedQuery(
                    """
                    select *, color_palette::text as palette, cinematography::text as camera,
                           world_location::text as location
                      from world
                     where project_id = $1
                    """)
                .execute(Tuple.of(project.value()))
                .await())
        .map(row -> world(project, row))
        .orElse(new World(project, 0, WorldText.EMPTY));
  }

  private static World world(ProjectId project, Row row) {
    return new World(
        project,
        row.getInteger("version"),
        new WorldText(
            row.getString("style_preamble"),
            row.getString("art_style"),
            row.getString("aesthetic"),
            map(row, "palette"),
            map(row, "camera"),
            map(row, "location"),
            row.getString("time_period"),
            row.getString("production_notes"),
            Rows.texts(row, "known_issues"),
            row.getString("negative_prompt_guidance")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Row row, String column) {
    return Optional.ofNullable(row.getString(column))
        .map(json -> (Map<String, Object>) Json.read(json, Map.class))
        .orElse(Map.of());
  }

  /// @return whether it was still at this version
  boolean save(SqlConnection transaction, World world) {
    WorldText text = world.text();
    return transaction
            .preparedQuery(
                """
                insert into world (project_id, style_preamble, art_style, aesthetic, color_palette,
                                   cinematography, world_location, time_period, production_notes,
                                   known_issues, negative_prompt_guidance, version)
                select $1, $3, $4, $5, $6::text::jsonb, $7::text::jsonb, $8::text::jsonb, $9, $10,
                       $11, $12, 1
                 where $2 = 0 or exists (select 1 from world where project_id = $1)
                on conflict (project_id) do update
                   set style_preamble = excluded.style_preamble, art_style = excluded.art_style,
                       aesthetic = excluded.aesthetic, color_palette = excluded.color_palette,
                       cinematography = excluded.cinematography,
                       world_location = excluded.world_location,
                       time_period = excluded.time_period,
                       production_notes = excluded.production_notes,
                       known_issues = excluded.known_issues,
                       negative_prompt_guidance = excluded.negative_prompt_guidance,
                       version = world.version + 1
                 where world.version = $2
                """)
            .execute(
                Tuple.of(world.project().value(), world.version())
                    .addString(text.stylePreamble())
                    .addString(text.artStyle())
                    .addString(text.aesthetic())
                    .addString(Json.write(text.colorPalette()))
                    .addString(Json.write(text.cinematography()))
                    .addString(Json.write(text.worldLocation()))
                    .addString(text.timePeriod())
                    .addString(text.productionNotes())
                    .addArrayOfString(Rows.array(text.knownIssues()))
                    .addString(text.negativePromptGuidance()))
            .await()
            .rowCount()
        == 1;
  }
}
