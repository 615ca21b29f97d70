package studio.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import studio.ui.desk.Closeup;
import studio.ui.desk.Print;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Ruled;
import studio.ui.desk.Ruling;

/// Decides at once on the page and lets the hand carry it out behind it; takes decisions back the
/// same way. When it turns out that somebody else was first, the page says so and shows the truth.
final class Rulings {
  /// Deeds that can be taken back.
  private static final int REMEMBERED = 200;

  private final ReviewDesk desk;
  private final Hand hand;
  private final Room room;
  private final Reel reel;
  private final Closeups closeups;
  private final Deque<Deed> deeds = new ArrayDeque<>();

  /// The versions that our own decisions left, as the hand learns them.
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  Rulings(ReviewDesk desk, Hand hand, Hand reader, Room room, Reel reel) {
    this.desk = desk;
    this.hand = hand;
    this.room = room;
    this.reel = reel;
    this.closeups = new Closeups(desk, reader, this::news);
  }

  Closeups closeups() {
    return closeups;
  }

  boolean canUndo() {
    return !deeds.isEmpty();
  }

  /// Another shelf, other pictures; what was done can still be taken back.
  void begin() {
    versions.clear();
  }

  /// Fetches the newest again.
  void refresh() {
    reel.reload();
    closeups.clear();
    room.redraw();
  }

  /// Fetches what came to a shelf where nothing waits any more.
  void fill() {
    if (reel.isDone() && hand.isIdle()) {
      refresh();
    }
  }

  /// A picture that was changed here, but not decided about.
  void renew(Print print) {
    closeups.clear();
    versions.put(print.id(), print.version());
    reel.replace(print);
  }

  int version(Print print) {
    return Math.max(print.version(), versions.getOrDefault(print.id(), 0));
  }

  /// Shows what it will be, goes on, and carries it out.
  void rule(Print print, Supplier<Ruling> ruling, Print then, String done) {
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

  void remember(Deed deed) {
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
}
