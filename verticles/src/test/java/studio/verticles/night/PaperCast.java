package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A cast on paper, with actors that follow the rules. Whenever one of them draws, it is held
/// against the limits, counted from what really happened and not from what the actor remembers.
final class PaperCast {
  enum Sheet {
    DRAWING,
    UNSEEN,
    PENDING,
    APPROVED,
    REJECTED,
    FAILED
  }

  /// A picture on its way.
  static final class Picture {
    final int batch;
    Sheet state = Sheet.DRAWING;

    Picture(int batch) {
      this.batch = batch;
    }

    boolean waits() {
      return state == Sheet.UNSEEN || state == Sheet.PENDING;
    }
  }

  static final class Member {
    boolean enabled = true;
    int target = 20;
    String hindrance = "";
    final List<Picture> pictures = new ArrayList<>();
    final List<Instant> batches = new ArrayList<>();
    final Map<LocalDate, Integer> drawn = new HashMap<>();
    int rejectsInRow;
    Next last = new Next.Idle("not yet looked");
    private LocalDate day = LocalDate.EPOCH;
    private int drawnToday;

    long count(Sheet state) {
      return pictures.stream().filter(picture -> picture.state == state).count();
    }

    Stream<Picture> in(Sheet state) {
      return pictures.stream().filter(picture -> picture.state == state);
    }

    boolean atWork() {
      return count(Sheet.DRAWING) + count(Sheet.UNSEEN) > 0;
    }

    int waiting() {
      return (int) pictures.stream().filter(Picture::waits).count();
    }

    /// Pictures of the last batch that came.
    int came() {
      return (int)
          pictures.stream()
              .filter(picture -> picture.batch == batches.size())
              .filter(picture -> picture.state != Sheet.FAILED && picture.state != Sheet.DRAWING)
              .count();
    }

    void decide(Picture picture, boolean approve) {
      picture.state = approve ? Sheet.APPROVED : Sheet.REJECTED;
      rejectsInRow = approve ? 0 : rejectsInRow + 1;
    }

    Ledger ledger() {
      return new Ledger(
          enabled,
          target,
          day,
          drawnToday,
          batches.isEmpty() ? Optional.empty() : Optional.of(batches.getLast()));
    }
  }

  private final Limits limits = Limits.STUDIO;
  private final ReplenishmentRules rules = new ReplenishmentRules(limits);
  final List<Member> members;
  Instant now = Instant.parse("2026-11-20T20:00:00Z");

  PaperCast(int size) {
    members = IntStream.range(0, size).mapToObj(_ -> new Member()).toList();
  }

  /// Lets the actor of a member look, and does what it says.
  Next look(Member member) {
    Ledger ledger = member.ledger();
    Facts facts =
        new Facts(
            (int) member.count(Sheet.APPROVED),
            member.waiting(),
            (int) member.count(Sheet.REJECTED),
            member.atWork(),
            othersAtWork(member),
            member.rejectsInRow,
            member.came(),
            member.hindrance);
    member.last = rules.next(ledger, facts, now);
    if (member.last instanceof Next.Draw(int pictures, _)) {
      holdAgainstTheLimits(member, pictures);
      begin(member, pictures);
    }
    return member.last;
  }

  private void begin(Member member, int pictures) {
    member.batches.add(now);
    IntStream.range(0, pictures)
        .forEach(_ -> member.pictures.add(new Picture(member.batches.size())));
    LocalDate today = Ledger.dayOf(now);
    member.drawnToday = (member.day.equals(today) ? member.drawnToday : 0) + pictures;
    member.day = today;
    member.drawn.merge(today, pictures, Integer::sum);
  }

  private void holdAgainstTheLimits(Member member, int pictures) {
    assertTrue(member.enabled, "draws though it is off");
    assertTrue(member.hindrance.isEmpty(), "draws though nothing may be drawn");
    assertTrue(pictures >= 1 && pictures <= limits.batch(), "a batch of " + pictures);
    assertFalse(member.atWork(), "a second batch of one character");
    assertTrue(othersAtWork(member) < limits.atOnce(), "too many characters at once");
    assertTrue(member.waiting() < limits.pending(), "too many wait");
    assertTrue(
        member.rejectsInRow + pictures <= limits.rejects(), "too many rejected in a row, perhaps");
    assertTrue(
        member.drawn.getOrDefault(Ledger.dayOf(now), 0) + pictures <= limits.perDay(),
        "too many on one day");
    assertTrue(
        member.count(Sheet.APPROVED) + member.waiting() + pictures <= member.target,
        "more than the target wants");
    if (!member.batches.isEmpty()) {
      Duration rest = Duration.between(member.batches.getLast(), now);
      assertTrue(rest.compareTo(limits.cooldown()) >= 0, "only " + rest + " after the last batch");
    }
  }

  private int othersAtWork(Member member) {
    return (int) members.stream().filter(other -> other != member).filter(Member::atWork).count();
  }
}
