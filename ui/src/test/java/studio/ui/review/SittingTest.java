package studio.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.ui.desk.CastName;
import studio.ui.desk.PaperDesk;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.desk.Refusal;
import studio.ui.desk.Ruled;

class SittingTest {
  private final PaperDesk desk = new PaperDesk();
  private final Paper room = new Paper();
  private final SlowHand hand = new SlowHand();
  private final Sitting sitting = new Sitting(desk.review, hand, new QuickHand(), room);

  /// Carries everything out at once.
  private static class QuickHand extends Hand {
    QuickHand() {
      super(Runnable::run);
    }

    @Override
    <T> void carry(Supplier<T> wish, Consumer<T> then, Consumer<Refusal> refused) {
      T answer;
      try {
        answer = wish.get();
      } catch (Refusal no) {
        refused.accept(no);
        return;
      }
      then.accept(answer);
    }
  }

  /// Carries nothing out before it is told to.
  private static final class SlowHand extends QuickHand {
    private final Deque<Runnable> line = new ArrayDeque<>();

    @Override
    <T> void carry(Supplier<T> wish, Consumer<T> then, Consumer<Refusal> refused) {
      line.add(() -> super.carry(wish, then, refused));
    }

    void work() {
      while (!line.isEmpty()) {
        line.remove().run();
      }
    }
  }

  private static final class Paper implements Room {
    final List<String> told = new ArrayList<>();
    final List<Leaf> opened = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    @Override
    public void redraw() {}

    @Override
    public void tell(String words, boolean canUndo) {
      told.add(words);
    }

    @Override
    public void refuse(Refusal refusal) {
      refused.add(refusal.nextStep());
    }

    @Override
    public void open(Leaf leaf) {
      opened.add(leaf);
    }

    @Override
    public void remember() {}
  }

  @BeforeEach
  void hang() {
    desk.review.hang(8);
    sitting.open(PictureFilter.of(Shelf.PENDING), false);
  }

  private void press(String... keys) {
    for (String key : keys) {
      sitting.press(key, false);
    }
  }

  private String current() {
    return sitting.reel().current().map(Print::id).orElse("none");
  }

  private Shelf shelf(String id) {
    return sitting.reel().find(id).orElseThrow().shelf();
  }

  @Test
  void anApprovedPictureMakesRoomForTheNextBeforeItIsCarriedOut() {
    press("a");
    assertEquals("p2", current());
    assertEquals(Shelf.LIBRARY, shelf("p1"));
    assertEquals(List.of(), desk.wishes);
    hand.work();
    assertEquals(List.of("approve p1"), desk.wishes);
    assertEquals(List.of("Approved Mika."), room.told);
  }

  @Test
  void rejectingTwiceTakesTheJudgesReasons() {
    press("r");
    assertEquals("p1", current());
    assertTrue(sitting.rejecting().isPresent());
    press("r");
    hand.work();
    assertEquals(List.of("reject p1 not_solo"), desk.wishes);
    assertEquals("p2", current());
  }

  @Test
  void theNumberKeysChooseTheReasonsAndEnterConfirms() {
    press("r", "4", "1", "5");
    sitting.because("three arms");
    press("Enter");
    hand.work();
    assertEquals(List.of("reject p1 wrong_appearance wrong_pose (three arms)"), desk.wishes);
  }

  @Test
  void escapeRejectsNothing() {
    press("r", "Escape");
    assertFalse(sitting.rejecting().isPresent());
    hand.work();
    assertEquals(List.of(), desk.wishes);
    assertEquals("p1", current());
  }

  @Test
  void undoTakesTheLastDecisionBackEvenBeforeItWasCarriedOut() {
    press("a", "a", "u");
    hand.work();
    assertEquals(List.of("approve p1", "approve p2", "undo 1"), desk.wishes);
    assertEquals(Shelf.PENDING, shelf("p2"));
    assertEquals(Shelf.LIBRARY, shelf("p1"));
    assertEquals("p2", current());
    press("u", "u");
    hand.work();
    assertEquals(Shelf.PENDING, shelf("p1"));
    assertEquals("There is nothing to take back.", room.told.get(room.told.size() - 2));
  }

