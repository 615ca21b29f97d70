package studio.verticles.night;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// The memory of the actors.
final class ReplenishmentStore {
  private static final String OF_CHARACTER = ActorRows.SELECT.formatted("character.id = $1");
  private static final String OF_PROJECT =
      ActorRows.SELECT.formatted("character.project_id = $1 and character.archived_at is null");

  private final Database database;

  ReplenishmentStore(Database database) {
    this.database = database;
  }

  Optional<Actor> find(CharacterId character) {
    return find(database.pool(), character);
  }

  Optional<Actor> find(SqlClient client, CharacterId character) {
    return stream(client.preparedQuery(OF_CHARACTER).execute(Tuple.of(character.value())).await())
        .map(ActorRows::actor)
        .findFirst();
  }

  /// By name.
  List<Actor> of(ProjectId project) {
    boolean exists =
        database
                .pool()
                .preparedQuery("select 1 from project where id = $1")
                .execute(Tuple.of(project.value()))
                .await()
                .size()
            > 0;
    if (!exists) {
      throw Problem.notFound("There is no project %s any more.".formatted(project));
    }
    return stream(
            database.pool().preparedQuery(OF_PROJECT).execute(Tuple.of(project.value())).await())
        .map(ActorRows::actor)
        .toList();
  }

  /// Nobody else of the studio looks, draws or is told anything until the transaction ends: "two at
  /// once" is counted over all of them. Then reads the actor as it is under the lock.
  Optional<Actor> alone(SqlConnection transaction, CharacterId character) {
    transaction.query("select pg_advisory_xact_lock(hashtext('replenishment'))").execute().await();
    transaction
        .preparedQuery("select 1 from replenishment where character_id = $1 for update")
        .execute(Tuple.of(character.value()))
        .await();
    return find(transaction, character);
  }

  /// Gives the actor a row of its own, once somebody wants something of it.
  void enter(SqlConnection transaction, CharacterId character) {
    transaction
        .preparedQuery(
            """
            insert into replenishment (character_id)
            select id from character where id = $1
            on conflict do nothing
            """)
        .execute(Tuple.of(character.value()))
        .await();
  }

  void set(SqlConnection transaction, CharacterId character, boolean enabled, int target) {
    transaction
        .preparedQuery(
            """
            update replenishment
               set enabled = $2, target = $3, version = version + 1
             where character_id = $1
            """)
        .execute(Tuple.of(character.value(), enabled, target))
        .await();
  }

  /// What was decided so far no longer counts as rejections in a row.
  void pardon(SqlConnection transaction, CharacterId character) {
    transaction
        .preparedQuery(
            """
            update replenishment
               set pardoned_to = coalesce((select max(id)
                                             from decision_made
                                            where character_id = $1), 0),
                   version = version + 1
             where character_id = $1
            """)
        .execute(Tuple.of(character.value()))
        .await();
  }

  void began(
      SqlConnection transaction, CharacterId character, BatchId batch, int drawn, Instant now) {
    transaction
        .preparedQuery(
            """
            update replenishment
               set batch_id = $2, batches = batches + 1, day = $3, drawn_today = $4,
                   last_batch_at = $5
             where character_id = $1
            """)
        .execute(Tuple.of(character.value(), batch.value(), Ledger.dayOf(now), drawn, atZone(now)))
        .await();
  }

  void stands(
      SqlConnection transaction, CharacterId character, State state, String guard, String reason) {
    transaction
        .preparedQuery(
            """
            update replenishment
               set state = $2, guard = $3, reason = $4
             where character_id = $1
            """)
        .execute(Tuple.of(character.value(), state.word(), guard, reason))
        .await();
  }

  void alarm(SqlConnection transaction, CharacterId character, Instant time) {
    transaction
        .preparedQuery(
            """
            update replenishment
               set next_at = $2, alarm = alarm + 1
             where character_id = $1
            """)
        .execute(Tuple.of(character.value(), atZone(time)))
        .await();
  }

  /// Nothing rings any more by itself.
  void silence(SqlConnection transaction, CharacterId character) {
    transaction
        .preparedQuery("update replenishment set next_at = null where character_id = $1")
        .execute(Tuple.of(character.value()))
        .await();
  }

  /// Those that wait for others to end.
  List<CharacterId> waitingForPlace(SqlConnection transaction) {
    return stream(
            transaction
                .preparedQuery(
                    """
                    select character_id
                      from replenishment
                     where enabled
                       and state = 'waiting'
                       and guard = $1
                     order by last_batch_at nulls first
                    """)
                .execute(Tuple.of(Guard.SLOTS.word()))
                .await())
        .map(row -> new CharacterId(row.getUUID("character_id")))
        .toList();
  }

  private static OffsetDateTime atZone(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
