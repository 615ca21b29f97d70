package studio.verticles.drawing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.character.Architecture;
import studio.verticles.drawing.Likenesses.Trained;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Who is drawn, and from which picture: what must be known before a batch is written down.
final class Sitters {
  private Sitters() {}

  /// @param recipe of the project's newest style, or the usual one
  record Sitter(
      ProjectId project,
      String name,
      String design,
      boolean archived,
      Recipe recipe,
      Architecture architecture,
      Optional<Trained> trained) {}

  /// A picture that another is drawn from.
  record Original(
      PictureId id,
      Optional<CharacterId> character,
      MediaPath path,
      int width,
      int height,
      String pose,
      int attempt,
      Optional<Provenance> provenance) {}

  static Sitter sitter(SqlClient database, CharacterId character) {
    RowSet<Row> rows =
        database
            .preparedQuery(
                """
                select character.project_id, character.name, character.design_prompt,
                       character.archived_at is not null as archived,
                       coalesce(style.width, 768) as width, coalesce(style.height, 768) as height,
                       coalesce(style.steps, 25) as steps, coalesce(style.cfg, 7) as cfg,
                       coalesce(style.sampler, 'DPM++ 2M Karras') as sampler,
                       coalesce(style.architecture, 'SD15') as architecture,
                       lora.file_name, lora.architecture as trained_for
                  from character
                  left join lateral (select *
                                       from style
                                      where style.project_id = character.project_id
                                      order by version desc
                                      limit 1) style on true
                  left join lora on lora.character_id = character.id
                                and lora.in_use
                                and lora.deleted_at is null
                 where character.id = $1
                """)
            .execute(Tuple.of(character.value()))
            .await();
    if (rows.size() == 0) {
      throw Problem.notFound(
          "There is no character %s any more. Choose one from the cast.".formatted(character));
    }
    Row row = rows.iterator().next();
    return new Sitter(
        new ProjectId(row.getUUID("project_id")),
        row.getString("name"),
        row.getString("design_prompt"),
        row.getBoolean("archived"),
        new Recipe(
            row.getInteger("width"),
            row.getInteger("height"),
            row.getInteger("steps"),
            row.getDouble("cfg"),
            row.getString("sampler")),
        Architecture.valueOf(row.getString("architecture")),
        Optional.ofNullable(row.getString("file_name"))
            .map(file -> new Trained(file, Architecture.valueOf(row.getString("trained_for")))));
  }

  static Original original(SqlClient database, PictureId picture, ProjectId project) {
    return find(database, picture)
        .filter(row -> row.getUUID("project_id").equals(project.value()))
        .map(Sitters::original)
        .orElseThrow(() ->
            Problem.notFound(
                "There is no picture %s in this project to start from. Choose one from its library."
                    .formatted(picture)));
  }

  /// Empty when it was taken away since.
  static Optional<Original> original(SqlClient database, PictureId picture) {
    return find(database, picture).map(Sitters::original);
  }

  private static Optional<Row> find(SqlClient database, PictureId picture) {
    RowSet<Row> rows =
        database
            .preparedQuery(
                """
                select id, project_id, character_id, path, width, height, pose, attempt,
                       drawing::text as drawing
                  from picture
                 where id = $1
                """)
            .execute(Tuple.of(picture.value()))
            .await();
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
  }

  private static Original original(Row row) {
    return new Original(
        new PictureId(row.getUUID("id")),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        new MediaPath(row.getString("path")),
        row.getInteger("width"),
        row.getInteger("height"),
        row.getString("pose"),
        row.getInteger("attempt"),
        Provenance.read(row.getString("drawing")));
  }
}
