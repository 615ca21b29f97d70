package studio.verticles.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Costs;
import studio.verticles.routing.choice.Rules;
import studio.verticles.routing.choice.Work;

/// Any night on the reference house with any costs, the same one for the same seed: chains, bursts,
/// priorities, deadlines, drained cards, strangers, dying engines.
final class RandomNight {
  private final Random random;
  private final List<CardLane> cards = ReferenceHouse.cards();

  private RandomNight(long seed) {
    random = new Random(seed);
  }

  static Night of(long seed) {
    RandomNight night = new RandomNight(seed);
    return new Night(
        "night " + seed,
        night.cards,
        night.costs(),
        night.rules(),
        night.errands(),
        night.disturbances());
  }

  private Rules rules() {
    return new Rules(
        Duration.ofMinutes(2 + random.nextInt(random.nextInt(2) == 0 ? 30 : 5)),
        Duration.ofMinutes(random.nextInt(30)),
        Rules.USUAL.headroom(),
        random.nextInt(2),
        Duration.ofMillis(random.nextInt(3000)));
  }

  private Costs costs() {
    int longest = random.nextInt(4) == 0 ? 900 : 60;
    Map<Costs.Load, Duration> swaps = new HashMap<>();
    Map<Costs.Run, Duration> runs = new HashMap<>();
    Map<Costs.Run, Vram> peaks = new HashMap<>();
    for (CardLane card : cards) {
      for (Work work : ReferenceHouse.ALL) {
        swaps.put(
            new Costs.Load(card.name(), work.engine(), work.model()), seconds(random.nextInt(90)));
        runs.put(new Costs.Run(card.name(), work), seconds(1 + random.nextInt(longest)));
        peaks.put(new Costs.Run(card.name(), work), Vram.ofGigabytes(1 + random.nextInt(10)));
      }
    }
    return new Costs(swaps, runs, peaks, Costs.Assumed.USUAL);
  }

  private List<Errand> errands() {
    int jobs = 5 + random.nextInt(60);
    int minutes = 1 + random.nextInt(random.nextInt(2) == 0 ? 120 : 20);
    int kinds = 1 + random.nextInt(ReferenceHouse.ALL.size());
    int common = random.nextInt(kinds);
    List<Errand> errands = new ArrayList<>();
    for (int id = 0; id < jobs; id++) {
      errands.add(
          new Errand(
              id,
              ReferenceHouse.ALL.get(random.nextInt(8) > 0 ? common : random.nextInt(kinds)),
              10 * random.nextInt(3),
              random.nextInt(8) == 0 ? Duration.ofMinutes(120 + 60 * random.nextInt(2)) : null,
              random.nextInt(3) == 0
                  ? Duration.ofMinutes(10 * random.nextInt(1 + minutes / 10))
                  : seconds(random.nextInt(60 * minutes)),
              id > 0 && random.nextInt(3) == 0 ? List.of(random.nextInt(id)) : List.of(),
              0.7 + 0.6 * random.nextDouble()));
    }
    return errands;
  }

  private List<Disturbance> disturbances() {
    List<Disturbance> disturbances = new ArrayList<>();
    for (CardLane card : cards) {
      Duration from = Duration.ofMinutes(random.nextInt(90));
      Duration to = from.plusMinutes(1 + random.nextInt(60));
      switch (random.nextInt(6)) {
        case 0 -> disturbances.add(new Disturbance.Drained(card.name(), from, to));
        case 1 ->
            disturbances.add(
                new Disturbance.Stranger(
                    card.name(), from, to, Vram.ofGigabytes(1 + random.nextInt(8))));
        case 2 -> disturbances.add(new Disturbance.EngineDies(card.name(), "comfyui", from, to));
        default -> {}
      }
    }
    return disturbances;
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
