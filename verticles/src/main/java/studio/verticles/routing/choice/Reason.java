package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import studio.hardware.card.Vram;

/// Why something was taken, passed over or waited for; `words` says it to a person.
public sealed interface Reason {
  String words();

  /// Why it was taken.
  sealed interface For extends Reason {}

  /// Why it was not.
  sealed interface Against extends Reason {}

  record AlreadyLoaded(String model) implements For {
    @Override
    public String words() {
      return "%s is already loaded".formatted(model);
    }
  }

  /// @param jobs how many wait for it
  record WorthLoading(String model, Duration swap, int jobs) implements For {
    @Override
    public String words() {
      return "loading %s costs %s and %s for it"
          .formatted(model, Spell.out(swap), jobs == 1 ? "one job waits" : jobs + " jobs wait");
    }
  }

  record MoreUrgent(int by, Duration worth, Duration swap) implements For {
    @Override
    public String words() {
      return "its priority is %d higher, worth %s; the swap costs %s"
          .formatted(by, Spell.out(worth), Spell.out(swap));
    }
  }

  record WaitedTooLong(Duration waited, Duration bound) implements For {
    @Override
    public String words() {
      return "it has waited %s; nothing is passed over longer than %s"
          .formatted(Spell.out(waited), Spell.out(bound));
    }
  }

  record DeadlineNear(Instant deadline, Duration slack) implements For {
    @Override
    public String words() {
      return slack.isNegative()
          ? "it should be done by %s and will be %s late"
              .formatted(clock(deadline), Spell.out(slack.negated()))
          : "it should be done by %s, with %s to spare"
              .formatted(clock(deadline), Spell.out(slack));
    }
  }

  record KeepsTheCardBusy(String model) implements For {
    @Override
    public String words() {
      return "it is next for %s, so the card need not idle in between".formatted(model);
    }
  }

  record FirstTime(String lane) implements For {
    @Override
    public String words() {
      return "it never ran on %s; it is tried with the card to itself".formatted(lane);
    }
  }

  record LetsGo(List<String> engines) implements For {
    @Override
    public String words() {
      return "%s must let go of the card first".formatted(String.join(" and ", engines));
    }
  }

  record NothingWaits() implements Against {
    @Override
    public String words() {
      return "nothing waits";
    }
  }

  record Closed(String lane, Door door) implements Against {
    @Override
    public String words() {
      return switch (door) {
        case Door.Open _ -> lane + " is open";
        case Door.Draining(var why, var since) ->
            "%s is drained since %s: %s".formatted(lane, clock(since), why);
        case Door.Paused(var why, var since) ->
            "%s is paused since %s: %s".formatted(lane, clock(since), why);
        case Door.Quiet(var why, _, var until) ->
            "%s is quiet until %s: %s".formatted(lane, clock(until), why);
      };
    }
  }

  record Busy(String lane, Instant until) implements Against {
    @Override
    public String words() {
      return "%s is busy until about %s".formatted(lane, clock(until));
    }
  }

  record NoEngine(String lane, String engine, String model) implements Against {
    @Override
    public String words() {
      return model.isEmpty()
          ? "%s has no %s".formatted(lane, engine)
          : "%s has no %s with %s".formatted(lane, engine, model);
    }
  }

  record EngineSick(String engine, String lane, Instant until, String problem) implements Against {
    @Override
    public String words() {
      return "%s@%s is left alone until %s: %s".formatted(engine, lane, clock(until), problem);
    }
  }

  record DoesNotFit(Vram needs, Vram free, Vram strangers) implements Against {
    @Override
    public String words() {
      return strangers.equals(Vram.NONE)
          ? "does not fit: needs %s, %s are free".formatted(needs, free)
          : "does not fit: needs %s, %s are free because of another program holding %s"
              .formatted(needs, free, strangers);
    }
  }

  record NeverFits(String lane, Vram needs, Vram memory) implements Against {
    @Override
    public String words() {
      return "too large for %s: needs %s, the card lends %s".formatted(lane, needs, memory);
    }
  }

  record FitsNoCard(Vram needs, String largest, Vram memory) implements Against {
    @Override
    public String words() {
      return "fits no card: needs %s, %s, the largest that could, lends %s"
          .formatted(needs, largest, memory);
    }
  }

  record MustWaitForMemory(String engine) implements Against {
    @Override
    public String words() {
      return "does not fit beside what %s is doing".formatted(engine);
    }
  }

  record WouldSwap(String loaded, String model, Duration swap) implements Against {
    @Override
    public String words() {
      return "%s is already loaded; loading %s would cost %s"
          .formatted(loaded, model, Spell.out(swap));
    }
  }

  record SoonerElsewhere(String lane, Duration there, Duration here) implements Against {
    @Override
    public String words() {
      return "%s has it done in %s, here it would take %s"
          .formatted(lane, Spell.out(there), Spell.out(here));
    }
  }

  record OthersFirst(String model) implements Against {
    @Override
    public String words() {
      return "the work for %s goes first".formatted(model);
    }
  }

  record NotTheSameModel(String running, String next) implements Against {
    @Override
    public String words() {
      return "%s comes next, and is not handed over while %s is at work".formatted(next, running);
    }
  }

  private static String clock(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZoneId.systemDefault()));
  }
}
