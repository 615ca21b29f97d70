package studio.verticles.night;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.night.Replenishments.GuardView;

/// What an actor does next, from what it remembers and what it finds. The first [Guard] that holds
/// it decides; only where none does, it draws.
final class ReplenishmentRules {
  /// How long it leaves alone what only a person ends.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Limits limits;

  ReplenishmentRules(Limits limits) {
    this.limits = limits;
  }

  Next next(Ledger ledger, Facts facts, Instant now) {
    for (Guard guard : Guard.values()) {
      if (!passes(guard, ledger, facts, now)) {
        return held(guard, ledger, facts, now);
      }
    }
    int pictures =
        Stream.of(
                limits.batch(),
                ledger.target() - facts.approved() - facts.pending(),
                limits.perDay() - ledger.drawnOn(now),
                // If all of them are rejected too, it is enough.
                limits.rejects() - facts.rejectsInRow())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Next.Draw(
        pictures,
        "%d of %d are approved: drawing %d more"
            .formatted(facts.approved(), ledger.target(), pictures));
  }

  private boolean passes(Guard guard, Ledger ledger, Facts facts, Instant now) {
    return switch (guard) {
      case ENABLED -> ledger.enabled();
      case ALLOWED -> facts.hindrance().isEmpty();
      case TARGET -> facts.approved() < ledger.target();
      case ONE_BATCH -> !facts.atWork();
      case REJECTS -> facts.rejectsInRow() < limits.rejects();
      case PENDING ->
          facts.pending() < limits.pending()
              && facts.approved() + facts.pending() < ledger.target();
      case DAY -> ledger.drawnOn(now) < limits.perDay();
      case COOLDOWN -> !now.isBefore(rested(ledger, facts));
      case SLOTS -> facts.othersAtWork() < limits.atOnce();
    };
  }

  /// When the next batch may begin.
  private Instant rested(Ledger ledger, Facts facts) {
    Duration rest = facts.lastBatchCame() == 0 ? limits.barren() : limits.cooldown();
    return ledger.lastBatch().map(last -> last.plus(rest)).orElse(Instant.MIN);
  }

  private Next held(Guard guard, Ledger ledger, Facts facts, Instant now) {
    return switch (guard) {
      case ENABLED -> new Next.Idle("switched off");
      case ALLOWED -> new Next.Pause(guard, Optional.of(now.plus(PATIENCE)), facts.hindrance());
      case TARGET ->
          new Next.Reached("%d of %d are approved".formatted(facts.approved(), ledger.target()));
      case ONE_BATCH ->
          new Next.Busy(lookAgain(ledger, now), "pictures are being drawn or looked at");
      case REJECTS ->
          new Next.Pause(
              guard,
              Optional.empty(),
              "%d rejected one after another: look at them, change the design or the style, then let it go on"
                  .formatted(facts.rejectsInRow()));
      case PENDING ->
          new Next.Wait(guard, now.plus(PATIENCE), waiting(facts.pending()) + " for your decision");
      case DAY ->
          new Next.Wait(
              guard,
              Ledger.dayOf(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
              "%d were drawn today: tomorrow it goes on".formatted(ledger.drawnOn(now)));
      case COOLDOWN ->
          new Next.Wait(
              guard,
              rested(ledger, facts),
              facts.lastBatchCame() == 0
                  ? "no picture of the last batch came: it tries again later"
                  : "a short rest between two batches");
      case SLOTS ->
          new Next.Wait(
              guard, now.plus(LONG), facts.othersAtWork() + " other characters are being drawn");
    };
  }

  /// Soon after a batch began, later the longer it takes.
  private static Instant lookAgain(Ledger ledger, Instant now) {
    Duration half =
        ledger.lastBatch().map(began -> Duration.between(began, now).dividedBy(2)).orElse(SHORT);
    return now.plus(
        Stream.of(half, LONG)
            .min(Comparator.naturalOrder())
            .filter(rest -> rest.compareTo(SHORT) > 0)
            .orElse(SHORT));
  }

  private static String waiting(int pictures) {
    return pictures == 1 ? "1 picture waits" : pictures + " pictures wait";
  }

  /// Every guard with its value now.
  List<GuardView> guards(Ledger ledger, Facts facts, Instant now) {
    return Stream.of(Guard.values())
        .map(guard ->
            new GuardView(
                guard,
                value(guard, ledger, facts, now),
                limit(guard, ledger, facts),
                passes(guard, ledger, facts, now)))
        .toList();
  }

  private String value(Guard guard, Ledger ledger, Facts facts, Instant now) {
    return switch (guard) {
      case ENABLED -> ledger.enabled() ? "on" : "off";
      case ALLOWED -> facts.hindrance().isEmpty() ? "nothing hinders" : facts.hindrance();
      case TARGET -> facts.approved() + " approved";
      case ONE_BATCH -> facts.atWork() ? "at work" : "nothing at work";
      case REJECTS -> facts.rejectsInRow() + " rejected in a row";
      case PENDING -> waiting(facts.pending());
      case DAY -> ledger.drawnOn(now) + " drawn today";
      case COOLDOWN ->
          ledger.lastBatch().map(last -> ago(Duration.between(last, now))).orElse("no batch yet");
      case SLOTS -> facts.othersAtWork() + " others at work";
    };
  }

  private String limit(Guard guard, Ledger ledger, Facts facts) {
    return switch (guard) {
      case ENABLED -> "on";
      case ALLOWED -> "AI on, a design, not archived";
      case TARGET -> ledger.target() + " wanted";
      case ONE_BATCH -> "one batch at a time";
      case REJECTS -> "stops at " + limits.rejects();
      // No more than would fill the set if all of them were approved.
      case PENDING ->
          "fewer than "
              + Math.max(1, Math.min(limits.pending(), ledger.target() - facts.approved()));
      case DAY -> "at most %d a day (UTC)".formatted(limits.perDay());
      case COOLDOWN ->
          "at least "
              + words(facts.lastBatchCame() == 0 ? limits.barren() : limits.cooldown())
              + " between batches";
      case SLOTS -> "at most %d at once".formatted(limits.atOnce());
    };
  }

  private static String ago(Duration age) {
    return "last batch " + words(age) + " ago";
  }

  private static String words(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
