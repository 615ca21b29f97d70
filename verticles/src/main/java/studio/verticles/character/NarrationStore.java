package studio.verticles.character;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TimeOrderedId;

/// Wishes that an appearance be written down, and their jobs.
final class NarrationStore {
  /// A wish that was made before.
  record Wish(CharacterId character, int version) {
    Job job() {
      return new Job.Narrate(character, version);
    }
  }

  Optional<Wish> wished(SqlConnection transaction, String key) {
    return Rows.first(
            transaction
                .preparedQuery("select character_id, version from narration where wish_key = $1")
                .execute(Tuple.of(key))
                .await())
        .map(row ->
            new Wish(new CharacterId(row.getUUID("character_id")), row.getInteger("version")));
  }

  void add(SqlConnection transaction, Wish wish, Optional<String> key, String by) {
    transaction
        .preparedQuery(
            """
            insert into narration (id, wish_key, character_id, version, asked_by)
            values ($1, $2, $3, $4, $5)
            """)
        .execute(
            Tuple.of(
                TimeOrderedId.next(),
                key.orElse(null),
                wish.character().value(),
                wish.version(),
                by))
        .await();
  }

  JobId job(SqlConnection transaction, Wish wish) {
    return Rows.first(
            transaction
                .preparedQuery("select id from job where key = $1")
                .execute(Tuple.of(wish.job().key()))
                .await())
        .map(row -> new JobId(row.getUUID("id")))
        .orElseThrow(() -> new IllegalStateException(wish + " has no job"));
  }

  /// The newest job of a character, while it is not done.
  Optional<JobId> open(SqlClient database, CharacterId character) {
    return Rows.first(
            database
                .preparedQuery(
                    """
                    select id
                      from (select id, state
                              from job
                             where subject = $1
                               and kind = 'Narrate'
                             order by id desc
                             limit 1) newest
                     where state <> 'done'
                    """)
                .execute(Tuple.of(character.value()))
                .await())
        .map(row -> new JobId(row.getUUID("id")));
  }

  /// Who of a project can be described; with `missingOnly`, who is not yet.
  List<CharacterId> describable(SqlClient database, ProjectId project, boolean missingOnly) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select id
                      from character
                     where project_id = $1
                       and archived_at is null
                       and design_prompt <> ''
                       and (not $2 or coalesce(appearance->>'species', '') = '')
                     order by lower(name), id
                    """)
                .execute(Tuple.of(project.value(), missingOnly))
                .await())
        .map(row -> new CharacterId(row.getUUID("id")))
        .toList();
  }
}
