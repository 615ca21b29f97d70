package studio.ui.clerk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import studio.ui.desk.Replenishing;
import studio.ui.desk.Replenishing.State;
import studio.verticles.night.Guard;
import studio.verticles.night.Replenishments.ActorView;

/// Actors that fill sets, in words for a page.
final class ReplenishingWords {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter LATER = DateTimeFormatter.ofPattern("EEE HH:mm");

  private ReplenishingWords() {}

  static Replenishing of(ActorView actor, Instant now, ZoneId zone) {
    return new Replenishing(
        actor.character().toString(),
        actor.name(),
        actor.enabled(),
        actor.target(),
        actor.stock().approved(),
        actor.stock().pending(),
        state(actor),
        Wording.sentence(actor.reason()),
        actor.nextAt().map(next -> "Looks again at " + clock(next, now, zone)),
        guards(actor));
  }

  private static State state(ActorView actor) {
    return switch (actor.state()) {
      case IDLE -> State.OFF;
      case DRAWING -> State.DRAWING;
      case WAITING -> State.WAITING;
      case PAUSED -> State.PAUSED;
      case REACHED -> State.REACHED;
    };
  }

  private static String clock(Instant time, Instant now, ZoneId zone) {
    boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
    return (today ? TODAY : LATER).withZone(zone).format(time);
  }

  private static List<Replenishing.Guard> guards(ActorView actor) {
    return actor.guards().stream()
        .filter(guard -> guard.guard() != Guard.ENABLED)
        .map(guard ->
            new Replenishing.Guard(
                name(guard.guard()), guard.value(), guard.limit(), guard.passes()))
        .toList();
  }

  private static String name(Guard guard) {
    return switch (guard) {
      case ENABLED -> "Switched on";
      case ALLOWED -> "May be drawn";
      case TARGET -> "Target";
      case ONE_BATCH -> "One batch";
      case REJECTS -> "Rejections";
      case PENDING -> "Waiting for you";
      case DAY -> "Today";
      case COOLDOWN -> "Rest";
      case SLOTS -> "Others";
    };
  }
}
