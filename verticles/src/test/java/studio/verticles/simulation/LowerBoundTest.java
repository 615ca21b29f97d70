package studio.verticles.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.verticles.routing.choice.Rules;
import studio.verticles.routing.choice.Work;

class LowerBoundTest {

  @Test
  void noPolicyGoesBelowIt() {
    LongStream.range(0, 300)
        .parallel()
        .forEach(seed -> {
          Night night = RandomNight.of(seed);
          Duration bound = LowerBound.of(night);
          for (Policy policy : List.of(new Fifo(), new SwarmUi(), new Ours())) {
            Account account = Simulator.play(night, policy);
            assertTrue(
                account.makespan().compareTo(bound) >= 0,
                () -> "night %d, bound %s: %s".formatted(seed, bound, account));
          }
        });
  }

  @Test
  void oneJobTakesTheFasterCardWithItsSwap() {
    // 14 s to load and 14 s to draw on the RX 9070 XT
    assertEquals(28, LowerBound.of(night(ReferenceHouse.PONY, 1)).toSeconds(), 1);
  }

  @Test
  void manyJobsAreSharedInProportionToSpeed() {
    // with x on the faster: 14 + 14 x = 18 + 28 (300 - x)
    assertEquals(2815, LowerBound.of(night(ReferenceHouse.PONY, 300)).toSeconds(), 3);
  }

  @Test
  void aChainCannotBeShared() {
    List<Errand> chain = new ArrayList<>();
    for (int shot = 0; shot < 10; shot++) {
      chain.add(errand(shot, ReferenceHouse.FRAMEPACK, shot == 0 ? List.of() : List.of(shot - 1)));
    }
    assertEquals(3640, LowerBound.of(night(chain)).toSeconds(), 1);
  }

  private static Night night(Work work, int jobs) {
    return night(IntStream.range(0, jobs).mapToObj(id -> errand(id, work, List.of())).toList());
  }

  private static Night night(List<Errand> errands) {
    return new Night(
        "", ReferenceHouse.cards(), ReferenceHouse.costs(), Rules.USUAL, errands, List.of());
  }

  private static Errand errand(int id, Work work, List<Integer> after) {
    return new Errand(id, work, 0, null, Duration.ZERO, after, 1.0);
  }
}
