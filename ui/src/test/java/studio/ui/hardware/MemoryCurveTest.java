package studio.ui.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Moment;
import studio.ui.desk.PaperMachines;

class MemoryCurveTest {
  private static final Vram TOTAL = Vram.ofGigabytes(10);

  private static Moment moment(int minute, double used) {
    return new Moment(
        PaperMachines.NIGHT.plus(Duration.ofMinutes(minute)), Vram.ofGigabytes(used), Vram.NONE);
  }

  @Test
  void aFullCardReachesTheTopAndTimeRunsToTheRight() {
    MemoryCurve curve = new MemoryCurve(List.of(moment(0, 0), moment(1, 5), moment(2, 10)), TOTAL);
    assertEquals("M0.0 100L0.0 100.0L300.0 50.0L600.0 0.0L600.0 100Z", curve.area(Moment::used));
  }

  @Test
  void hoursWithoutAReadingAreAGapNotASlope() {
    MemoryCurve curve =
        new MemoryCurve(
            List.of(
                moment(0, 1),
                moment(1, 1),
                moment(2, 1),
                moment(3, 1),
                moment(4, 1),
                moment(5, 1),
                moment(6, 1),
                moment(7, 1),
                moment(200, 1),
                moment(201, 1)),
            TOTAL);
    assertEquals(2, curve.area(Moment::used).chars().filter(c -> c == 'M').count());
  }

  @Test
  void moreThanACardHasIsDrawnAsFull() {
    MemoryCurve curve = new MemoryCurve(List.of(moment(0, 12), moment(1, 12)), TOTAL);
    assertTrue(curve.area(Moment::used).contains("L0.0 0.0"), curve.area(Moment::used));
  }

  @Test
  void theTableHoldsTheNewestReading() {
    List<Moment> past = PaperMachines.past(100);
    List<Moment> some = new MemoryCurve(past, TOTAL).some(12);
    assertTrue(some.size() <= 12, () -> "rows: " + some.size());
    assertEquals(past.getLast(), some.getFirst());
  }
}
