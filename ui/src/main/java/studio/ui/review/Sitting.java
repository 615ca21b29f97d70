package studio.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import studio.ui.desk.CastName;
import studio.ui.desk.Closeup;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Ruled;
import studio.ui.desk.Ruling;
import studio.ui.desk.Sweep;
import studio.ui.desk.Sweep.Swept;
import studio.ui.parts.Count;
import studio.ui.review.Room.Leaf;

/// A person at the desk: what they look at, what they chose, what they decided and can take back. A
/// decision shows at once and is carried out behind the page; when it turns out that somebody else
/// was first, the page says so and shows the truth.
final class Sitting {
  /// Deeds that can be taken back.
  private static final int REMEMBERED = 200;

  private static final int VARIANTS = 3;

  private final ReviewDesk desk;
  private final Hand hand;
  private final Room room;
  private final Reel reel;
  private final Closeups closeups;
  private final Picks picks = new Picks();
  private final Deque<Deed> deeds = new ArrayDeque<>();

  /// The versions that our own decisions left, as the hand learns them.
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  private Optional<Rejecting> rejecting = Optional.empty();
  private boolean grid;
  private boolean comparing;

  Sitting(ReviewDesk desk, Hand hand, Hand reader, Room room) {
    this.desk = desk;
    this.hand = hand;
    this.room = room;
    this.reel = new Reel(desk::prints, PictureFilter.of(Shelf.PENDING));
    this.closeups = new Closeups(desk, reader, this::news);
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

  /// Whether everything that the filter leaves is decided.
  boolean isDone() {
    return reel.isDone();
  }

  /// Fetches what came to a shelf where nothing waits any more.
  void fill() {
    if (reel.isDone() && hand.isIdle()) {
      refresh();
    }
  }

  boolean canUndo() {
    return !deeds.isEmpty();
  }

  /// Shows what the filter leaves, from its newest on.
  void open(PictureFilter filter, boolean asGrid) {
    grid = asGrid;
    rejecting = Optional.empty();
    picks.clear();
    versions.clear();
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

  void refresh() {
    reel.reload();
    closeups.clear();
    room.redraw();
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
      case REFERENCE -> referenceCurrent();
      case VARIANTS -> variants();
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

  private int version(Print print) {
    return Math.max(print.version(), versions.getOrDefault(print.id(), 0));
  }

  /// Shows what it will be, goes on, and carries it out.
  private void rule(Print print, Supplier<Ruling> ruling, Print then, String done) {
    rejecting = Optional.empty();
    reel.replace(then);
    if (then.shelf() != print.shelf()
        && reel.current().filter(shown -> shown.id().equals(print.id())).isPresent()) {
      reel.stepToWaiting();
    }
    Deed deed = Deed.about(print, done + " " + then.subject());
    remember(deed);
    hand.carry(
        () -> {
          Ruled ruled = ruleOnWhatIsSeen(print, ruling.get());
          if (ruled instanceof Ruled.Done known) {
            versions.put(print.id(), known.version());
            deed.carriedOut(known.decision());
          }
          return ruled;
        },
        ruled -> ruled(deed, print, ruled),
        no -> {
          takeBack(deed, print);
          room.refuse(no);
        });
  }

  private void ruled(Deed deed, Print print, Ruled ruled) {
    switch (ruled) {
      case Ruled.Done done -> {
        reel.find(print.id()).ifPresent(shown -> reel.replace(shown.at(done.version())));
        closeups.forget(print.id());
        room.redraw();
      }
      case Ruled.Overtaken overtaken -> {
        takeBack(deed, overtaken.truth());
        room.tell(overtaken.words(), false);
      }
    }
  }

  /// A picture that only got another score or caption since is still the picture that was seen.
  private Ruled ruleOnWhatIsSeen(Print print, Ruling ruling) {
    Ruled ruled = desk.rule(print.id(), version(print), ruling);
    return ruled instanceof Ruled.Overtaken(_, Print truth)
            && truth.shelf() == print.shelf()
            && truth.who().equals(print.who())
            && truth.version() != version(print)
        ? desk.rule(print.id(), truth.version(), ruling)
        : ruled;
  }

  /// Something is known anew about a picture. What was decided here and is still on its way is not
  /// taken back by news that are older.
  void news(Closeup closeup) {
    Print truth = closeup.print();
    reel.find(truth.id())
        .filter(shown ->
            truth.version() > shown.version()
                || (truth.version() == shown.version() && truth.shelf() == shown.shelf()))
        .filter(shown -> hand.isIdle() || truth.shelf() == shown.shelf())
        .filter(shown -> !shown.equals(truth))
        .ifPresent(_ -> reel.replace(truth));
    closeups.learn(closeup);
    room.redraw();
  }

  private void takeBack(Deed deed, Print truth) {
    deeds.remove(deed);
    closeups.forget(truth.id());
    reel.replace(truth);
    room.redraw();
  }

  private void remember(Deed deed) {
    deeds.push(deed);
    if (deeds.size() > REMEMBERED) {
      deeds.removeLast();
    }
    room.tell(deed.words() + ".", true);
    room.redraw();
  }

  void undo() {
    if (deeds.isEmpty()) {
      room.tell("There is nothing to take back.", false);
      return;
    }
    Deed deed = deeds.pop();
    rejecting = Optional.empty();
    deed.before().ifPresent(this::show);
    hand.carry(
        () -> {
          List<Long> decisions = deed.decisions();
          if (!decisions.isEmpty()) {
            desk.undo(decisions);
          }
          Optional<Print> truth =
              deed.before().map(Print::id).flatMap(desk::closeup).map(Closeup::print);
          truth.ifPresent(print -> versions.put(print.id(), print.version()));
          return truth;
        },
        truth -> undone(deed, truth),
        no -> {
          room.refuse(no);
          refresh();
        });
  }

  private void show(Print print) {
    closeups.forget(print.id());
    reel.replace(print);
    reel.goTo(print);
    room.redraw();
  }

  /// The page went on meanwhile: what was decided since then stays.
  private void undone(Deed deed, Optional<Print> truth) {
    if (deed.before().isEmpty()) {
      refresh();
    }
    truth
        .filter(print ->
            reel.find(print.id()).filter(shown -> shown.shelf() == print.shelf()).isPresent())
        .ifPresent(print -> {
          closeups.forget(print.id());
          reel.replace(print);
        });
    room.redraw();
    room.tell("Taken back: " + deed.words() + ".", false);
  }

  void swept(Sweep sweep, Swept swept) {
    picks.clear();
    String done = sweep.verdict() == Sweep.Verdict.APPROVE ? "Approved" : "Rejected";
    remember(
        Deed.aboutMany(
            done
                + " "
                + Count.of(swept.decisions().size(), "picture", "pictures")
                + (swept.passed() == 0 ? "" : ", left %d as they were".formatted(swept.passed())),
            swept.decisions()));
    refresh();
  }

  void caption(Print print, String words) {
    hand.carry(
        () -> {
          desk.caption(print.id(), version(print), words);
          return desk.closeup(print.id());
        },
        truth -> renewed(truth, "The caption of %s is written.".formatted(print.subject())),
        room::refuse);
  }

  void referenceCurrent() {
    reel.current().flatMap(print -> desk.closeup(print.id())).ifPresent(this::reference);
  }

  void reference(Closeup closeup) {
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
    closeups.clear();
    truth
        .map(Closeup::print)
        .ifPresent(print -> {
          versions.put(print.id(), print.version());
          reel.replace(print);
        });
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

  void lookAgain() {
    List<Print> which = picks.isEmpty() ? reel.current().stream().toList() : picks.prints();
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

  void forward() {
    reel.forward();
    room.redraw();
  }

  void back() {
    reel.back();
    room.redraw();
  }
}
