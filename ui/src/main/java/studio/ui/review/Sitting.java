package studio.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.ui.desk.CastName;
import studio.ui.desk.Closeup;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Ruling;
import studio.ui.desk.Sweep;
import studio.ui.desk.Sweep.Swept;
import studio.ui.parts.Count;
import studio.ui.review.Room.Leaf;

/// A person at the desk: what they look at, what they chose, which key means what. Deciding is left
/// to the [Rulings], everything else that is wished to the [Wishes].
final class Sitting {
  private final ReviewDesk desk;
  private final Room room;
  private final Reel reel;
  private final Rulings rulings;
  private final Closeups closeups;
  private final Wishes wishes;
  private final Picks picks = new Picks();
  private Optional<Rejecting> rejecting = Optional.empty();
  private boolean grid;
  private boolean comparing;

  /// @param reader reads ahead, beside the hand that carries out
  Sitting(ReviewDesk desk, Hand hand, Hand reader, Room room) {
    this.desk = desk;
    this.room = room;
    this.reel = new Reel(desk::prints, PictureFilter.of(Shelf.PENDING));
    this.rulings = new Rulings(desk, hand, reader, room, reel);
    this.closeups = rulings.closeups();
    this.wishes = new Wishes(desk, hand, room, reel, rulings);
  }

  Rulings rulings() {
    return rulings;
  }

  Wishes wishes() {
    return wishes;
  }

  Reel reel() {
    return reel;
  }

  Picks picks() {
    return picks;
  }

  Optional<Rejecting> rejecting() {
    return rejecting;
  }

  boolean isGrid() {
    return grid;
  }

  boolean isComparing() {
    return comparing;
  }

  /// Everything about the current picture, as soon as it is known.
  Optional<Closeup> closeup() {
    return reel.current().flatMap(print -> closeups.of(print, reel.ahead(Closeups.AHEAD)));
  }

  /// Addresses of the pictures that probably come next.
  List<String> picturesAhead() {
    return reel.ahead(Closeups.AHEAD).stream()
        .flatMap(print -> closeups.known(print.id()).stream())
        .map(Closeup::picture)
        .toList();
  }

  /// Shows what the filter leaves, from its newest on.
  void open(PictureFilter filter, boolean asGrid) {
    grid = asGrid;
    rejecting = Optional.empty();
    picks.clear();
    rulings.begin();
    reel.open(filter);
    room.redraw();
  }

  void narrow(PictureFilter filter) {
    open(filter, filter.shelf() == reel.filter().shelf() ? grid : filter.shelf() != Shelf.PENDING);
    room.remember();
  }

  /// Shows one picture, whether the filter leaves it or not.
  void visit(String id) {
    reel.find(id)
        .or(() -> desk.closeup(id).map(Closeup::print))
        .ifPresent(print -> {
          reel.goTo(print);
          rejecting = Optional.empty();
          room.redraw();
        });
  }

  void press(String key, boolean shift) {
    Stroke.of(key).ifPresent(stroke -> press(stroke, key, shift));
  }

  private void press(Stroke stroke, String key, boolean shift) {
    switch (stroke) {
      case APPROVE -> approve();
      case REJECT -> reject();
      case REASON -> toggle(Reason.values()[key.charAt(0) - '1']);
      case NOTE -> rejecting.ifPresent(_ -> room.open(Leaf.NOTE));
      case MOVE -> reel.current().ifPresent(_ -> room.open(Leaf.MOVE));
      case UNDO -> undo();
      case NEXT -> step(1, shift);
      case PREVIOUS -> step(-1, shift);
      case PICK -> reel.current().ifPresent(print -> pick(print, shift));
      case GRID -> turn(!grid);
      case COMPARE -> compare();
      case CAPTION -> reel.current().ifPresent(_ -> room.open(Leaf.CAPTION));
      case REFERENCE -> wishes.reference();
      case VARIANTS -> wishes.variants();
      case LOOK -> lookAgain();
      case SWEEP -> room.open(Leaf.SWEEP_REJECT);
      case CONFIRM -> confirm();
      case LEAVE -> leave();
      case CARD -> room.open(Leaf.CARD);
    }
  }

  void step(int by, boolean picking) {
    rejecting = Optional.empty();
    if (picking) {
      reel.current().filter(print -> !picks.contains(print)).ifPresent(picks::toggle);
    }
    reel.step(by);
    if (picking) {
      reel.current().ifPresent(print -> picks.upTo(print, reel.prints()));
    }
    room.redraw();
  }

