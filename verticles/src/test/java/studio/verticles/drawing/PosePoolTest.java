package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PosePoolTest {
  @Test
  void thereAreTwentyPosesAndNoTwoSayTheSame() {
    assertEquals(20, PosePool.ALL.size());
    assertEquals(20, PosePool.ALL.stream().map(Pose::id).distinct().count());
    assertEquals(20, PosePool.ALL.stream().map(Pose::words).distinct().count());
  }

  @Test
  void everyFramingIsInThePool() {
    Set<String> framings = new HashSet<>();
    PosePool.ALL.forEach(pose -> framings.add(pose.framing()));
    assertEquals(Set.of("full", "upper", "face"), framings);
  }

  @Test
  void noPoseComesTwiceBeforeEveryoneHasCome() {
    for (long seed = 0; seed < 50; seed++) {
      List<Pose> drawn = PosePool.draw(40, seed);
      assertEquals(20, Set.copyOf(drawn.subList(0, 20)).size());
      assertEquals(20, Set.copyOf(drawn.subList(20, 40)).size());
    }
  }

  @Test
  void theSeedDecidesAndALongerBatchBeginsLikeAShorterOne() {
    assertEquals(PosePool.draw(20, 7), PosePool.draw(20, 7));
    assertNotEquals(PosePool.draw(20, 7), PosePool.draw(20, 8));
    assertEquals(PosePool.draw(5, 7), PosePool.draw(33, 7).subList(0, 5));
  }

  @Test
  void aPoseIsFoundByItsName() {
    assertTrue(PosePool.called("walking").isPresent());
    assertTrue(PosePool.called("flying").isEmpty());
  }
}
