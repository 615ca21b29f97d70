package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// How much time is left over before each deadline, and which of them press.
final class Deadlines {
  private final Situation situation;
  private final CardLane lane;
  private final Instant start;

  Deadlines(Situation situation, CardLane lane, Instant start) {
    this.situation = situation;
    this.lane = lane;
    this.start = start;
  }

  /// The deadlines that would come too near if this lane did its longest other job first, the
  /// earliest first.
  List<Instant> pressing(List<Group> able) {
    return able.stream()
        .map(Group::deadline)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .filter(deadline ->
            slack(deadline)
                    .minus(longestOther(able, deadline))
                    .compareTo(situation.rules().deadlineSlack())
                < 0)
        .toList();
  }

  /// What is left over when all work for a deadline is shared by the cards that can do it.
  Duration slack(Instant deadline) {
    Duration needed = Duration.ZERO;
    for (Group group : situation.waiting()) {
      if (deadline.equals(group.deadline())) {
        needed = needed.plus(needed(group));
      }
    }
    return Duration.between(start, deadline).minus(needed);
  }

  private Duration needed(Group group) {
    List<CardLane> able =
        situation.lanes().stream()
            .filter(one -> one.door().isOpen())
            .filter(
                one -> !(Admission.of(one, group.work(), situation) instanceof Admission.Refused))
            .toList();
    if (able.isEmpty()) {
      return Duration.ZERO;
    }
    Duration run =
        able.stream()
            .map(one -> situation.costs().run(one, group.work()))
            .reduce(Duration.ZERO, Duration::plus)
            .dividedBy(able.size());
    int jobs = group.ready() + group.coming();
    int inARow = Math.ceilDiv(jobs, Math.min(able.size(), group.ready()));
    return run.multipliedBy(inARow).plus(situation.costs().swap(lane, group.work()));
  }

  private Duration longestOther(List<Group> able, Instant deadline) {
    return able.stream()
        .filter(group -> !deadline.equals(group.deadline()))
        .map(group -> situation.costs().run(lane, group.work()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
