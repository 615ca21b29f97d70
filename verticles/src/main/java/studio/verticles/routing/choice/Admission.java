package studio.verticles.routing.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.CardLane.Running;

/// Whether a card can run a kind of work, and who must let go of it first.
sealed interface Admission {

  /// @param letGo engines that hold too much; the fewest that make room
  /// @param firstTime nothing is known about its memory, so it gets the card to itself
  record Fits(List<String> letGo, boolean firstTime) implements Admission {}

  record Refused(Reason.Against why) implements Admission {}

  /// It fits as soon as what is at work is done.
  record Later(Reason.Against why) implements Admission {}

  /// As the card is now, whether its door is open or not.
  static Admission of(CardLane lane, Work work, Situation situation) {
    Optional<EngineOnCard> engine = lane.engineFor(work);
    if (engine.isEmpty()) {
      return new Refused(new Reason.NoEngine(lane.name(), work.engine(), work.model()));
    }
    var sick = engine.get().sickness(work, situation.now());
    if (sick.isPresent()) {
      return new Refused(
          new Reason.EngineSick(
              work.engine(), lane.name(), sick.get().until(), sick.get().problem()));
    }
    return memory(lane, work, situation);
  }

  private static Admission memory(CardLane lane, Work work, Situation situation) {
    Optional<Vram> peak = situation.costs().peak(lane, work);
    Vram needs = peak.orElse(Vram.NONE).plus(situation.rules().headroom());
    Vram lends = lane.memory().minus(lane.reserve());
    if (!needs.fitsInto(lends)) {
      return new Refused(new Reason.NeverFits(lane.name(), needs, lends));
    }
    if (!needs.fitsInto(lane.ours())) {
      return new Refused(new Reason.DoesNotFit(needs, lane.ours(), lane.strangers()));
    }
    Vram free = lane.ours();
    for (Running running : lane.running()) {
      free = free.minus(heldBy(lane, running));
    }
    if (!lane.running().isEmpty() && (peak.isEmpty() || !needs.fitsInto(free))) {
      return new Later(new Reason.MustWaitForMemory(lane.running().getFirst().work().engine()));
    }
    List<EngineOnCard> idle = idleBeside(lane, work);
    for (EngineOnCard engine : idle) {
      free = free.minus(engine.holds());
    }
    List<String> letGo = new ArrayList<>();
    for (EngineOnCard engine : idle) {
      if (peak.isPresent() && needs.fitsInto(free)) {
        break;
      }
      letGo.add(engine.engine());
      free = free.plus(engine.holds());
    }
    return new Fits(letGo, peak.isEmpty());
  }

  /// An engine at work keeps what it holds even where that is more than the job's own peak.
  private static Vram heldBy(CardLane lane, Running running) {
    return lane.engines().stream()
        .filter(engine -> engine.engine().equals(running.work().engine()))
        .map(EngineOnCard::holds)
        .filter(holds -> holds.compareTo(running.peak()) > 0)
        .findFirst()
        .orElse(running.peak());
  }

  /// Engines that hold memory and do nothing, the largest first. The work's own engine is not among
  /// them: it makes room for its own models by itself.
  private static List<EngineOnCard> idleBeside(CardLane lane, Work work) {
    return lane.engines().stream()
        .filter(engine -> !engine.engine().equals(work.engine()))
        .filter(engine -> engine.holds().compareTo(Vram.NONE) > 0)
        .filter(engine ->
            lane.running().stream()
                .noneMatch(running -> running.work().engine().equals(engine.engine())))
        .sorted(
            Comparator.comparing(EngineOnCard::holds)
                .reversed()
                .thenComparing(EngineOnCard::engine))
        .toList();
  }
}
