package studio.verticles.dataset;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Reads the sets that likenesses are trained with.
final class SetStore {
  /// A judge says how much of somebody is seen where nobody else did.
  private static final String ENTRY =
      """
      select picture.*, picture.measures as measured, picture.drawing::text as provenance,
             coalesce(nullif(picture.framing, ''),
                      (select review.completeness
                         from review
                        where review.picture_id = picture.id
                        order by round desc
                        limit 1), '') as shows
        from picture
      """;

  private final Database database;

  SetStore(Database database) {
    this.database = database;
  }

  /// Whose set it is.
  ///
  /// @param trigger the slug where nobody chose a word
  /// @param target how many approved pictures are wanted
  record Owner(
      CharacterId id,
      ProjectId project,
      String name,
      String slug,
      String trigger,
      int target,
      int pending,
      int rejected) {}

  Owner owner(CharacterId character) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select character.*, replenishment.target,
                           (select count(*)::int from picture
                             where character_id = $1 and state = 'pending') as pending,
                           (select count(*)::int from picture
                             where character_id = $1 and state = 'rejected') as rejected
                      from character
                      left join replenishment on replenishment.character_id = character.id
                     where character.id = $1
                    """)
                .execute(Tuple.of(character.value()))
                .await())
        .findFirst()
        .map(SetStore::owner)
        .orElseThrow(() -> Problem.notFound("There is no character %s.".formatted(character)));
  }

  private static Owner owner(Row row) {
    String slug = row.getString("slug");
    String trigger = row.getString("trigger_word");
    Integer target = row.getInteger("target");
    return new Owner(
        new CharacterId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        row.getString("name"),
        slug,
        trigger.isBlank() ? slug : trigger,
        target == null ? ReadinessCheck.USUAL_TARGET : target,
        row.getInteger("pending"),
        row.getInteger("rejected"));
  }

  /// All approved pictures, oldest first.
  List<Entry> entries(CharacterId character) {
    return entries(database.pool(), character);
  }

  List<Entry> entries(SqlClient client, CharacterId character) {
    return stream(
            client
                .preparedQuery(
                    ENTRY
                        + """
                         where picture.character_id = $1
                           and picture.state = 'approved'
                         order by picture.id
                        """)
                .execute(Tuple.of(character.value()))
                .await())
        .map(SetStore::entry)
        .toList();
  }

  /// One more than asked for, where there is one.
  List<Entry> page(CharacterId character, Optional<PictureId> after, int limit) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    ENTRY
                        + """
                         where picture.character_id = $1
                           and picture.state = 'approved'
                           and picture.id > $2
                         order by picture.id
                         limit $3
                        """)
                .execute(
                    Tuple.of(
                        character.value(),
                        after.map(PictureId::value).orElse(new UUID(0, 0)),
                        limit + 1))
                .await())
        .map(SetStore::entry)
        .toList();
  }

  /// A picture of any standing, and whose it is.
  ///
  /// @param character empty for the bucket of what could not be told
  record Placed(Entry entry, ProjectId project, Optional<CharacterId> character) {}

  Placed placed(PictureId picture) {
    return stream(
            database
                .pool()
                .preparedQuery(ENTRY + " where picture.id = $1")
                .execute(Tuple.of(picture.value()))
                .await())
        .findFirst()
        .map(row ->
            new Placed(
                entry(row),
                new ProjectId(row.getUUID("project_id")),
                Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new)))
        .orElseThrow(() -> Problem.notFound("There is no picture %s any more.".formatted(picture)));
  }

  private static Entry entry(Row row) {
    JsonObject measured = row.getJsonObject("measured");
    return new Entry(
        new PictureId(row.getUUID("id")),
        row.getString("name"),
        new MediaPath(row.getString("path")),
        new MediaPath(row.getString("thumb_path")),
        new Measures(
            row.getInteger("width"),
            row.getInteger("height"),
            row.getLong("phash"),
            row.getInteger("tone"),
            measured.getDouble("sharpness", 1.0),
            measured.getDouble("contrast", 1.0),
            measured.getDouble("brightness", 1.0),
            measured.getDouble("edges", 1.0),
            measured.getDouble("mean", 0.5)),
        row.getString("caption"),
        List.of(row.getArrayOfStrings("tags")),
        row.getString("pose"),
        row.getString("shows"),
        row.getString("expression"),
        row.getBoolean("held_out"),
        Optional.ofNullable(row.getFloat("score")).map(Float::doubleValue),
        row.getString("source"),
        row.getString("sha256"),
        row.getString("provenance"),
        row.getInteger("version"));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