  void pick(String id, boolean range) {
    reel.find(id).ifPresent(print -> pick(print, range));
  }

  private void pick(Print print, boolean range) {
    if (range) {
      picks.upTo(print, reel.prints());
    } else {
      picks.toggle(print);
    }
    room.redraw();
  }

  void pickNone() {
    picks.clear();
    room.redraw();
  }

  void turn(boolean toGrid) {
    grid = toGrid;
    room.remember();
    room.redraw();
  }

  void compare() {
    comparing = !comparing;
    room.redraw();
  }

  private void confirm() {
    if (rejecting.isPresent()) {
      reject();
    } else if (grid) {
      turn(false);
    }
  }

  private void leave() {
    if (rejecting.isPresent()) {
      rejecting = Optional.empty();
    } else if (!picks.isEmpty()) {
      picks.clear();
    } else {
      comparing = false;
    }
    room.redraw();
  }

  void approve() {
    if (!picks.isEmpty()) {
      room.open(Leaf.SWEEP_APPROVE);
    } else {
      reel.current()
          .filter(print -> print.shelf() != Shelf.LIBRARY)
          .ifPresent(
              print -> rule(print, Ruling.Approve::new, print.on(Shelf.LIBRARY), "Approved"));
    }
  }

  /// The first time asks why, with the judge's reasons lit; the second time rejects.
  void reject() {
    if (!picks.isEmpty()) {
      room.open(Leaf.SWEEP_REJECT);
    } else if (rejecting.isPresent()) {
      reject(rejecting.get());
    } else {
      rejecting =
          reel.current()
              .filter(print -> print.shelf() != Shelf.REJECTED)
              .map(Rejecting::asTheJudge);
      room.redraw();
    }
  }

  private void reject(Rejecting why) {
    rule(
        why.print(),
        () ->
            new Ruling.Reject(
                why.chosen()
                    .orElseGet(() ->
                        closeups
                            .known(why.print().id())
                            .or(() -> desk.closeup(why.print().id()))
                            .map(Sitting::judges)
                            .orElse(Set.of())),
                why.note()),
        why.print().on(Shelf.REJECTED),
        "Rejected");
  }

  /// Without a question, for the finger that swipes.
  void rejectAtOnce() {
    rejecting = Optional.empty();
    if (picks.isEmpty()) {
      reject();
    }
    if (rejecting.isPresent()) {
      reject();
    }
  }

  private static Set<Reason> judges(Closeup closeup) {
    return closeup.seen().map(Closeup.Seen::reasons).orElse(Set.of());
  }

  /// The reasons that would be given now.
  Set<Reason> lit() {
    return rejecting
        .flatMap(Rejecting::chosen)
        .or(() -> closeup().map(Sitting::judges))
        .orElse(Set.of());
  }

  void toggle(Reason reason) {
    rejecting = rejecting.map(why -> why.toggle(reason, lit()));
    room.redraw();
  }

  void because(String note) {
    rejecting = rejecting.map(why -> why.because(note));
  }

  void move(Print print, CastName to) {
    rule(
        print,
        () -> new Ruling.Reassign(to.id()),
        print.showing(to.name()),
        "Moved %s to".formatted(print.subject()));
  }

  void moveToNew(Print print, String name) {
    rule(
        print,
        () -> new Ruling.MoveToNew(name),
        print.showing(name),
        "Moved %s to the new character".formatted(print.subject()));
  }

  private void rule(Print print, Supplier<Ruling> ruling, Print then, String done) {
    rejecting = Optional.empty();
    rulings.rule(print, ruling, then, done);
  }

  void undo() {
    rejecting = Optional.empty();
    rulings.undo();
  }

  void swept(Sweep sweep, Swept swept) {
    picks.clear();
    String done = sweep.verdict() == Sweep.Verdict.APPROVE ? "Approved" : "Rejected";
    rulings.remember(
        Deed.aboutMany(
            done
                + " "
                + Count.of(swept.decisions().size(), "picture", "pictures")
                + (swept.passed() == 0 ? "" : ", left %d as they were".formatted(swept.passed())),
            swept.decisions()));
    rulings.refresh();
  }

  void lookAgain() {
    wishes.lookAgain(picks.isEmpty() ? reel.current().stream().toList() : picks.prints());
  }

  void forward() {
    reel.forward();
    room.redraw();
  }

  void back() {
    reel.back();
    room.redraw();
  }
}
