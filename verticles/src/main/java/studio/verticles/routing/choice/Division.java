package studio.verticles.routing.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The waiting work divided among the cards so that the last of them is done as early as it can:
/// each group where it runs best, then moved card by card as long as that ends earlier. A card pays
/// one swap for each model it does not have loaded.
///
/// The same situation gives every lane the same division, so two lanes that ask one after the other
/// do not reach for the same work. It is made anew at each choice; only the first job of a part is
/// ever acted on.
///
/// Jobs that wait for earlier ones of their group are divided with them, so that a card is given
/// its share of a film although few shots can start now. Where fewer are ready than cards have a
/// part in them, those cards get one that would be done with it first.
final class Division {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// More improvements than any night has needed; each makes the division strictly better.
  private static final int ENOUGH = 200;

  private final List<Group> groups;
  private final List<CardLane> lanes;
  private final double[][] seconds; // of one unit, by group and lane
  private final double[][] swaps;
  private final double[] begins; // by lane, in seconds from now
  private final int[][] units;

  private Division(List<Group> groups, List<CardLane> lanes) {
    this.groups = groups;
    this.lanes = lanes;
    this.seconds = new double[groups.size()][lanes.size()];
    this.swaps = new double[groups.size()][lanes.size()];
    this.begins = new double[lanes.size()];
    this.units = new int[groups.size()][lanes.size()];
  }

  static Division of(Situation situation, List<Group> groups) {
    List<CardLane> lanes = situation.lanes();
    Division division = new Division(groups, lanes);
    for (int lane = 0; lane < lanes.size(); lane++) {
      division.begins[lane] = beginning(lanes.get(lane), situation.now());
      for (int group = 0; group < groups.size(); group++) {
        division.estimate(situation, group, lane);
      }
    }
    division.begin();
    division.improve();
    return division;
  }

  /// How many jobs of a group are this lane's part, those to come included.
  int part(Group group, CardLane lane) {
    return units[groups.indexOf(group)][lanes.indexOf(lane)];
  }

  /// Whether one of the ready jobs is for this lane.
  boolean isTurnOf(CardLane lane, Group group) {
    int number = groups.indexOf(group);
    int own = lanes.indexOf(lane);
    if (units[number][own] == 0) {
      return false;
    }
    int sooner = 0;
    for (int other = 0; other < lanes.size(); other++) {
      boolean first =
          first(number, other) < first(number, own)
              || first(number, other) == first(number, own) && other < own;
      sooner += units[number][other] > 0 && first ? 1 : 0;
    }
    return sooner < group.ready();
  }

  /// When a lane would be done with its first job of a group.
  private double first(int group, int lane) {
    return begins[lane] + swaps[group][lane] + seconds[group][lane];
  }

  /// When a lane will be through with its part, from now.
  Duration done(CardLane lane) {
    double end = end(lanes.indexOf(lane));
    return Duration.ofMillis((long) (end * 1000));
  }

  /// The lane with the most jobs of a group.
  CardLane mainLane(Group group) {
    int[] parts = units[groups.indexOf(group)];
    int most = 0;
    for (int lane = 1; lane < parts.length; lane++) {
      if (parts[lane] > parts[most]) {
        most = lane;
      }
    }
    return lanes.get(most);
  }

  private static double beginning(CardLane lane, Instant now) {
    return switch (lane.door()) {
      case Door.Open _ -> seconds(Duration.between(now, lane.freeAt(now)));
      case Door.Quiet(_, _, var until) -> Math.max(0, seconds(Duration.between(now, until)));
      case Door.Draining _, Door.Paused _ -> NEVER;
    };
  }

  private void estimate(Situation situation, int group, int lane) {
    Work work = groups.get(group).work();
    CardLane card = lanes.get(lane);
    boolean able =
        begins[lane] < NEVER
            && !groups.get(group).notOn().contains(card.name())
            && !(Admission.of(card, work, situation) instanceof Admission.Refused);
    seconds[group][lane] = able ? seconds(situation.costs().run(card, work)) : NEVER;
    swaps[group][lane] = willBeWarm(card, work) ? 0 : seconds(situation.costs().load(card, work));
  }

  private static boolean willBeWarm(CardLane card, Work work) {
    return card.isWarmFor(work)
        || card.running().stream().anyMatch(running -> running.work().sharesModelWith(work));
  }

  private void begin() {
    for (int group = 0; group < groups.size(); group++) {
      int jobs = groups.get(group).ready() + groups.get(group).coming();
      int best = -1;
      double soonest = NEVER;
      for (int lane = 0; lane < lanes.size(); lane++) {
        double total = seconds[group][lane] * jobs + swaps[group][lane];
        if (total < soonest) {
          soonest = total;
          best = lane;
        }
      }
      if (best >= 0) {
        units[group][best] = jobs;
      }
    }
  }

  private void improve() {
    double[] ends = ends();
    for (int round = 0; round < ENOUGH; round++) {
      Move best = null;
      double[] bestEnds = ends;
      for (int group = 0; group < groups.size(); group++) {
        for (int from = 0; from < lanes.size(); from++) {
          for (int to = 0; to < lanes.size(); to++) {
            if (from == to || seconds[group][to] == NEVER) {
              continue;
            }
            for (int count = units[group][from]; count > 0; count /= 2) {
              Move move = new Move(group, from, to, count);
              double[] then = after(move);
              if (endsEarlier(then, bestEnds)) {
                best = move;
                bestEnds = then;
              }
            }
          }
        }
      }
      if (best == null) {
        return;
      }
      make(best);
      ends = bestEnds;
    }
  }

  private record Move(int group, int from, int to, int count) {}

  private void make(Move move) {
    units[move.group][move.from] -= move.count;
    units[move.group][move.to] += move.count;
  }

  private double[] after(Move move) {
    make(move);
    double[] ends = ends();
    make(new Move(move.group, move.to, move.from, move.count));
    return ends;
  }

  /// The latest end first: the division is better when that is earlier, and among equals when the
  /// next is.
  private double[] ends() {
    double[] ends = new double[lanes.size()];
    for (int lane = 0; lane < ends.length; lane++) {
      ends[lane] = -end(lane);
    }
    Arrays.sort(ends);
    return ends;
  }

  private static boolean endsEarlier(double[] some, double[] others) {
    for (int place = 0; place < some.length; place++) {
      if (Math.abs(some[place] - others[place]) > 1e-6) {
        return some[place] > others[place]; // both negated
      }
    }
    return false;
  }

  /// Zero for a lane without a part: what it runs already does not depend on the division.
  private double end(int lane) {
    double end = 0;
    Set<String> loaded = new HashSet<>();
    for (int group = 0; group < groups.size(); group++) {
      if (units[group][lane] > 0) {
        Work work = groups.get(group).work();
        end += units[group][lane] * seconds[group][lane];
        if (loaded.add(work.engine() + "/" + work.model())) {
          end += swaps[group][lane];
        }
      }
    }
    return loaded.isEmpty() ? 0 : begins[lane] + end;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
