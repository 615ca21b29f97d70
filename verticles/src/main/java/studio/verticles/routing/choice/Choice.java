package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.verticles.routing.choice.Decision.PassedOver;
import studio.verticles.routing.choice.Decision.Take;
import studio.verticles.routing.choice.Decision.Wait;

/// Chooses what one card lane does next. The rules in their order; the first that names a group
/// decides:
///
/// 1. A closed card takes nothing; a busy one only hands one job ahead, of the model at work.
/// 2. What this card cannot run (no engine, a sick one, too little memory) is out.
/// 3. A group that was not served for the age bound goes first, the longest so before the others.
///    If it only waits for memory that other jobs use, nothing else starts before it.
/// 4. A deadline with too little slack goes next, the earliest first.
/// 5. All waiting work is divided among the cards, see [Division]. Of its own part a card does
///    first what is already loaded, unless something is so much more urgent that its priority pays
///    for the swap and the swap back; and if nothing is loaded, what has most priority, counting
///    the swap as shared by all jobs that wait for that model.
/// 6. If its part is empty, the card waits: another will be done sooner with what is left.
public final class Choice {
  private final Situation situation;
  private final CardLane lane;

  /// When the chosen job would start.
  private final Instant start;

  private final Map<Group, Reason> against = new LinkedHashMap<>();
  private final Map<Group, Admission.Fits> admitted = new LinkedHashMap<>();

  private Choice(Situation situation, CardLane lane) {
    this.situation = situation;
    this.lane = lane;
    this.start = lane.freeAt(situation.now());
  }

  /// What the asking lane does next.
  public static Decision next(Situation situation) {
    CardLane lane = situation.lane();
    if (!lane.door().isOpen()) {
      Instant opens = lane.door() instanceof Door.Quiet(_, _, var until) ? until : null;
      return waiting(situation, opens, new Reason.Closed(lane.name(), lane.door()));
    }
    if (situation.waiting().isEmpty()) {
      return new Wait(null, List.of(new Reason.NothingWaits()), List.of());
    }
    int over = lane.running().size() - lane.slots();
    if (over < 0) {
      return new Choice(situation, lane).choose();
    }
    Reason busy = new Reason.Busy(lane.name(), lane.freeAt(situation.now()));
    return over >= situation.rules().queueAhead()
        ? waiting(situation, null, busy)
        : ahead(situation, lane, busy);
  }

  /// Chooses as if the jobs at work were done, and hands over only what needs nothing changed.
  private static Decision ahead(Situation situation, CardLane lane, Reason busy) {
    Work atWork = lane.running().getLast().work();
    Instant done = lane.freeAt(situation.now());
    CardLane then = lane.afterwards();
    List<CardLane> lanes =
        situation.lanes().stream().map(one -> one.equals(lane) ? then : one).toList();
    Situation later =
        new Situation(
            done,
            situation.asking(),
            lanes,
            situation.waiting(),
            situation.costs(),
            situation.rules());
    boolean oneModel =
        lane.running().stream().allMatch(running -> running.work().sharesModelWith(atWork));
    return switch (new Choice(later, then).choose()) {
      case Take(var group, _, var letGo, var reasons, var passedOver)
          when oneModel && letGo.isEmpty() && group.work().sharesModelWith(atWork) ->
          new Take(
              group,
              true,
              letGo,
              join(new Reason.KeepsTheCardBusy(atWork.loaded()), reasons),
              passedOver);
      case Take take ->
          waiting(
              situation,
              null,
              busy,
              new Reason.NotTheSameModel(atWork.loaded(), take.group().work().loaded()));
      case Wait wait -> new Wait(null, join(busy, wait.reasons()), wait.passedOver());
    };
  }

  private Decision choose() {
    for (Group group : situation.waiting()) {
      switch (Admission.of(lane, group.work(), situation)) {
        case Admission.Fits fits -> admitted.put(group, fits);
        case Admission.Refused(Reason.NeverFits never) -> against.put(group, nowhere(group, never));
        case Admission.Refused(var why) -> against.put(group, why);
        case Admission.Later(var why) -> {
          if (isOverdue(group)) {
            return waiting(situation, null, why, waited(group));
          }
          against.put(group, why);
        }
      }
    }
    List<Group> able = List.copyOf(admitted.keySet());
    return overdue(able)
        .or(() -> pressing(able))
        .or(() -> ownPart(able, able))
        .orElseGet(() -> new Wait(nextOverdue(able), reasonsToWait(able), passedOver(null)));
  }

  private Optional<Decision> overdue(List<Group> able) {
    return able.stream()
        .filter(this::isOverdue)
        .min(Comparator.comparing(Group::firstInLineSince).thenComparing(group -> group))
        .map(group -> take(group, waited(group)));
  }

  private boolean isOverdue(Group group) {
    return !start.isBefore(group.firstInLineSince().plus(situation.rules().ageBound()));
  }

  private Reason waited(Group group) {
    return new Reason.WaitedTooLong(
        Duration.between(group.firstInLineSince(), start), situation.rules().ageBound());
  }

