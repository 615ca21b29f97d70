package studio.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.ui.desk.PaperReviewDesk;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.desk.PrintPage;

class ReelTest {
  private final List<String> asked = new ArrayList<>();

  private Reel reel(int count) {
    Reel reel =
        new Reel(
            (_, from, limit) -> {
              asked.add(from.orElse("start"));
              int first = from.map(Integer::parseInt).orElse(0);
              int end = Math.min(count, first + limit);
              return new PrintPage(
                  IntStream.range(first, end)
                      .mapToObj(n -> PaperReviewDesk.print("p" + n, "Mika"))
                      .toList(),
                  end < count ? Optional.of(Integer.toString(end)) : Optional.empty());
            },
            PictureFilter.of(Shelf.PENDING));
    reel.open(PictureFilter.of(Shelf.PENDING));
    return reel;
  }

  private static String current(Reel reel) {
    return reel.current().map(Print::id).orElse("none");
  }

  @Test
  void aHundredThousandPicturesAreWalkedThroughWithAFewHundredInHand() {
    Reel reel = reel(100_000);
    int most = 0;
    for (int n = 0; n < 99_999; n++) {
      assertEquals("p" + n, current(reel));
      reel.step(1);
      most = Math.max(most, reel.prints().size());
    }
    assertEquals("p99999", current(reel));
    assertTrue(most <= Reel.SHEET * Reel.SHEETS, "held " + most);
    assertFalse(reel.hasMore());
  }

  @Test
  void theWayBackFindsTheSamePicturesAgain() {
    Reel reel = reel(1000);
    IntStream.range(0, 700).forEach(_ -> reel.step(1));
    IntStream.range(0, 700).forEach(_ -> reel.step(-1));
    assertEquals("p0", current(reel));
    assertFalse(reel.hasEarlier());
  }

  @Test
  void afterADecisionTheNextUndecidedComes() {
    Reel reel = reel(3);
    reel.replace(reel.prints().get(1).on(Shelf.LIBRARY));
    reel.replace(reel.prints().getFirst().on(Shelf.REJECTED));
    assertTrue(reel.stepToWaiting());
    assertEquals("p2", current(reel));
    reel.replace(reel.prints().get(2).on(Shelf.LIBRARY));
    assertFalse(reel.stepToWaiting());
  }

  @Test
  void whatWasPassedOverIsOfferedAtTheEnd() {
    Reel reel = reel(3);
    reel.step(1);
    reel.step(1);
    reel.replace(reel.prints().get(2).on(Shelf.LIBRARY));
    assertTrue(reel.stepToWaiting());
    assertEquals("p1", current(reel));
  }

  @Test
  void anEmptyShelfHasNoCurrentPicture() {
    Reel reel = reel(0);
    reel.step(1);
    assertEquals("none", current(reel));
    assertEquals(List.of("start"), asked);
  }
}
