package studio.verticles.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.EngineOnCard;
import studio.verticles.routing.choice.Work;

/// A card of the simulated house as it is now.
public final class Place {
  private final CardLane card;
  private final Map<String, Engine> engines = new HashMap<>();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private boolean open = true;
  private Vram strangers = Vram.NONE;

  Place(CardLane card) {
    this.card = card;
    card.engines().forEach(engine -> engines.put(engine.engine(), new Engine()));
  }

  private static final class Engine {
    @Nullable String warm;
    Vram holds = Vram.NONE;
    long deadUntil;
  }

  public CardLane card() {
    return card;
  }

  public boolean isOpen() {
    return open;
  }

  public int busy() {
    return tasks.size();
  }

  public boolean isWarmFor(Work work) {
    Engine engine = engines.get(work.engine());
    return engine != null && work.model().equals(engine.warm);
  }

  /// Whether it has the engine, and alive.
  public boolean has(Work work, long now) {
    return card.engineFor(work).isPresent() && engine(work.engine()).deadUntil <= now;
  }

  Deque<Task> tasks() {
    return tasks;
  }

  Vram strangers() {
    return strangers;
  }

  Vram room() {
    return card.memory().minus(strangers).minus(card.reserve());
  }

  List<EngineOnCard> engines(House house) {
    List<EngineOnCard> now = new ArrayList<>();
    for (EngineOnCard known : card.engines()) {
      Engine engine = engine(known.engine());
      now.add(
          new EngineOnCard(
              known.engine(),
              engine.warm,
              engine.holds,
              known.models(),
              engine.deadUntil > house.now()
                  ? List.of(new EngineOnCard.Sick(null, house.at(engine.deadUntil), "it went away"))
                  : List.of()));
    }
    return now;
  }

  void open(boolean now) {
    open = now;
  }

  void strangers(Vram memory) {
    strangers = memory;
  }

  void dies(String engine, long until) {
    engine(engine).deadUntil = until;
    letGo(engine);
  }

  void letGo(String name) {
    Engine engine = engine(name);
    engine.warm = null;
    engine.holds = Vram.NONE;
  }

  /// Loads a model; what other engines hold goes when there is no room beside it.
  void load(Work work, Vram peak) {
    Vram beside = Vram.NONE;
    for (Map.Entry<String, Engine> other : engines.entrySet()) {
      beside = other.getKey().equals(work.engine()) ? beside : beside.plus(other.getValue().holds);
    }
    if (!peak.plus(beside).fitsInto(room())) {
      engines.keySet().stream().filter(name -> !name.equals(work.engine())).forEach(this::letGo);
    }
    Engine engine = engine(work.engine());
    engine.warm = work.model();
    engine.holds = peak;
  }

  private Engine engine(String name) {
    return java.util.Objects.requireNonNull(engines.get(name), name);
  }
}