  @Test
  void aPictureDecidedTwiceGoesByTheVersionThatTheFirstLeft() {
    press("a", "k", "r", "r");
    hand.work();
    assertEquals(List.of("approve p1", "reject p1 not_solo"), desk.wishes);
    assertEquals(List.of(), room.refused);
    assertEquals(Shelf.REJECTED, shelf("p1"));
  }

  @Test
  void whoeverWasFirstIsBelieved() {
    Print truth = desk.review.print("p1").on(Shelf.REJECTED).at(7);
    desk.review.overtaken =
        Optional.of(new Ruled.Overtaken("The judge rejected it a minute ago.", truth));
    press("a");
    assertEquals(Shelf.LIBRARY, shelf("p1"));
    hand.work();
    assertEquals(Shelf.REJECTED, shelf("p1"));
    assertEquals("The judge rejected it a minute ago.", room.told.getLast());
    assertFalse(sitting.rulings().canUndo());
  }

  @Test
  void aNewScoreDoesNotStandInTheWayOfADecision() {
    desk.review.hang(desk.review.print("p1").at(5));
    press("a");
    hand.work();
    assertEquals(List.of("approve p1"), desk.wishes);
    assertEquals(6, sitting.reel().find("p1").orElseThrow().version());
  }

  @Test
  void newsOfAPictureDoNotTakeADecisionBackThatIsOnItsWay() {
    press("j", "a");
    sitting.rulings().news(desk.review.closeup("p2").orElseThrow());
    assertEquals(Shelf.LIBRARY, shelf("p2"));
    hand.work();
    desk.review.hang(desk.review.print("p2").on(Shelf.REJECTED).at(9));
    sitting.rulings().news(desk.review.closeup("p2").orElseThrow());
    assertEquals(Shelf.REJECTED, shelf("p2"));
  }

  @Test
  void aRefusedDecisionIsShownAsItStands() {
    desk.refusal = Optional.of(new Refusal("The studio is busy", "Ask again in a minute."));
    press("a");
    hand.work();
    assertEquals(Shelf.PENDING, shelf("p1"));
    assertEquals(List.of("Ask again in a minute."), room.refused);
    assertFalse(sitting.rulings().canUndo());
  }

  @Test
  void aMovedPictureStaysUntilItIsDecided() {
    sitting.move(
        sitting.reel().current().orElseThrow(),
        new CastName("ruri", "Ruri", "Fox", Optional.empty()));
    hand.work();
    assertEquals(List.of("move p1 to ruri"), desk.wishes);
    assertEquals("p1", current());
    assertEquals("Ruri", sitting.reel().current().orElseThrow().subject());
  }

  @Test
  void chosenPicturesAreNeverDecidedWithoutCountingFirst() {
    press("x", "j", "j");
    sitting.press("x", true);
    assertEquals(3, sitting.picks().count());
    press("a");
    press("r");
    hand.work();
    assertEquals(List.of(Room.Leaf.SWEEP_APPROVE, Room.Leaf.SWEEP_REJECT), room.opened);
    assertEquals(List.of(), desk.wishes);
    press("Escape");
    assertTrue(sitting.picks().isEmpty());
  }

  @Test
  void shiftAndAnArrowChooseOnTheWay() {
    sitting.press("ArrowRight", true);
    sitting.press("j", true);
    assertEquals(
        List.of("p1", "p2", "p3"), sitting.picks().prints().stream().map(Print::id).toList());
  }

  @Test
  void theOtherKeysAreWishesToo() {
    press("v", "l", "f");
    hand.work();
    assertEquals(List.of("3 variants of p1", "look again at [p1]", "reference p1"), desk.wishes);
    press("m", "e", "b", "?", "n");
    assertEquals(
        List.of(Room.Leaf.MOVE, Room.Leaf.CAPTION, Room.Leaf.SWEEP_REJECT, Room.Leaf.CARD),
        room.opened);
    press("g", "c");
    assertTrue(sitting.isGrid());
    assertTrue(sitting.isComparing());
  }

  @Test
  void aSwipeToTheLeftRejectsAtOnce() {
    sitting.rejectAtOnce();
    hand.work();
    assertEquals(List.of("reject p1 not_solo"), desk.wishes);
  }

  @Test
  void everyKeyHasOneMeaning() {
    List<String> keys =
        java.util.Arrays.stream(Stroke.values()).flatMap(s -> s.keys().stream()).toList();
    assertEquals(keys.size(), keys.stream().distinct().count());
  }
}
