package studio.verticles.character;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import studio.verticles.bus.Problem;
import studio.verticles.production.CharacterId;

/// Whether a character is still in the cast, asked in the transaction that would keep something of
/// it: nothing new comes to one that was archived while the work was running.
public final class StillCast {
  private StillCast() {}

  /// Holds the character in the cast until the transaction ends.
  ///
  /// @throws Problem NOT_FOUND when there is no such character, CONFLICT when it or its project was
  ///   archived
  public static void require(SqlConnection transaction, CharacterId character) {
    var row =
        Rows.first(
                transaction
                    .preparedQuery(
                        """
                        select character.name,
                               character.archived_at is not null
                                 or project.archived_at is not null as archived
                          from character
                          join project on project.id = character.project_id
                         where character.id = $1
                           for key share of character
                        """)
                    .execute(Tuple.of(character.value()))
                    .await())
            .orElseThrow(() -> CastStore.missing(character));
    if (row.getBoolean("archived")) {
      throw archived(row.getString("name"));
    }
  }

  static Problem archived(String name) {
    return Problem.conflict(
        "%s is archived; nothing new is made of it. Take it out of the archive first."
            .formatted(name));
  }
}
