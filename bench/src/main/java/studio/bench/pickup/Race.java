package studio.bench.pickup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.verticles.db.EmbeddedPostgres;

/// Rounds of both halves in turns, so that whatever else the machine does hits both alike.
public final class Race {
  private static final int WARM_UP = 100;
  private static final int LATENCIES = 400;
  private static final int ONE_BY_ONE = 4_000;
  private static final int BATCHED = 15_000;
  private static final int CONCURRENCY = 8;
  private static final int BATCH = 500;

  private Race() {}

  public static void run(PrintStream out, Path folder, int rounds) throws Exception {
    Path data = Files.createTempDirectory(folder, "data");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
      String url =
          "postgresql://%s:%s@%s:%d/%s"
              .formatted(
                  server.user(),
                  server.password(),
                  server.host(),
                  server.port(),
                  server.database());
      ServerClock clock = new ServerClock(data);
      try (Studio ours = new Studio(url, data.resolve("media"));
          Graphile graphile = new Graphile(folder, url)) {
        latencies(out, rounds, ours, graphile);
        throughputs(out, rounds, ours, graphile, clock);
      }
    }
  }

  private static void latencies(PrintStream out, int rounds, Studio ours, Graphile graphile)
      throws Exception {
    ours.latencies(WARM_UP);
    graphile.latencies(WARM_UP);
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      our.addAll(ours.latencies(LATENCIES));
      their.addAll(graphile.latencies(LATENCIES));
    }
    out.println("pickup, ms                 p50     p90     p99     max");
    report(out, "nightshift", our);
    report(out, "graphile-worker", their);
  }

  private static void report(PrintStream out, String who, List<Double> took) {
    List<Double> sorted = took.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%-22s %7.2f %7.2f %7.2f %7.2f%n",
        who,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        sorted.getLast());
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
  }

  private static void throughputs(
      PrintStream out, int rounds, Studio ours, Graphile graphile, ServerClock clock)
      throws Exception {
    timed(clock, () -> ours.throughput(ONE_BY_ONE, CONCURRENCY)); // warms up
    timed(clock, () -> graphile.throughput(ONE_BY_ONE, CONCURRENCY, 0));
    out.println(
        "throughput                         jobs/s   worker CPU ms/job   PostgreSQL CPU ms/job");
    for (int round = 0; round < rounds; round++) {
      report(
          out, "nightshift, 8 slots", timed(clock, () -> ours.throughput(ONE_BY_ONE, CONCURRENCY)));
      report(
          out,
          "graphile-worker, 8 at a time",
          timed(clock, () -> graphile.throughput(ONE_BY_ONE, CONCURRENCY, 0)));
      report(out, "nightshift, 500 slots", timed(clock, () -> ours.throughput(BATCHED, BATCH)));
      report(
          out,
          "graphile-worker, batches of 500",
          timed(clock, () -> graphile.throughput(BATCHED, 24, BATCH)));
    }
  }

  private interface Work {
    Rate run() throws Exception;
  }

  private static Rate timed(ServerClock clock, Work work) throws Exception {
    double before = clock.seconds();
    Rate rate = work.run();
    return rate.withDatabase(clock.seconds() - before);
  }

  private static void report(PrintStream out, String who, Rate rate) {
    out.printf(
        Locale.ROOT,
        "%-32s %8.0f   %17.3f   %21.3f%n",
        who,
        rate.perSecond(),
        rate.cpuMillisPerJob(),
        rate.databaseMillisPerJob());
  }
}
