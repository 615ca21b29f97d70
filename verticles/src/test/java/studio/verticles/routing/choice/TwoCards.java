package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.hardware.card.Vram;
import studio.verticles.production.Capability;
import studio.verticles.routing.choice.CardLane.Running;
import studio.verticles.routing.choice.Costs.Load;
import studio.verticles.routing.choice.Costs.Run;

/// A house with two cards, changed one fact at a time.
final class TwoCards {
  static final Instant NOW = Instant.parse("2026-03-01T23:00:00Z");
  static final Work ANYTHING = new Work(Capability.FILM, "comfyui", "anything-v5", "512x768");
  static final Work PONY = new Work(Capability.FILM, "comfyui", "pony-xl", "832x1216");
  static final Work FRAMEPACK = new Work(Capability.FILM, "comfyui", "framepack", "640x384x121");
  static final Work REVIEW = new Work(Capability.DESK, "ollama", "qwen2.5vl:7b", "");
  static final Work TRAINING = new Work(Capability.FILM, "trainer", "", "1500 steps");

  private final Map<String, CardLane> lanes = new HashMap<>();
  private final List<Group> waiting = new ArrayList<>();
  private final Map<Load, Duration> swaps = new HashMap<>();
  private final Map<Run, Duration> runs = new HashMap<>();
  private final Map<Run, Vram> peaks = new HashMap<>();
  private String asking = "rtx3060";
  private Rules rules = Rules.USUAL;

  static TwoCards evening() {
    TwoCards house = new TwoCards();
    house.card("rtx3060", 12, List.of("comfyui", "ollama", "trainer"));
    house.card("rx9070", 16, List.of("comfyui"));
    house.cost(ANYTHING, 5.0, 12, 9, 10, 6);
    house.cost(PONY, 9.5, 14, 14, 26, 15);
    house.cost(FRAMEPACK, 10.5, 40, 30, 300, 180);
    house.cost(REVIEW, 7.0, 8, 8, 8, 8);
    house.cost(TRAINING, 10.0, 20, 20, 2400, 2400);
    return house;
  }

  private void card(String name, double gigabytes, List<String> engines) {
    lanes.put(
        name,
        new CardLane(
            name,
            Door.OPEN,
            1,
            Vram.ofGigabytes(gigabytes),
            Vram.NONE,
            Vram.ofGigabytes(0.5),
            engines.stream()
                .map(engine -> new EngineOnCard(engine, null, Vram.NONE, Set.of(), List.of()))
                .toList(),
            List.of()));
  }

  TwoCards cost(Work work, double peak, int swap, int swapAmd, int run, int runAmd) {
    swaps.put(new Load("rtx3060", work.engine(), work.model()), Duration.ofSeconds(swap));
    swaps.put(new Load("rx9070", work.engine(), work.model()), Duration.ofSeconds(swapAmd));
    runs.put(new Run("rtx3060", work), Duration.ofSeconds(run));
    runs.put(new Run("rx9070", work), Duration.ofSeconds(runAmd));
    peaks.put(new Run("rtx3060", work), Vram.ofGigabytes(peak));
    peaks.put(new Run("rx9070", work), Vram.ofGigabytes(peak));
    return this;
  }

  TwoCards asks(String lane) {
    asking = lane;
    return this;
  }

  TwoCards rules(Rules other) {
    rules = other;
    return this;
  }

  TwoCards warm(String lane, Work work, double holds) {
    return engine(
        lane,
        work,
        engine ->
            new EngineOnCard(
                engine.engine(),
                work.model(),
                Vram.ofGigabytes(holds),
                engine.models(),
                engine.sick()));
  }

  TwoCards sick(String lane, Work work, Duration left) {
    return engine(
        lane,
        work,
        engine ->
            new EngineOnCard(
                engine.engine(),
                engine.warm(),
                engine.holds(),
                engine.models(),
                List.of(
                    new EngineOnCard.Sick(
                        work.model(), NOW.plus(left), "three prompts in a row failed"))));
  }

  private TwoCards engine(
      String lane, Work work, java.util.function.UnaryOperator<EngineOnCard> change) {
    CardLane card = card(lane);
    return put(
        new CardLane(
            card.name(),
            card.door(),
            card.slots(),
            card.memory(),
            card.strangers(),
            card.reserve(),
            card.engines().stream()
                .map(
                    engine -> engine.engine().equals(work.engine()) ? change.apply(engine) : engine)
                .toList(),
            card.running()));
  }

  TwoCards door(String lane, Door door) {
    CardLane card = card(lane);
    return put(
        new CardLane(
            card.name(),
            door,
            card.slots(),
            card.memory(),
            card.strangers(),
            card.reserve(),
            card.engines(),
            card.running()));
  }

  TwoCards stranger(String lane, double gigabytes) {
    CardLane card = card(lane);
    return put(
        new CardLane(
            card.name(),
            card.door(),
            card.slots(),
            card.memory(),
            Vram.ofGigabytes(gigabytes),
            card.reserve(),
            card.engines(),
            card.running()));
  }

  TwoCards running(String lane, Work work, Duration left) {
    CardLane card = card(lane);
    List<Running> running = new ArrayList<>(card.running());
    running.add(new Running(work, peaks.get(new Run(lane, work)), NOW.plus(left)));
    return put(
        new CardLane(
            card.name(),
            card.door(),
            card.slots(),
            card.memory(),
            card.strangers(),
            card.reserve(),
            card.engines(),
            running));
  }

  TwoCards waits(Work work, int jobs, Duration age) {
    return waits(work, 50, jobs, age);
  }

  TwoCards waits(Work work, int priority, int jobs, Duration age) {
    waiting.add(new Group(work, priority, null, jobs, 0, NOW.minus(age), null));
    return this;
  }

  TwoCards waits(Group group) {
    waiting.add(group);
    return this;
  }

  TwoCards forget(Work work) {
    peaks.remove(new Run("rtx3060", work));
    peaks.remove(new Run("rx9070", work));
    return this;
  }

  private CardLane card(String name) {
    return java.util.Objects.requireNonNull(lanes.get(name));
  }

  private TwoCards put(CardLane lane) {
    lanes.put(lane.name(), lane);
    return this;
  }

  Situation situation() {
    return new Situation(
        NOW,
        asking,
        lanes.values().stream().sorted(java.util.Comparator.comparing(CardLane::name)).toList(),
        waiting,
        new Costs(swaps, runs, peaks, Costs.Assumed.USUAL),
        rules);
  }

  Decision decides() {
    return Choice.next(situation());
  }
}
