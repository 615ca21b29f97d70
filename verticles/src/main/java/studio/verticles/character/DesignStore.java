package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;

/// Designs and appearances, and what they were before each change.
final class DesignStore {
  private static final int LONGEST_HISTORY = 200;

  /// A character's row, held until the transaction ends.
  record Held(
      CharacterId id,
      ProjectId project,
      String name,
      int version,
      String design,
      Appearance appearance,
      boolean archived) {

    /// @throws Problem STALE
    void requireVersion(int seen) {
      if (seen != version) {
        throw Problem.stale(name, seen, version);
      }
    }

    /// @throws Problem CONFLICT
    void requireInCast() {
      if (archived) {
        throw StillCast.archived(name);
      }
    }
  }

  /// Nobody else changes this character until the transaction ends.
  Held hold(SqlConnection transaction, CharacterId id) {
    Row row =
        Rows.first(
                transaction
                    .preparedQuery(
                        """
                        select character.project_id, character.name, character.version,
                               character.design_prompt, character.appearance::text as appearance,
                               character.archived_at is not null
                                 or project.archived_at is not null as archived
                          from character
                          join project on project.id = character.project_id
                         where character.id = $1
                           for update of character
                        """)
                    .execute(Tuple.of(id.value()))
                    .await())
            .orElseThrow(() -> CastStore.missing(id));
    return new Held(
        id,
        new ProjectId(row.getUUID("project_id")),
        row.getString("name"),
        row.getInteger("version"),
        row.getString("design_prompt"),
        CastStore.appearance(row.getString("appearance")),
        row.getBoolean("archived"));
  }

  /// Writes down what it was, and what it is now.
  void redesign(
      SqlConnection transaction, Held was, String design, Appearance appearance, String by) {
    transaction
        .preparedQuery(
            """
            insert into design (character_id, design_prompt, appearance, changed_by)
            values ($1, $2, $3::text::jsonb, $4)
            """)
        .execute(Tuple.of(was.id().value(), was.design(), Json.write(was.appearance()), by))
        .await();
    transaction
        .preparedQuery(
            """
            update character
               set design_prompt = $2, appearance = $3::text::jsonb,
                   version = version + 1, updated_at = now()
             where id = $1
            """)
        .execute(Tuple.of(was.id().value(), design, Json.write(appearance)))
        .await();
  }

  List<DesignBefore> history(SqlClient database, CharacterId id) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select id, design_prompt, appearance::text as appearance, changed_by, changed_at
                      from design
                     where character_id = $1
                     order by id desc
                     limit $2
                    """)
                .execute(Tuple.of(id.value(), LONGEST_HISTORY))
                .await())
        .map(DesignStore::before)
        .toList();
  }

  Optional<DesignBefore> before(SqlConnection transaction, CharacterId id, long number) {
    return Rows.first(
            transaction
                .preparedQuery(
                    """
                    select id, design_prompt, appearance::text as appearance, changed_by, changed_at
                      from design
                     where character_id = $1
                       and id = $2
                    """)
                .execute(Tuple.of(id.value(), number))
                .await())
        .map(DesignStore::before);
  }

  private static DesignBefore before(Row row) {
    return new DesignBefore(
        row.getLong("id"),
        row.getString("design_prompt"),
        CastStore.appearance(row.getString("appearance")),
        row.getString("changed_by"),
        Rows.time(row, "changed_at"));
  }
}
