package studio.verticles.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Rules;
import studio.verticles.routing.choice.Work;

/// What each policy is known for, on nights small enough to reckon by hand.
class PoliciesTest {
  private final List<Errand> errands = new ArrayList<>();
  private final List<Disturbance> disturbances = new ArrayList<>();
  private List<CardLane> cards = ReferenceHouse.cards();

  @Test
  void fifoSwapsForEachJobOfATurn() {
    onTheRtxAlone();
    alternate(3);
    Account account = play(new Fifo());
    // three times 8 s and 7 s, 18 s and 28 s, and 150 ms between two jobs
    assertEquals(6, account.swaps());
    assertEquals(Duration.ofMillis(183_900), account.makespan());
  }

  @Test
  void oursDoesEachModelOnce() {
    onTheRtxAlone();
    alternate(3);
    assertEquals(2, play(new Ours()).swaps());
  }

  @Test
  void swarmUiGivesEachCardAModel() {
    alternate(2);
    assertEquals(2, play(new SwarmUi()).swaps());
  }

  @Test
  void swarmUiLoadsWhereACardIsFreeWhatAnotherHasLoaded() {
    alternate(10);
    assertTrue(play(new SwarmUi()).swaps() > 2);
  }

  @Test
  void swarmUiSwapsForEachJobWhenOnlyOneCardIsFree() {
    onTheRtxAlone();
    alternate(10);
    assertTrue(play(new SwarmUi()).swaps() > 10);
  }

  @Test
  void swarmUiWaitsForTheDebounceBeforeItLoads() {
    add(ReferenceHouse.ANYTHING);
    // 1.5 s, then the least recently used card: 8 s to load and 7 s to draw
    assertEquals(Duration.ofMillis(1500 + 150 + 15_000), play(new SwarmUi()).makespan());
  }

  @Test
  void whoTestsNoMemoryRunsOutOfIt() {
    onTheRtxAlone();
    disturbances.add(
        new Disturbance.Stranger(
            ReferenceHouse.RTX3060, Duration.ZERO, Duration.ofMinutes(10), Vram.ofGigabytes(4)));
    add(ReferenceHouse.PONY);
    add(ReferenceHouse.ANYTHING);
    assertTrue(play(new Fifo()).lost() > 0);
    assertEquals(0, play(new Ours()).lost());
  }

  @Test
  void aLonelyJobInAnEndlessStreamIsServedWithinTheBound() {
    onTheRtxAlone();
    for (int second = 0; second < 4 * 3600; second += 7) {
      errands.add(
          new Errand(
              errands.size(),
              ReferenceHouse.ANYTHING,
              90,
              null,
              Duration.ofSeconds(second),
              List.of(),
              1.0));
    }
    add(ReferenceHouse.PONY);
    Account account = play(new Ours());
    assertTrue(account.longestPassedOver().compareTo(Duration.ofMinutes(19)) > 0);
    assertTrue(account.longestPassedOver().compareTo(Duration.ofMinutes(21)) < 0);
  }

  @Test
  void whatAnEngineLosesIsDoneAgain() {
    onTheRtxAlone();
    disturbances.add(
        new Disturbance.EngineDies(
            ReferenceHouse.RTX3060, "comfyui", Duration.ofSeconds(30), Duration.ofSeconds(60)));
    add(ReferenceHouse.PONY);
    Account account = play(new Ours());
    assertEquals(1, account.lost());
    assertEquals(Duration.ofMillis(60_000 + 150 + 46_000), account.makespan());
  }

  private void onTheRtxAlone() {
    cards = cards.subList(0, 1);
  }

  private void alternate(int times) {
    for (int time = 0; time < times; time++) {
      add(ReferenceHouse.ANYTHING);
      add(ReferenceHouse.PONY);
    }
  }

  private void add(Work work) {
    errands.add(new Errand(errands.size(), work, 0, null, Duration.ZERO, List.of(), 1.0));
  }

  private Account play(Policy policy) {
    return Simulator.play(
        new Night("", cards, ReferenceHouse.costs(), Rules.USUAL, errands, disturbances), policy);
  }
}
