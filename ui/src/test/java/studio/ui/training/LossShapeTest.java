package studio.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Training.Point;

class LossShapeTest {
  private final LossShape shape =
      new LossShape(
          List.of(
              new Point(1, 1, 0.3),
              new Point(2, 1, 0.2),
              new Point(3, 2, 0.1),
              new Point(5, 3, 0.2)));

  @Test
  void theLineGoesFromTheLeftEdgeToTheRightAndFallsAsTheLossFalls() {
    assertEquals("M0.0 8.0L150.0 60.0L300.0 112.0L600.0 60.0", shape.line());
  }

  @Test
  void theEarHearsBeginEndAndLowest() {
    assertEquals(
        "Loss of Mika: 0.3000 at step 1, 0.2000 at step 5, lowest 0.1000", shape.sentence("Mika"));
  }

  @Test
  void theTableHasTheEndOfEachEpoch() {
    assertEquals(List.of(2L, 3L, 5L), shape.perEpoch(20).stream().map(Point::step).toList());
    assertEquals(List.of(2L, 5L), shape.perEpoch(2).stream().map(Point::step).toList());
  }

  @Test
  void aLossThatStandsStillLiesInTheMiddle() {
    assertEquals(
        "M0.0 60.0L600.0 60.0",
        new LossShape(List.of(new Point(1, 1, 0.2), new Point(9, 1, 0.2))).line());
  }
}
