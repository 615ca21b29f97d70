package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import studio.hardware.card.Vram;
import studio.verticles.production.Capability;

/// Any house in any state, the same one for the same seed.
final class RandomHouse {
  private static final Instant NOW = Instant.parse("2026-03-01T23:00:00Z");
  private static final List<String> CARDS = List.of("a", "b", "c");
  private static final List<String> ENGINES = List.of("comfyui", "ollama", "trainer");

  private final Random random;
  private final List<Work> works = new ArrayList<>();

  private RandomHouse(long seed) {
    random = new Random(seed);
  }

  static Situation of(long seed) {
    return new RandomHouse(seed).situation();
  }

  private Situation situation() {
    for (int kind = 0; kind < 6; kind++) {
      works.add(
          new Work(
              Capability.FILM,
              any(ENGINES),
              "model" + random.nextInt(4),
              "shape" + random.nextInt(2)));
    }
    Costs costs = costs();
    List<CardLane> lanes = new ArrayList<>();
    for (String card : CARDS.subList(0, 1 + random.nextInt(3))) {
      lanes.add(lane(card, costs));
    }
    List<Group> waiting = new ArrayList<>();
    for (Work work : works) {
      if (random.nextInt(3) > 0) {
        waiting.add(group(work));
      }
    }
    return new Situation(NOW, any(lanes).name(), lanes, waiting, costs, rules());
  }

  private Rules rules() {
    return new Rules(
        Duration.ofMinutes(20),
        Duration.ofMinutes(15),
        Vram.ofMegabytes(300),
        random.nextInt(2),
        Duration.ofSeconds(1));
  }

  private Costs costs() {
    Map<Costs.Load, Duration> swaps = new HashMap<>();
    Map<Costs.Run, Duration> runs = new HashMap<>();
    Map<Costs.Run, Vram> peaks = new HashMap<>();
    for (String card : CARDS) {
      for (Work work : works) {
        swaps.put(
            new Costs.Load(card, work.engine(), work.model()),
            Duration.ofSeconds(random.nextInt(60)));
        runs.put(new Costs.Run(card, work), Duration.ofSeconds(1 + random.nextInt(600)));
        if (random.nextInt(8) > 0) {
          peaks.put(new Costs.Run(card, work), Vram.ofGigabytes(1 + random.nextInt(16)));
        }
      }
    }
    return new Costs(swaps, runs, peaks, Costs.Assumed.USUAL);
  }

  private CardLane lane(String card, Costs costs) {
    List<EngineOnCard> engines = new ArrayList<>();
    for (String engine : ENGINES) {
      if (random.nextInt(4) > 0) {
        boolean warm = random.nextBoolean();
        engines.add(
            new EngineOnCard(
                engine,
                warm ? "model" + random.nextInt(4) : null,
                warm ? Vram.ofGigabytes(random.nextInt(4)) : Vram.NONE,
                Set.of(),
                random.nextInt(6) == 0
                    ? List.of(
                        new EngineOnCard.Sick(
                            random.nextBoolean() ? "model1" : null,
                            NOW.plusSeconds(random.nextInt(600) - 200),
                            "three in a row failed"))
                    : List.of()));
      }
    }
    CardLane idle =
        new CardLane(
            card,
            door(),
            1 + random.nextInt(2),
            Vram.ofGigabytes(12 + random.nextInt(5)),
            Vram.ofGigabytes(random.nextInt(5) == 0 ? random.nextInt(6) : 0),
            Vram.ofGigabytes(0.5),
            engines,
            List.of());
    List<CardLane.Running> running = new ArrayList<>();
    for (Work work : works) {
      if (running.size() < idle.slots()
          && idle.engineFor(work).isPresent()
          && random.nextInt(8) == 0) {
        running.add(
            new CardLane.Running(
                work, Vram.ofGigabytes(random.nextInt(5)), NOW.plusSeconds(random.nextInt(300))));
      }
    }
    return new CardLane(
        card,
        idle.door(),
        idle.slots(),
        idle.memory(),
        idle.strangers(),
        idle.reserve(),
        engines,
        running);
  }

  private Door door() {
    return switch (random.nextInt(8)) {
      case 0 -> new Door.Draining("gaming", NOW);
      case 1 -> new Door.Paused("a fan", NOW);
      case 2 -> new Door.Quiet("night", NOW, NOW.plusSeconds(random.nextInt(7200)));
      default -> Door.OPEN;
    };
  }

  private Group group(Work work) {
    return new Group(
        work,
        10 * random.nextInt(10),
        random.nextInt(4) == 0 ? NOW.plusSeconds(random.nextInt(30_000) - 1000) : null,
        1 + random.nextInt(30),
        random.nextInt(3) == 0 ? random.nextInt(30) : 0,
        NOW.minusSeconds(random.nextInt(1800)),
        random.nextInt(3) == 0 ? NOW.minusSeconds(random.nextInt(1800)) : null);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
