package studio.verticles.routing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.verticles.cluster.ClusterFailure;
import studio.verticles.db.Database;
import studio.verticles.production.Capability;
import studio.verticles.production.Json;
import studio.verticles.production.Lane;
import studio.verticles.routing.Lanes.Door;

/// The lanes of all nodes: who has them, whether they are open, what they offer and hold.
final class LaneStore {
  /// A lane that was not heard of for so long has lost its node: three leases.
  static final String SILENT = "interval '45 seconds'";

  private final Database database;

  LaneStore(Database database) {
    this.database = database;
  }

  /// A lane as its row has it.
  ///
  /// @param until when a closed door opens by itself
  record LaneRow(
      String name,
      String node,
      boolean engines,
      Optional<String> card,
      int slots,
      Door door,
      String reason,
      Optional<Instant> until,
      Instant since,
      boolean alive,
      LaneFacts facts) {}

  /// What a lane does with an engine.
  record OfferRow(
      String lane,
      Capability capability,
      String engine,
      String model,
      String address,
      boolean well,
      String reason,
      Instant since) {}

  /// This node's lanes are these, and no others. What an operator said of a lane stays said.
  void open(String node, List<Lane> house, List<EngineLane> engines) {
    database.inTransaction(transaction -> {
      transaction
          .preparedQuery(
              """
              insert into node (name, started_at, seen_at) values ($1, now(), now())
              on conflict (name) do update set started_at = now(), seen_at = now()
              """)
          .execute(Tuple.of(node))
          .await();
      String[] names =
          Stream.concat(house.stream().map(Lane::name), engines.stream().map(EngineLane::name))
              .toArray(String[]::new);
      transaction
          .preparedQuery("delete from lane where node = $1 and name <> all ($2)")
          .execute(Tuple.tuple().addString(node).addArrayOfString(names))
          .await();
      for (EngineLane lane : engines) {
        enrol(transaction, node, lane.lane(), lane.card().map(card -> card.name()));
        offers(transaction, lane);
      }
      return node;
    });
  }

