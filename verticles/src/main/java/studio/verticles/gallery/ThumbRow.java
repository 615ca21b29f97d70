package studio.verticles.gallery;

import io.vertx.sqlclient.Row;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// A [Thumb] as rows have it.
final class ThumbRow {
  static final String COLUMNS =
      """
      picture.id, picture.project_id, picture.character_id, coalesce(character.name, '') as who,
      picture.name, picture.source, picture.thumb_path, picture.state, picture.score,
      picture.solo, picture.version, picture.created_at, coalesce(newest.reason, '') as remark
      """;

  /// What the columns come from, whatever else is asked.
  static final String JOINS =
      """
      left join character on character.id = picture.character_id
      left join lateral (select reason
                           from review
                          where review.picture_id = picture.id
                          order by round desc
                          limit 1) newest on true
      """;

  private ThumbRow() {}

  static Thumb of(Row row) {
    return new Thumb(
        new PictureId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        row.getString("who"),
        row.getString("name"),
        Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
        new MediaPath(row.getString("thumb_path")),
        standing(row.getString("state")),
        Optional.ofNullable(row.getDouble("score")),
        Optional.ofNullable(row.getBoolean("solo")),
        row.getString("remark"),
        row.getInteger("version"),
        row.getOffsetDateTime("created_at").toInstant());
  }

  static Standing standing(String word) {
    return Standing.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
