package studio.verticles.routing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.card.Card;
import studio.hardware.card.CardWatch;
import studio.hardware.card.Vram;
import studio.verticles.db.Database;
import studio.verticles.routing.Lanes.CardState;
import studio.verticles.routing.Lanes.Point;

/// The cards of all nodes, and what their instruments said during the last day.
final class CardStore {
  /// What a chart of a few hundred pixels can show.
  private static final int POINTS = 240;

  private final Database database;

  CardStore(Database database) {
    this.database = database;
  }

  void seen(String node, Card card, Optional<String> trouble) {
    database
        .pool()
        .preparedQuery(
            """
            insert into card (name, node, model, vendor, total, trouble)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (name)
               do update set node = excluded.node, model = excluded.model,
                             vendor = excluded.vendor, total = excluded.total,
                             trouble = excluded.trouble, seen_at = now()
            """)
        .execute(
            Tuple.of(
                card.name(),
                node,
                card.model(),
                card.vendor().name(),
                card.memory().bytes(),
                trouble.orElse(null)))
        .await();
  }

  void read(String card, CardWatch.Sample sample) {
    var reading = sample.reading();
    database
        .pool()
        .preparedQuery(
            """
            insert into card_reading (card, at, used, total, strangers, celsius, watts, busy)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing
            """)
        .execute(
            Tuple.of(card, reading.at().atOffset(ZoneOffset.UTC))
                // A card that nobody measures holds at least what our engines say they hold.
                .addLong(Math.max(reading.used().bytes(), sample.ours().bytes()))
                .addLong(reading.total().bytes())
                .addLong(sample.strangers().bytes())
                .addValue(boxed(reading.celsius()))
                .addValue(boxed(reading.watts()))
                .addValue(boxed(reading.busy())))
        .await();
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  void forgetOld() {
    database
        .pool()
        .query("delete from card_reading where at < now() - interval '1 day'")
        .execute()
        .await();
  }

  List<CardState> cards() {
    Map<String, List<Point>> series = series();
    RowSet<Row> rows =
        database
            .pool()
            .query(
                """
                select card.name, card.node, card.model, card.vendor, card.total, card.trouble,
                       newest.used, newest.strangers, newest.celsius, newest.watts, newest.busy
                  from card
                  left join lateral (select *
                                       from card_reading
                                      where card_reading.card = card.name
                                      order by at desc
                                      limit 1) newest on true
                 where card.seen_at > now() - interval '1 day'
                 order by card.name
                """)
            .execute()
            .await();
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new CardState(
                row.getString("name"),
                row.getString("model"),
                row.getString("vendor"),
                row.getString("node"),
                new Vram(row.getLong("total")),
                vram(row, "used"),
                vram(row, "strangers"),
                number(row, "celsius"),
                number(row, "watts"),
                number(row, "busy"),
                series.getOrDefault(row.getString("name"), List.of()),
                Optional.ofNullable(row.getString("trouble"))))
        .toList();
  }

  /// Six hours in equal steps, the fullest reading of each.
  private Map<String, List<Point>> series() {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select card, max(at) as at, max(used) as used, max(strangers) as strangers
                  from card_reading
                 where at > now() - interval '6 hours'
                 group by card, floor(extract(epoch from at) * $1 / 21600)
                 order by card, at
                """)
            .execute(Tuple.of(POINTS))
            .await();
    Map<String, List<Point>> series = new HashMap<>();
    for (Row row : rows) {
      series
          .computeIfAbsent(row.getString("card"), _ -> new ArrayList<>())
          .add(
              new Point(
                  row.getOffsetDateTime("at").toInstant(),
                  new Vram(row.getLong("used")),
                  new Vram(row.getLong("strangers"))));
    }
    return series;
  }

  private static Vram vram(Row row, String column) {
    @Nullable Long bytes = row.getLong(column);
    return bytes == null ? Vram.NONE : new Vram(bytes);
  }

  private static OptionalDouble number(Row row, String column) {
    @Nullable Double value = row.getDouble(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
