package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.verticles.night.Replenishments.GuardView;

/// The guards one by one, as a table.
class ReplenishmentRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Facts EMPTY = new Facts(0, 0, 0, false, 0, 0, 3, "");
  private final ReplenishmentRules rules = new ReplenishmentRules(Limits.STUDIO);

  record Row(String so, Ledger ledger, Facts facts, String then) {
    @Override
    public String toString() {
      return so;
    }
  }

  static Stream<Row> table() {
    return Stream.of(
        row("nothing yet", on(), EMPTY, "draw 3"),
        row("two are missing", on(), facts(18, 0), "draw 2"),
        row("one is missing, one waits", on(), facts(19, 1), "wait PENDING"),
        row("one waits, two would fill it", on(), facts(17, 1), "draw 2"),
        row("the set is full", on(), facts(20, 0), "reached"),
        row(
            "the target was lowered",
            new Ledger(true, 5, TODAY, 0, none()),
            facts(9, 0),
            "reached"),
        row("off", new Ledger(false, 20, TODAY, 0, none()), EMPTY, "idle"),
        row("three wait", on(), facts(2, 3), "wait PENDING"),
        row("its batch is at work", on(), new Facts(0, 0, 0, true, 0, 0, 0, ""), "busy"),
        row("two others are at work", on(), new Facts(0, 0, 0, false, 2, 0, 3, ""), "wait SLOTS"),
        row("one other is at work", on(), new Facts(0, 0, 0, false, 1, 0, 3, ""), "draw 3"),
        row(
            "five rejected in a row",
            on(),
            new Facts(9, 0, 5, false, 0, 5, 3, ""),
            "pause REJECTS"),
        row("four rejected in a row", on(), new Facts(9, 0, 4, false, 0, 4, 3, ""), "draw 1"),
        row("AI is off", on(), new Facts(0, 0, 0, false, 0, 0, 0, "AI is off"), "pause ALLOWED"),
        row("ten drawn today", drew(10, 3600), EMPTY, "wait DAY"),
        row("nine drawn today", drew(9, 3600), EMPTY, "draw 1"),
        row(
            "ten drawn yesterday",
            new Ledger(true, 20, TODAY.minusDays(1), 10, before(9000)),
            EMPTY,
            "draw 3"),
        row(
            "a clock set back",
            new Ledger(true, 20, TODAY.plusDays(1), 10, before(-9000)),
            EMPTY,
            "wait DAY"),
        row("a batch 59 s ago", drew(3, 59), EMPTY, "wait COOLDOWN"),
        row("a batch 60 s ago", drew(3, 60), EMPTY, "draw 3"),
        row(
            "a batch that brought nothing",
            drew(3, 600),
            new Facts(0, 0, 0, false, 0, 0, 0, ""),
            "wait COOLDOWN"),
        row(
            "that was half an hour ago",
            drew(3, 1800),
            new Facts(0, 0, 0, false, 0, 0, 0, ""),
            "draw 3"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void theFirstGuardThatHoldsItDecides(Row row) {
    assertEquals(row.then(), words(rules.next(row.ledger(), row.facts(), NOW)));
  }

  @Test
  void aDayThatIsUsedUpEndsAtMidnight() {
    Next.Wait wait = assertInstanceOf(Next.Wait.class, rules.next(drew(10, 3600), EMPTY, NOW));
    assertEquals(Instant.parse("2026-11-21T00:00:00Z"), wait.lookAgain());
  }

  @Test
  void aRestEndsWhenItIsOver() {
    Next.Wait wait = assertInstanceOf(Next.Wait.class, rules.next(drew(3, 20), EMPTY, NOW));
    assertEquals(NOW.plusSeconds(40), wait.lookAgain());
  }

  @Test
  void aLongBatchIsLookedAtEverMoreRarely() {
    Facts busy = new Facts(0, 0, 0, true, 0, 0, 0, "");
    assertEquals(NOW.plusSeconds(60), lookAgain(drew(3, 5), busy));
    assertEquals(NOW.plusSeconds(300), lookAgain(drew(3, 600), busy));
    assertEquals(NOW.plusSeconds(600), lookAgain(drew(3, 7200), busy));
  }

  private Instant lookAgain(Ledger ledger, Facts facts) {
    return assertInstanceOf(Next.Busy.class, rules.next(ledger, facts, NOW)).lookAgain();
  }

  @Test
  void everyGuardIsShownWithItsValue() {
    List<GuardView> guards = rules.guards(drew(9, 30), new Facts(4, 3, 1, false, 1, 1, 3, ""), NOW);
    assertEquals(
        List.of(
            "ENABLED: on (on) passes",
            "ALLOWED: nothing hinders (AI on, a design, not archived) passes",
            "TARGET: 4 approved (20 wanted) passes",
            "ONE_BATCH: nothing at work (one batch at a time) passes",
            "REJECTS: 1 rejected in a row (stops at 5) passes",
            "PENDING: 3 pictures wait (fewer than 3) holds",
            "DAY: 9 drawn today (at most 10 a day (UTC)) passes",
            "COOLDOWN: last batch 30 s ago (at least 60 s between batches) holds",
            "SLOTS: 1 others at work (at most 2 at once) passes"),
        guards.stream()
            .map(guard ->
                "%s: %s (%s) %s"
                    .formatted(
                        guard.guard(),
                        guard.value(),
                        guard.limit(),
                        guard.passes() ? "passes" : "holds"))
            .toList());
  }

  private static String words(Next next) {
    return switch (next) {
      case Next.Draw(int pictures, _) -> "draw " + pictures;
      case Next.Busy _ -> "busy";
      case Next.Wait(Guard guard, _, _) -> "wait " + guard;
      case Next.Pause(Guard guard, _, _) -> "pause " + guard;
      case Next.Reached _ -> "reached";
      case Next.Idle _ -> "idle";
    };
  }

  private static Row row(String so, Ledger ledger, Facts facts, String then) {
    return new Row(so, ledger, facts, then);
  }

  private static Ledger on() {
    return new Ledger(true, 20, TODAY, 0, none());
  }

  private static Ledger drew(int pictures, long secondsAgo) {
    return new Ledger(true, 20, TODAY, pictures, before(secondsAgo));
  }

  private static Facts facts(int approved, int pending) {
    return new Facts(approved, pending, 0, false, 0, 0, 3, "");
  }

  private static Optional<Instant> none() {
    return Optional.empty();
  }

  private static Optional<Instant> before(long seconds) {
    return Optional.of(NOW.minus(Duration.ofSeconds(seconds)));
  }
}
