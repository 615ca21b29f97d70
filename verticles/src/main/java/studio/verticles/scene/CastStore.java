package studio.verticles.scene;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.prompted.Portraits.Portrait;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.StoryId;

/// What a story's project has of its cast: the likeness in use and the references of each
/// character. Performers are known by their names, as the script has them.
final class CastStore {
  /// Strength of a trained likeness in model and words alike.
  private static final double STRENGTH = 0.8;

  /// More would say little more and cost an adapter memory.
  private static final int MOST_REFERENCES = 4;

  private final Database database;

  CastStore(Database database) {
    this.database = database;
  }

  /// @param file where a file of the media library lies; what is gone is left out
  Map<String, Portrait> portraits(StoryId story, Function<MediaPath, Path> file) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select character.name, character.slug, lora.file_name,
                       (select coalesce(array_agg(picture.path order by reference.position), '{}')
                          from reference
                          join picture on picture.id = reference.picture_id
                         where reference.character_id = character.id) as references
                  from story
                  join character on character.project_id = story.project_id
                                and character.archived_at is null
                  left join lora on lora.character_id = character.id
                                and lora.in_use
                                and lora.deleted_at is null
                 where story.id = $1
                """)
            .execute(Tuple.of(story.value()))
            .await();
    Map<String, Portrait> cast = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Path> references =
          Arrays.stream(row.getArrayOfStrings("references"))
              .map(path -> file.apply(new MediaPath(path)))
              .filter(Files::exists)
              .limit(MOST_REFERENCES)
              .toList();
      Portrait portrait =
          new Portrait(
              Optional.ofNullable(row.getString("file_name"))
                  .map(name -> new Lora(name, STRENGTH, STRENGTH)),
              references);
      cast.put(row.getString("name"), portrait);
      cast.putIfAbsent(row.getString("slug"), portrait);
    }
    return cast;
  }
}
