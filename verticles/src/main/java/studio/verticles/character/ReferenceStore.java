package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Pictures that show what a character really looks like, in their order.
final class ReferenceStore {
  /// What is known of a picture that is to become a reference.
  record Candidate(Optional<CharacterId> character, String state) {}

  List<Sheet.Reference> of(SqlClient database, CharacterId character) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select picture.id, picture.path, picture.thumb_path
                      from reference
                      join picture on picture.id = reference.picture_id
                     where reference.character_id = $1
                       -- Another decision or another face since: no longer telling.
                       and picture.state = 'approved'
                       and picture.character_id = reference.character_id
                     order by reference.position, picture.id
                    """)
                .execute(Tuple.of(character.value()))
                .await())
        .map(ReferenceStore::reference)
        .toList();
  }

  private static Sheet.Reference reference(Row row) {
    return new Sheet.Reference(
        new PictureId(row.getUUID("id")),
        new MediaPath(row.getString("path")),
        new MediaPath(row.getString("thumb_path")));
  }

  /// Approved pictures that could become references, the best judged first.
  List<Sheet.Reference> candidates(SqlClient database, CharacterId character) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select id, path, thumb_path
                      from picture
                     where character_id = $1
                       and state = 'approved'
                       and not exists (select 1 from reference
                                        where reference.picture_id = picture.id
                                          and reference.character_id = $1)
                     order by score desc nulls last, id desc
                     limit 60
                    """)
                .execute(Tuple.of(character.value()))
                .await())
        .map(ReferenceStore::reference)
        .toList();
  }

  Optional<Candidate> candidate(SqlConnection transaction, PictureId picture) {
    return Rows.first(
            transaction
                .preparedQuery("select character_id, state from picture where id = $1 for share")
                .execute(Tuple.of(picture.value()))
                .await())
        .map(ReferenceStore::candidate);
  }

  private static Candidate candidate(Row row) {
    return new Candidate(
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        row.getString("state"));
  }

  void add(SqlConnection transaction, CharacterId character, PictureId picture) {
    transaction
        .preparedQuery(
            """
            insert into reference (character_id, picture_id, position)
            select $1, $2, coalesce(max(position) + 1, 0)
              from reference
             where character_id = $1
            on conflict do nothing
            """)
        .execute(Tuple.of(character.value(), picture.value()))
        .await();
  }

  boolean remove(SqlConnection transaction, CharacterId character, PictureId picture) {
    return transaction
            .preparedQuery("delete from reference where character_id = $1 and picture_id = $2")
            .execute(Tuple.of(character.value(), picture.value()))
            .await()
            .rowCount()
        == 1;
  }

  void order(SqlConnection transaction, CharacterId character, List<PictureId> order) {
    UUID[] ids = order.stream().map(PictureId::value).toArray(UUID[]::new);
    Integer[] positions = IntStream.range(0, ids.length).boxed().toArray(Integer[]::new);
    transaction
        .preparedQuery(
            """
            update reference
               set position = wanted.position
              from unnest($2::uuid[], $3::int[]) wanted(picture_id, position)
             where reference.character_id = $1
               and reference.picture_id = wanted.picture_id
            """)
        .execute(Tuple.of(character.value()).addArrayOfUUID(ids).addArrayOfInteger(positions))
        .await();
  }
}
