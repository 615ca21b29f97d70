package studio.verticles.routing.choice;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import studio.hardware.card.Vram;

/// What work costs on each card: measured where it has run before, otherwise assumed.
///
/// @param swaps how long loading a model takes
/// @param runs how long one job takes, model loaded
/// @param peaks the most memory seen while it ran, its model included
/// @param assumed for what was never measured
public record Costs(
    Map<Load, Duration> swaps, Map<Run, Duration> runs, Map<Run, Vram> peaks, Assumed assumed) {
  public Costs {
    swaps = Map.copyOf(swaps);
    runs = Map.copyOf(runs);
    peaks = Map.copyOf(peaks);
  }

  public record Load(String card, String engine, String model) {}

  public record Run(String card, Work work) {}

  public record Assumed(Duration swap, Duration run) {
    public static final Assumed USUAL = new Assumed(Duration.ofSeconds(20), Duration.ofSeconds(60));
  }

  /// Zero when the model is already loaded there.
  public Duration swap(CardLane lane, Work work) {
    return lane.isWarmFor(work) ? Duration.ZERO : load(lane, work);
  }

  /// What loading it takes, loaded or not.
  public Duration load(CardLane lane, Work work) {
    return swaps.getOrDefault(new Load(lane.name(), work.engine(), work.model()), assumed.swap());
  }

  public Duration run(CardLane lane, Work work) {
    return runs.getOrDefault(new Run(lane.name(), work), assumed.run());
  }

  /// Empty when it never ran there: then it is tried with the card to itself.
  public Optional<Vram> peak(CardLane lane, Work work) {
    return Optional.ofNullable(peaks.get(new Run(lane.name(), work)));
  }
}
