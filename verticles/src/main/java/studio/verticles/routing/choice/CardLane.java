package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.hardware.card.Vram;

/// A card and everything on it at one moment.
///
/// @param name the lane's name, which is the card's: "rtx3060"
/// @param slots how many jobs may be at work at a time, one for nearly every card
/// @param strangers memory held by programs that are not ours: a game, a desktop, a recorder
/// @param reserve memory the operator keeps free
public record CardLane(
    String name,
    Door door,
    int slots,
    Vram memory,
    Vram strangers,
    Vram reserve,
    List<EngineOnCard> engines,
    List<Running> running) {
  public CardLane {
    engines = List.copyOf(engines);
    running = List.copyOf(running);
  }

  /// A job on this card, at work or handed over and next.
  ///
  /// @param until when it will probably be done
  public record Running(Work work, Vram peak, Instant until) {}

  /// All that is not taken by strangers or the operator.
  public Vram ours() {
    return memory.minus(strangers).minus(reserve);
  }

  /// As it will be when what it runs is done: nothing at work, its last model still loaded.
  CardLane afterwards() {
    Work last = running.getLast().work();
    List<EngineOnCard> then =
        engines.stream()
            .map(engine -> engine.isFor(last) ? engine.withWarm(last.model()) : engine)
            .toList();
    return new CardLane(name, door, slots, memory, strangers, reserve, then, List.of());
  }

  public Optional<EngineOnCard> engineFor(Work work) {
    return engines.stream().filter(engine -> engine.isFor(work)).findFirst();
  }

  public boolean isWarmFor(Work work) {
    return engines.stream().anyMatch(engine -> engine.isWarmFor(work));
  }

  /// When the next slot will be free, `now` at the earliest.
  public Instant freeAt(Instant now) {
    if (running.size() < slots) {
      return now;
    }
    Instant free =
        running.stream()
            .map(Running::until)
            .sorted(Comparator.reverseOrder())
            .skip(slots - 1L)
            .findFirst()
            .orElse(now);
    return free.isAfter(now) ? free : now;
  }
}
