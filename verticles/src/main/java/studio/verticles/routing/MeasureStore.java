package studio.verticles.routing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import studio.hardware.card.Vram;
import studio.verticles.db.Database;
import studio.verticles.production.Capability;

/// What runs took, learned from runs.
final class MeasureStore {
  private final Database database;

  MeasureStore(Database database) {
    this.database = database;
  }

  /// @param peak none when nobody could measure it
  record Measure(
      String lane, Capability capability, String model, String shape, Duration run, Vram peak) {}

  record Changeover(String lane, String model, Duration swap) {}

  /// Adds a run. Times move a quarter of the way towards the newest; a peak rises at once and sinks
  /// by a tenth of the difference, because too little memory costs more than too much caution.
  void ran(
      String lane, Capability capability, String model, String shape, Duration run, Vram peak) {
    database
        .pool()
        .preparedQuery(
            """
            insert into measure (lane, capability, model, shape, runs, run_ms, peak_bytes)
            values ($1, $2, $3, $4, 1, $5, $6)
            on conflict (lane, capability, model, shape)
               do update set runs = measure.runs + 1,
                             run_ms = measure.run_ms + (excluded.run_ms - measure.run_ms) / 4,
                             peak_bytes = case
                               when excluded.peak_bytes >= measure.peak_bytes
                               then excluded.peak_bytes
                               when excluded.peak_bytes = 0 then measure.peak_bytes
                               else measure.peak_bytes
                                    - (measure.peak_bytes - excluded.peak_bytes) / 10 end,
                             measured_at = now()
            """)
        .execute(
            Tuple.of(lane, capability.name(), model, shape, (double) run.toMillis(), peak.bytes()))
        .await();
  }

  void changedOver(String lane, String model, Duration swap) {
    database
        .pool()
        .preparedQuery(
            """
            insert into changeover (lane, model, times, swap_ms) values ($1, $2, 1, $3)
            on conflict (lane, model)
               do update set times = changeover.times + 1,
                             swap_ms = changeover.swap_ms
                                       + (excluded.swap_ms - changeover.swap_ms) / 4
            """)
        .execute(Tuple.of(lane, model, (double) swap.toMillis()))
        .await();
  }

  /// It needed more than was known: the next guess is a quarter higher. Where nothing is known
  /// nothing is guessed; the ladder of memory helps the job.
  void ranOutOfMemory(String lane, Capability capability, String model, String shape, Vram lent) {
    database
        .pool()
        .preparedQuery(
            """
            update measure
               set peak_bytes = least(peak_bytes * 5 / 4, $5)
             where lane = $1
               and capability = $2
               and model = $3
               and shape = $4
               and peak_bytes > 0
            """)
        .execute(Tuple.of(lane, capability.name(), model, shape, lent.bytes()))
        .await();
  }

  List<Measure> measures() {
    return stream(
            database
                .pool()
                .query(
                    """
                    select lane, capability, model, shape, run_ms, peak_bytes
                      from measure
                    """)
                .execute()
                .await())
        .map(row ->
            new Measure(
                row.getString("lane"),
                Capability.valueOf(row.getString("capability")),
                row.getString("model"),
                row.getString("shape"),
                Duration.ofMillis(Math.round(row.getDouble("run_ms"))),
                new Vram(row.getLong("peak_bytes"))))
        .toList();
  }

  List<Changeover> changeovers() {
    return stream(
            database.pool().query("select lane, model, swap_ms from changeover").execute().await())
        .map(row ->
            new Changeover(
                row.getString("lane"),
                row.getString("model"),
                Duration.ofMillis(Math.round(row.getDouble("swap_ms")))))
        .toList();
  }

  private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
