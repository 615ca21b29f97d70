package studio.verticles.gallery;

import static studio.verticles.gallery.PictureStore.rows;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.gallery.Gallery.DecisionView;
import studio.verticles.gallery.Gallery.Identified;
import studio.verticles.gallery.Gallery.Lineage;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.ReviewView;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;

/// Everything that is known of one picture.
final class ViewStore {
  /// Attempts at attempts at attempts: nobody looks further back.
  private static final int OLDEST_ANCESTOR = 20;

  private final Database database;
  private final PictureStore pictures;

  ViewStore(Database database, PictureStore pictures) {
    this.database = database;
    this.pictures = pictures;
  }

  PictureView of(PictureId picture) {
    Row row =
        rows(database
                .pool()
                .preparedQuery(
                    """
                    select %s, picture.path, picture.bytes, picture.measures::text as measures,
                           picture.caption, picture.tags, picture.pose, picture.framing,
                           picture.expression, picture.held_out,
                           picture.drawing::text as drawing, picture.batch_id,
                           picture.attempt, picture.because,
                           array(select reference.picture_id
                                   from reference
                                  where reference.character_id = picture.character_id
                                  order by position) as pictured,
                           array(select id
                                   from picture attempt
                                  where attempt.parent_id = picture.id
                                  order by id
                                  limit 200) as attempts
                      from picture
                      %s
                     where picture.id = $1
                    """
                        .formatted(ThumbRow.COLUMNS, ThumbRow.JOINS))
                .execute(Tuple.of(picture.value()))
                .await())
            .findFirst()
            .orElseThrow(() ->
                Problem.notFound(
                    "There is no picture %s. It may have gone with its character."
                        .formatted(picture)));
    return new PictureView(
        ThumbRow.of(row),
        new MediaPath(row.getString("path")),
        row.getLong("bytes"),
        Json.read(row.getString("measures"), Measures.class),
        new Arrival.Words(
            row.getString("caption"),
            Arrays.asList(row.getArrayOfStrings("tags")),
            row.getString("pose"),
            row.getString("framing"),
            row.getString("expression")),
        row.getBoolean("held_out"),
        provenance(row.getString("drawing")),
        Optional.ofNullable(row.getUUID("batch_id")).map(BatchId::new),
        new Lineage(
            row.getInteger("attempt"),
            row.getString("because"),
            pictures.thumbs(ancestors(picture)),
            pictures.thumbs(ids(row, "attempts"))),
        pictures.thumbs(ids(row, "pictured")),
        List.of(),
        reviews(picture),
        decisions(picture),
        identified(picture));
  }

  /// The same with what looks like it.
  PictureView with(PictureView view, List<LookAlike> alike) {
    return new PictureView(
        view.thumb(),
        view.file(),
        view.bytes(),
        view.measures(),
        view.words(),
        view.heldOut(),
        view.provenance(),
        view.batch(),
        view.lineage(),
        view.references(),
        alike,
        view.reviews(),
        view.decisions(),
        view.identified());
  }

  private static List<PictureId> ids(Row row, String column) {
    return Arrays.stream(row.getArrayOfUUIDs(column)).map(PictureId::new).toList();
  }

  /// What the departments wrote of its making, as words.
  private static Map<String, String> provenance(String drawing) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<?, ?> written = Json.read(drawing, Map.class);
    written.forEach((name, value) -> {
      if (value != null) {
        facts.put(String.valueOf(name), value instanceof String said ? said : Json.write(value));
      }
    });
    return facts;
  }

  private List<PictureId> ancestors(PictureId picture) {
    return rows(database
            .pool()
            .preparedQuery(
                """
                with recursive older as (
                  select parent_id as id, 1 as age
                    from picture
                   where id = $1 and parent_id is not null
                  union all
                  select picture.parent_id, age + 1
                    from older
                    join picture on picture.id = older.id
                   where picture.parent_id is not null
                     and age < $2
                )
                select id from older order by age
                """)
            .execute(Tuple.of(picture.value(), OLDEST_ANCESTOR))
            .await())
        .map(row -> new PictureId(row.getUUID("id")))
        .toList();
  }

  private List<ReviewView> reviews(PictureId picture) {
    return rows(database
            .pool()
            .preparedQuery(
                """
                select round, judge, likeness, clarity, usefulness, score, solo, human,
                       completeness, species, seen_as, confidence, caption, issues, verdict,
                       reason, at
                  from review
                 where picture_id = $1
                 order by round desc
                 limit 100
                """)
            .execute(Tuple.of(picture.value()))
            .await())
        .map(ViewStore::review)
        .toList();
  }

  private static ReviewView review(Row row) {
    Optional<Assessment.Marks> marks =
        Optional.ofNullable(row.getInteger("likeness"))
            .map(likeness ->
                new Assessment.Marks(
                    likeness, row.getInteger("clarity"), row.getInteger("usefulness")));
    return new ReviewView(
        row.getInteger("round"),
        row.getString("judge"),
        marks,
        Optional.ofNullable(row.getDouble("score")),
        Optional.ofNullable(row.getBoolean("solo")),
        Optional.ofNullable(row.getBoolean("human")),
        row.getString("completeness"),
        Assessment.SpeciesCheck.valueOf(row.getString("species").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getUUID("seen_as")).map(CharacterId::new),
        Optional.ofNullable(row.getDouble("confidence")),
        row.getString("caption"),
        Arrays.asList(row.getArrayOfStrings("issues")),
        row.getString("verdict"),
        row.getString("reason"),
        row.getOffsetDateTime("at").toInstant());
  }

  private List<DecisionView> decisions(PictureId picture) {
    return rows(database
            .pool()
            .preparedQuery(
                """
                select id, by_machine, who, verdict, was, character_id, categories, note, at,
                       undone_at
                  from decision_made
                 where picture_id = $1
                 order by id desc
                 limit 200
                """)
            .execute(Tuple.of(picture.value()))
            .await())
        .map(row ->
            new DecisionView(
                row.getLong("id"),
                row.getBoolean("by_machine"),
                row.getString("who"),
                row.getString("verdict"),
                ThumbRow.standing(row.getString("was")),
                Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
                Arrays.asList(row.getArrayOfStrings("categories")),
                row.getString("note"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("undone_at"))
                    .map(undone -> undone.toInstant())))
        .toList();
  }

  private Optional<Identified> identified(PictureId picture) {
    return rows(database
            .pool()
            .preparedQuery(
                """
                select engine, description, character_id, at
                  from identification
                 where picture_id = $1
                 order by number desc
                 limit 1
                """)
            .execute(Tuple.of(picture.value()))
            .await())
        .findFirst()
        .map(row ->
            new Identified(
                row.getString("engine"),
                row.getString("description"),
                Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
                row.getOffsetDateTime("at").toInstant()));
  }
}
