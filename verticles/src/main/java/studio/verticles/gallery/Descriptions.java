package studio.verticles.gallery;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import studio.verticles.production.PictureId;

/// Changes what is said of a picture, inside the transaction that wants it. Every change is the
/// next version.
public final class Descriptions {
  private Descriptions() {}

  /// @param tags empty to leave them as they are
  /// @param version the one that was seen; empty to write over whatever is there
  /// @return whether it was written; false when the picture is gone or another version
  public static boolean describe(
      SqlConnection transaction,
      PictureId picture,
      String caption,
      Optional<List<String>> tags,
      Optional<Integer> version) {
    return transaction
            .preparedQuery(
                """
                update picture
                   set caption = $2, tags = coalesce($3, tags), version = version + 1
                 where id = $1
                   and ($4::int is null or version = $4)
                """)
            .execute(
                Tuple.of(picture.value(), caption)
                    .addArrayOfString(tags.map(list -> list.toArray(String[]::new)).orElse(null))
                    .addInteger(version.orElse(null)))
            .await()
            .rowCount()
        == 1;
  }

  /// Sets a picture aside from training, or takes it back. Nothing happens to one that is so
  /// already.
  public static void holdOut(SqlConnection transaction, PictureId picture, boolean heldOut) {
    transaction
        .preparedQuery(
            """
            update picture
               set held_out = $2, version = version + 1
             where id = $1
               and held_out <> $2
            """)
        .execute(Tuple.of(picture.value(), heldOut))
        .await();
  }
}