  private static void enrol(
      SqlConnection transaction, String node, Lane lane, Optional<String> card) {
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                insert into lane (name, node, engines, card, slots) values ($1, $2, $3, $4, $5)
                on conflict (name)
                   do update set node = excluded.node, engines = excluded.engines,
                                 card = excluded.card, slots = excluded.slots, seen_at = now()
                       where lane.node = excluded.node
                          or lane.seen_at < now() - %s
                returning name
                """
                    .formatted(SILENT))
            .execute(Tuple.of(lane.name(), node, lane.engines(), card.orElse(null), lane.slots()))
            .await();
    if (rows.size() == 0) {
      throw new ClusterFailure(
          "Another machine of this studio already has a lane called %s. Give the card, or the engine without a card, another name in the configuration of this machine. (If it is this machine, which had another node.name until now, start again in a minute.)"
              .formatted(lane.name()));
    }
  }

  private static void offers(SqlConnection transaction, EngineLane lane) {
    transaction
        .preparedQuery("delete from offer where lane = $1")
        .execute(Tuple.of(lane.name()))
        .await();
    for (Post post : lane.posts()) {
      for (var entry : post.models().entrySet()) {
        transaction
            .preparedQuery(
                """
                insert into offer (lane, capability, engine, model, address)
                values ($1, $2, $3, $4, $5)
                on conflict do nothing -- the first engine of a lane does it
                """)
            .execute(
                Tuple.of(
                    lane.name(),
                    entry.getKey().name(),
                    post.name(),
                    entry.getValue(),
                    post.address()))
            .await();
      }
    }
  }

  /// The node lives.
  void beat(String node) {
    database
        .pool()
        .preparedQuery("update node set seen_at = now() where name = $1")
        .execute(Tuple.of(node))
        .await();
    database
        .pool()
        .preparedQuery("update lane set seen_at = now() where node = $1")
        .execute(Tuple.of(node))
        .await();
  }

  /// A machine that is gone for good is not shown for ever.
  void forgetOld() {
    database
        .pool()
        .query(
            """
            delete from node
             where seen_at < now() - interval '7 days'
               and not exists (select 1 from lane where lane.node = node.name)
            """)
        .execute()
        .await();
  }

  void facts(String lane, LaneFacts facts) {
    database
        .pool()
        .preparedQuery("update lane set facts = $2::text::jsonb, seen_at = now() where name = $1")
        .execute(Tuple.of(lane, Json.write(facts)))
        .await();
    for (OfferRow offer : offers(lane)) {
      Optional<LaneFacts.Illness> illness =
          facts.engines().stream()
              .filter(engine -> engine.name().equals(offer.engine()))
              .flatMap(engine -> engine.illness(offer.model()).stream())
              .findFirst();
      String reason = illness.map(LaneFacts.Illness::problem).orElse("");
      if (offer.well() != illness.isEmpty() || !offer.reason().equals(reason)) {
        health(offer, illness.isEmpty(), reason);
      }
    }
  }

  private void health(OfferRow offer, boolean well, String reason) {
    database
        .pool()
        .preparedQuery(
            """
            update offer
               set well = $3, reason = $4, since = case when well = $3 then since else now() end
             where lane = $1
               and capability = $2
            """)
        .execute(Tuple.of(offer.lane(), offer.capability().name(), well, reason))
        .await();
  }

  private List<OfferRow> offers(String lane) {
    return offers().stream().filter(offer -> offer.lane().equals(lane)).toList();
  }

  List<LaneRow> lanes() {
    return stream(
            database
                .pool()
                .query(
                    """
                    select name, node, engines, card, slots, facts::text as facts, since,
                           case when until < now() then 'open' else state end as state,
                           reason, until, seen_at > now() - %s as alive
                      from lane
                     order by name
                    """
                        .formatted(SILENT))
                .execute()
                .await())
        .map(LaneStore::lane)
        .toList();
  }

  private static LaneRow lane(Row row) {
    Door door = Door.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return new LaneRow(
        row.getString("name"),
        row.getString("node"),
        row.getBoolean("engines"),
        Optional.ofNullable(row.getString("card")),
        row.getInteger("slots"),
        door,
        door == Door.OPEN ? "" : row.getString("reason"),
        door == Door.OPEN
            ? Optional.empty()
            : Optional.ofNullable(row.getOffsetDateTime("until")).map(OffsetDateTime::toInstant),
        row.getOffsetDateTime("since").toInstant(),
        row.getBoolean("alive"),
        facts(row.getString("facts")));
  }

  private static LaneFacts facts(String json) {
    return json.equals("{}") ? LaneFacts.NONE : Json.read(json, LaneFacts.class);
  }

  List<OfferRow> offers() {
    return stream(
            database
                .pool()
                .query(
                    """
                    select lane, capability, engine, model, address, well, reason, since
                      from offer
                     order by lane, capability
                    """)
                .execute()
                .await())
        .map(row ->
            new OfferRow(
                row.getString("lane"),
                Capability.valueOf(row.getString("capability")),
                row.getString("engine"),
                row.getString("model"),
                row.getString("address"),
                row.getBoolean("well"),
                row.getString("reason"),
                row.getOffsetDateTime("since").toInstant()))
        .toList();
  }

  /// Sets the door of a lane with engines.
  ///
  /// @return whether there is such a lane
  boolean setDoor(String lane, Door door, String reason, Optional<Instant> until) {
    return database
            .pool()
            .preparedQuery(
                "update lane set state = $2, reason = $3, until = $4, since = now() where name = $1")
            .execute(
                Tuple.of(
                    lane,
                    door.name().toLowerCase(Locale.ROOT),
                    reason,
                    until.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null)))
            .await()
            .rowCount()
        == 1;
  }

  /// How many other lanes that are open and alive do this.
  int othersFor(Capability capability, String lane) {
    return database
        .pool()
        .preparedQuery(
            """
            select count(*)::int as others
              from offer
              join lane on lane.name = offer.lane
             where capability = $1
               and offer.lane <> $2
               and lane.state = 'open'
               and lane.seen_at > now() - %s
            """
                .formatted(SILENT))
        .execute(Tuple.of(capability.name(), lane))
        .await()
        .iterator()
        .next()
        .getInteger("others");
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
