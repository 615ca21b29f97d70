package studio.verticles.routing.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.Decision.Take;

/// What holds in any house, tried on six thousand of them.
class ChoicePropertyTest {
  private static final int HOUSES = 6_000;

  @Test
  void theOrderInWhichRowsWereReadChangesNothing() {
    everywhere((situation, decision) -> {
      List<Group> shuffled = new ArrayList<>(situation.waiting());
      Collections.shuffle(shuffled, new Random(7));
      assertEquals(
          decision,
          Choice.next(
              new Situation(
                  situation.now(),
                  situation.asking(),
                  situation.lanes(),
                  shuffled,
                  situation.costs(),
                  situation.rules())));
    });
  }

  @Test
  void aClosedCardTakesNothing() {
    everywhere((situation, decision) ->
        assertTrue(situation.lane().door().isOpen() || !(decision instanceof Take)));
  }

  @Test
  void aSickEngineGetsNothing() {
    whereSomethingIsTaken((situation, take) -> {
      EngineOnCard engine = situation.lane().engineFor(take.group().work()).orElseThrow();
      Instant start = take.ahead() ? situation.lane().freeAt(situation.now()) : situation.now();
      assertTrue(engine.sickness(take.group().work(), start).isEmpty());
    });
  }

  @Test
  void whatIsTakenFitsBesideEverythingThatStays() {
    whereSomethingIsTaken((situation, take) -> {
      CardLane lane = situation.lane();
      Optional<Vram> peak = situation.costs().peak(lane, take.group().work());
      Vram sum = peak.orElse(Vram.NONE);
      Set<String> busy = new HashSet<>();
      for (CardLane.Running running : lane.running()) {
        busy.add(running.work().engine());
        // what is handed over ahead runs after the others, in their memory
        sum = take.ahead() ? sum : sum.plus(running.peak());
      }
      for (EngineOnCard engine : lane.engines()) {
        boolean stays =
            !busy.contains(engine.engine())
                && !engine.engine().equals(take.group().work().engine())
                && !take.letGo().contains(engine.engine());
        sum = stays ? sum.plus(engine.holds()) : sum;
      }
      assertTrue(sum.fitsInto(lane.ours()), () -> situation + "\n" + take);
    });
  }

  @Test
  void noEngineAtWorkIsAskedToLetGo() {
    whereSomethingIsTaken((situation, take) ->
        situation
            .lane()
            .running()
            .forEach(running -> assertFalse(take.letGo().contains(running.work().engine()))));
  }

  @Test
  void nothingIsTakenWhileSomethingAbleHasWaitedLongerThanTheBound() {
    whereSomethingIsTaken((situation, take) -> {
      Duration bound = situation.rules().ageBound();
      Instant start = take.ahead() ? situation.lane().freeAt(situation.now()) : situation.now();
      situation.waiting().stream()
          .filter(group -> !start.isBefore(group.firstInLineSince().plus(bound)))
          .filter(group ->
              Admission.of(situation.lane(), group.work(), situation) instanceof Admission.Fits)
          .forEach(group ->
              assertFalse(
                  group.firstInLineSince().isBefore(take.group().firstInLineSince()),
                  () -> situation + "\n" + take));
    });
  }

  @Test
  void anIdleCardThatIsOpenNeverLeavesAnOverdueGroupThatFits() {
    everywhere((situation, decision) -> {
      CardLane lane = situation.lane();
      boolean idle = lane.door().isOpen() && lane.running().isEmpty();
      boolean overdue =
          situation.waiting().stream()
              .filter(group ->
                  !situation
                      .now()
                      .isBefore(group.firstInLineSince().plus(situation.rules().ageBound())))
              .anyMatch(
                  group -> Admission.of(lane, group.work(), situation) instanceof Admission.Fits);
      assertTrue(!idle || !overdue || decision instanceof Take);
    });
  }

  @Test
  void someOpenCardAlwaysWorksWhileAllAreIdle() {
    everywhere((situation, _) -> {
      if (situation.lanes().stream().anyMatch(lane -> !lane.running().isEmpty())) {
        return;
      }
      List<CardLane> able =
          situation.lanes().stream()
              .filter(lane -> lane.door().isOpen())
              .filter(lane ->
                  situation.waiting().stream()
                      .anyMatch(group ->
                          Admission.of(lane, group.work(), situation) instanceof Admission.Fits))
              .toList();
      boolean soonOpen =
          situation.lanes().stream().anyMatch(lane -> lane.door() instanceof Door.Quiet);
      assertTrue(
          able.isEmpty()
              || soonOpen
              || able.stream().anyMatch(lane -> asks(situation, lane) instanceof Take),
          situation::toString);
    });
  }

  @Test
  void whatIsHandedAheadIsOfTheModelAtWork() {
    whereSomethingIsTaken((situation, take) -> {
      if (take.ahead()) {
        situation
            .lane()
            .running()
            .forEach(running -> assertTrue(running.work().sharesModelWith(take.group().work())));
        assertTrue(take.letGo().isEmpty());
      }
    });
  }

  @Test
  void everyDecisionSaysWhy() {
    everywhere((_, decision) -> {
      assertFalse(decision.reasons().isEmpty());
      decision.reasons().forEach(reason -> assertFalse(reason.words().isBlank()));
      decision.passedOver().forEach(passed -> assertFalse(passed.why().words().isBlank()));
    });
  }

  private static Decision asks(Situation situation, CardLane lane) {
    return Choice.next(
        new Situation(
            situation.now(),
            lane.name(),
            situation.lanes(),
            situation.waiting(),
            situation.costs(),
            situation.rules()));
  }

  private static void everywhere(BiConsumer<Situation, Decision> holds) {
    for (long seed = 0; seed < HOUSES; seed++) {
      Situation situation = RandomHouse.of(seed);
      holds.accept(situation, Choice.next(situation));
    }
  }

  private static void whereSomethingIsTaken(BiConsumer<Situation, Take> holds) {
    int taken = 0;
    for (long seed = 0; seed < HOUSES; seed++) {
      Situation situation = RandomHouse.of(seed);
      if (Choice.next(situation) instanceof Take take) {
        taken++;
        holds.accept(situation, take);
      }
    }
    assertTrue(taken > HOUSES / 5, "only " + taken + " took something");
  }
}
