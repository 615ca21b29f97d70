package studio.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import studio.verticles.simulation.Account;
import studio.verticles.simulation.Fifo;
import studio.verticles.simulation.LowerBound;
import studio.verticles.simulation.Night;
import studio.verticles.simulation.Nights;
import studio.verticles.simulation.Ours;
import studio.verticles.simulation.Policy;
import studio.verticles.simulation.Simulator;
import studio.verticles.simulation.SwarmUi;

/// Simulated nights of the reference house: our choice beside FIFO, SwarmUI's policy and the lower
/// bound. Prints the table of `docs/simulation.md`.
///
/// Arguments: a seed, 1 if none is given.
public final class NightBench {
  private static final List<Supplier<Policy>> POLICIES =
      List.of(Fifo::new, SwarmUi::new, Ours::new);

  private NightBench() {}

  public static void main(String[] arguments) {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    PrintStream out = System.out;
    out.println(
        "| night | policy | makespan | / lower bound | swaps | longest wait | longest passed over | promised | late | lost runs |");
    out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (Night night : Nights.all(seed)) {
      Duration bound = LowerBound.of(night);
      out.printf(
          Locale.ROOT,
          "| %s, %d jobs | lower bound | %s | 1.00 | | | | | | |%n",
          night.name(),
          night.errands().size(),
          clock(bound));
      for (Supplier<Policy> policy : POLICIES) {
        Account account = Simulator.play(night, policy.get());
        out.printf(
            Locale.ROOT,
            "| | %s | %s | %.2f | %d | %s | %s | %s | %d | %d |%n",
            account.policy(),
            clock(account.makespan()),
            account.makespan().toMillis() / (double) bound.toMillis(),
            account.swaps(),
            clock(account.longestWait()),
            clock(account.longestPassedOver()),
            account.keepsItsPromise() ? "kept" : "broken",
            account.late(),
            account.lost());
      }
    }
  }

  private static String clock(Duration duration) {
    return "%d:%02d:%02d"
        .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
  }
}
