package studio.verticles.gallery;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.Pipeline;
import studio.verticles.production.WorkPlan;

/// Hangs new pictures, inside the transaction that finishes the work which brought them.
public final class Arrivals {
  private Arrivals() {}

  /// Hangs a picture and asks for the first look at it.
  ///
  /// @return whether it hangs now; false when this piece of work had brought one before
  public static boolean hang(SqlConnection transaction, Arrival picture) {
    boolean isNew = insert(transaction, picture);
    if (isNew) {
      WorkPlan.add(transaction, Pipeline.forPicture(picture.id(), 1, picture.name()));
    }
    return isNew;
  }

  private static boolean insert(SqlConnection transaction, Arrival picture) {
    Optional<Arrival.FromBatch> batch = picture.batch();
    Optional<Arrival.Ancestor> ancestor = picture.ancestor();
    Tuple row =
        Tuple.of(picture.id().value(), picture.project().value())
            .addUUID(picture.character().map(CharacterId::value).orElse(null))
            .addString(picture.origin())
            .addString(picture.name())
            .addString(picture.source().name().toLowerCase(Locale.ROOT))
            .addString(picture.path().value())
            .addString(picture.thumbnail().value())
            .addInteger(picture.measures().width())
            .addInteger(picture.measures().height())
            .addLong(picture.bytes())
            .addString(picture.sha256())
            .addLong(picture.measures().phash())
            .addInteger(picture.measures().tone())
            .addString(Json.write(picture.measures()))
            .addString(picture.words().caption())
            .addArrayOfString(picture.words().tags().toArray(String[]::new))
            .addString(picture.words().pose())
            .addString(picture.words().framing())
            .addString(picture.words().expression())
            .addString(picture.provenance())
            .addUUID(batch.map(Arrival.FromBatch::batch).map(BatchId::value).orElse(null))
            .addInteger(batch.map(Arrival.FromBatch::number).orElse(null))
            .addUUID(ancestor.map(Arrival.Ancestor::parent).map(PictureId::value).orElse(null))
            .addInteger(ancestor.map(Arrival.Ancestor::attempt).orElse(1))
            .addString(ancestor.map(Arrival.Ancestor::because).orElse(""));
    return transaction
            .preparedQuery(
                """
                insert into picture (id, project_id, character_id, origin, name, source, path,
                                     thumb_path, width, height, bytes, sha256, phash, tone,
                                     measures, caption, tags, pose, framing, expression, drawing,
                                     batch_id, batch_number, parent_id, attempt, because)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                        $15::text::jsonb, $16, $17, $18, $19, $20, $21::text::jsonb,
                        $22, $23, $24, $25, $26)
                on conflict (origin) do nothing
                """)
            .execute(row)
            .await()
            .rowCount()
        == 1;
  }
}
