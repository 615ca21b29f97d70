package studio.ui.review;

import java.util.List;
import java.util.Optional;
import studio.ui.desk.Closeup;
import studio.ui.desk.Print;
import studio.ui.desk.ReviewDesk;
import studio.ui.parts.Count;

/// What a person wishes of a picture beside a decision: more of it, another look, other words.
final class Wishes {
  private static final int VARIANTS = 3;

  private final ReviewDesk desk;
  private final Hand hand;
  private final Room room;
  private final Reel reel;
  private final Rulings rulings;

  Wishes(ReviewDesk desk, Hand hand, Room room, Reel reel, Rulings rulings) {
    this.desk = desk;
    this.hand = hand;
    this.room = room;
    this.reel = reel;
    this.rulings = rulings;
  }

  void caption(Print print, String words) {
    hand.carry(
        () -> {
          desk.caption(print.id(), rulings.version(print), words);
          return desk.closeup(print.id());
        },
        truth -> renewed(truth, "The caption of %s is written.".formatted(print.subject())),
        room::refuse);
  }

  /// Makes the current picture a reference, or no longer one.
  void reference() {
    reel.current().flatMap(print -> desk.closeup(print.id())).ifPresent(this::reference);
  }

  private void reference(Closeup closeup) {
    boolean isOne = !closeup.words().isReference();
    Print print = closeup.print();
    hand.carry(
        () -> {
          desk.reference(print.id(), isOne);
          return desk.closeup(print.id());
        },
        truth ->
            renewed(
                truth,
                isOne
                    ? "This is how %s looks from now on.".formatted(print.subject())
                    : "It is no longer a reference of %s.".formatted(print.subject())),
        room::refuse);
  }

  private void renewed(Optional<Closeup> truth, String words) {
    truth.map(Closeup::print).ifPresent(rulings::renew);
    room.tell(words, false);
    room.redraw();
  }

  void variants() {
    reel.current()
        .ifPresent(print ->
            hand.carry(
                () -> {
                  desk.variants(print.id(), VARIANTS);
                  return print;
                },
                _ ->
                    room.tell("%d more like this one are on their way.".formatted(VARIANTS), false),
                room::refuse));
  }

  void refine() {
    reel.current()
        .ifPresent(print ->
            hand.carry(
                () -> {
                  desk.refine(print.id());
                  return print;
                },
                _ -> room.tell("A cleaner one is on its way.", false),
                room::refuse));
  }

  void lookAgain(List<Print> which) {
    if (!which.isEmpty()) {
      hand.carry(
          () -> {
            desk.lookAgain(which);
            return which.size();
          },
          count ->
              room.tell(
                  "The judge looks at %s again.".formatted(Count.of(count, "picture", "pictures")),
                  false),
          room::refuse);
    }
  }
}