  private Optional<Decision> pressing(List<Group> able) {
    Deadlines deadlines = new Deadlines(situation, lane, start);
    for (Instant deadline : deadlines.pressing(able)) {
      List<Group> due =
          situation.waiting().stream().filter(group -> deadline.equals(group.deadline())).toList();
      Duration slack = deadlines.slack(deadline);
      Optional<Decision> found =
          ownPart(due, due.stream().filter(able::contains).toList())
              .map(decision -> because(new Reason.DeadlineNear(deadline, slack), decision));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Decision because(Reason reason, Decision decision) {
    return switch (decision) {
      case Take(var group, var ahead, var letGo, var reasons, var passedOver) ->
          new Take(group, ahead, letGo, join(reason, reasons), passedOver);
      case Wait wait -> wait;
    };
  }

  /// The best of what the division of `all` gives to this lane.
  private Optional<Decision> ownPart(List<Group> all, List<Group> able) {
    Division division = Division.of(situation, all);
    List<Group> mine = new ArrayList<>();
    for (Group group : able) {
      if (division.isTurnOf(lane, group)) {
        mine.add(group);
      } else {
        against.put(group, soonerElsewhere(division, group));
      }
    }
    Optional<Group> loaded =
        mine.stream().filter(group -> lane.isWarmFor(group.work())).min(this::moreUrgent);
    Optional<Group> other =
        mine.stream()
            .filter(group -> !lane.isWarmFor(group.work()))
            .min(
                Comparator.comparingDouble((Group group) -> -pull(group, division, mine))
                    .thenComparing(this::moreUrgent));
    if (loaded.isPresent() && other.isPresent() && paysForSwap(other.get(), loaded.get())) {
      int by = other.get().priority() - loaded.get().priority();
      return Optional.of(
          take(other.get(), new Reason.MoreUrgent(by, worth(by), swap(other.get()))));
    }
    if (loaded.isPresent()) {
      return loaded.map(group -> take(group, new Reason.AlreadyLoaded(group.work().loaded())));
    }
    return other.map(group ->
        take(
            group,
            new Reason.WorthLoading(
                group.work().loaded(), swap(group), sharing(group, division, mine))));
  }

  private int moreUrgent(Group some, Group others) {
    return Comparator.comparingInt(Group::priority)
        .reversed()
        .thenComparing(Group::firstInLineSince)
        .thenComparing(group -> group)
        .compare(some, others);
  }

  /// In seconds: what its priority is worth, less its share of the swap.
  private double pull(Group group, Division division, List<Group> mine) {
    return worth(group.priority()).toMillis() / 1000.0
        - swap(group).toMillis() / 1000.0 / sharing(group, division, mine);
  }

  private int sharing(Group group, Division division, List<Group> mine) {
    return mine.stream()
        .filter(one -> one.work().sharesModelWith(group.work()))
        .mapToInt(one -> division.part(one, lane))
        .sum();
  }

  private boolean paysForSwap(Group other, Group loaded) {
    Duration thereAndBack = swap(other).plus(situation.costs().load(lane, loaded.work()));
    return worth(other.priority() - loaded.priority()).compareTo(thereAndBack) > 0;
  }

  private Duration worth(int points) {
    return situation.rules().worthOfPriority().multipliedBy(points);
  }

  private Duration swap(Group group) {
    return situation.costs().swap(lane, group.work());
  }

  private Take take(Group group, Reason why) {
    Admission.Fits fits = admitted.getOrDefault(group, new Admission.Fits(List.of(), false));
    List<Reason> reasons = new ArrayList<>(List.of(why));
    if (fits.firstTime()) {
      reasons.add(new Reason.FirstTime(lane.name()));
    }
    if (!fits.letGo().isEmpty()) {
      reasons.add(new Reason.LetsGo(fits.letGo()));
    }
    for (Group other : admitted.keySet()) {
      against.putIfAbsent(other, lostTo(group, other));
    }
    return new Take(group, false, fits.letGo(), reasons, passedOver(group));
  }

  private Reason lostTo(Group taken, Group other) {
    return lane.isWarmFor(taken.work()) && !lane.isWarmFor(other.work())
        ? new Reason.WouldSwap(taken.work().loaded(), other.work().loaded(), swap(other))
        : new Reason.OthersFirst(taken.work().loaded());
  }

  private Reason soonerElsewhere(Division division, Group group) {
    CardLane there = division.mainLane(group);
    return new Reason.SoonerElsewhere(
        there.name(),
        division.done(there),
        division.done(lane).plus(swap(group)).plus(situation.costs().run(lane, group.work())));
  }

  private List<PassedOver> passedOver(@Nullable Group taken) {
    return against.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(taken))
        .map(entry -> new PassedOver(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Reason> reasonsToWait(List<Group> able) {
    return (able.isEmpty() ? against.values().stream() : able.stream().map(against::get))
        .distinct()
        .toList();
  }

  private @Nullable Instant nextOverdue(List<Group> able) {
    return able.stream()
        .map(group -> group.firstInLineSince().plus(situation.rules().ageBound()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Says it of the house when no card at all could ever run it.
  private Reason nowhere(Group group, Reason.NeverFits here) {
    List<CardLane> able =
        situation.lanes().stream().filter(one -> one.engineFor(group.work()).isPresent()).toList();
    boolean anywhere =
        able.stream()
            .anyMatch(one ->
                !(Admission.of(one, group.work(), situation)
                    instanceof Admission.Refused(Reason.NeverFits _)));
    return anywhere
        ? here
        : able.stream()
            .max(Comparator.comparing(one -> one.memory().minus(one.reserve())))
            .<Reason>map(one ->
                new Reason.FitsNoCard(here.needs(), one.name(), one.memory().minus(one.reserve())))
            .orElse(here);
  }

  private static Decision waiting(Situation situation, @Nullable Instant until, Reason... reasons) {
    return new Wait(
        until,
        List.of(reasons),
        situation.waiting().stream().map(group -> new PassedOver(group, reasons[0])).toList());
  }

  private static List<Reason> join(Reason first, List<Reason> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
