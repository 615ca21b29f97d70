package studio.verticles.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.Work;

/// A makespan that no policy can go below, even one that knows the whole night beforehand. For a
/// house of two cards.
///
/// It is the larger of two bounds, each of which allows every schedule more than the night does:
///
/// 1. **Chains.** A job cannot start before it is due, nor before those it waits for have run, each
///    on its fastest card; one that starts with the night must load its model first. The latest end
///    so found is a bound. The same reckoning gives every job its earliest start.
/// 2. **Area.** Take any moment `r` and only the jobs that cannot start before it. Let them be cut
///    into pieces and run in any order, any number at once from one kind, with no gap in between.
///    Still each second of each kind must be worked on a card that can do it, at that card's speed;
///    each card has only so many seconds after `r`, less those for which it is closed; and each
///    model that does any work on a card was loaded there at least once (but for one of each
///    engine, which may be left from before `r`; at the beginning nothing is loaded). So `T` is
///    possible only if for some choice of which models are loaded on which card (all choices are
///    tried) the work can be split. With two cards the best split of a choice is known: what only
///    one can do goes there, and the rest goes to the first card in the order of how much longer
///    the second takes, until the first is full; any other split can be exchanged into this one
///    without loss. The smallest possible `T`, found by halving, is a bound; the largest over all
///    `r` is taken.
///
/// A card also loses the time in which it is closed, and that in which it can do none of the kinds
/// looked at, because the engine is dead or a stranger holds too much memory. A job at work when a
/// card is drained may end inside that time, so only what the longest run cannot reach is taken
/// off. The area is reckoned for all kinds and, once for each disturbance, for those that it bars
/// alone; fewer jobs only lower a bound, and the largest is taken. Runs that are cut off are not
/// counted.
public final class LowerBound {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Night night;
  private final double[] earliest; // seconds

  private LowerBound(Night night) {
    this.night = night;
    this.earliest = new double[night.errands().size()];
    if (night.cards().size() != 2) {
      throw new IllegalArgumentException("The bound is for two cards, not " + night.cards().size());
    }
  }

  public static Duration of(Night night) {
    LowerBound bound = new LowerBound(night);
    double chains = bound.chains();
    double best = chains;
    SortedSet<Double> moments = new TreeSet<>();
    for (double start : bound.earliest) {
      moments.add(start);
    }
    for (Predicate<Work> kinds : bound.kinds()) {
      for (double moment : sample(moments)) {
        best = Math.max(best, bound.area(kinds, moment, best));
      }
    }
    return Duration.ofMillis((long) (best * 1000));
  }

  /// Any subset of the moments gives a bound; some hundred of them give nearly the best.
  private static List<Double> sample(SortedSet<Double> moments) {
    List<Double> all = List.copyOf(moments);
    int step = Math.max(1, all.size() / 150);
    List<Double> some = new ArrayList<>();
    for (int place = 0; place < all.size(); place += step) {
      some.add(all.get(place));
    }
    return some;
  }

  private List<Predicate<Work>> kinds() {
    List<Predicate<Work>> kinds = new ArrayList<>();
    kinds.add(_ -> true);
    for (Disturbance disturbance : night.disturbances()) {
      kinds.add(work -> bars(disturbance, work));
    }
    return kinds;
  }

  private boolean bars(Disturbance disturbance, Work work) {
    return switch (disturbance) {
      case Disturbance.Drained _ -> true;
      case Disturbance.EngineDies(_, var engine, _, _) -> engine.equals(work.engine());
      case Disturbance.Stranger(var name, _, _, var memory) -> {
        CardLane card = night.cards().get(card(name));
        Vram left = card.memory().minus(card.reserve()).minus(memory);
        yield !night.costs().peak(card, work).orElse(Vram.NONE).fitsInto(left);
      }
    };
  }

  private int card(String name) {
    return night.cards().get(0).name().equals(name) ? 0 : 1;
  }

  private double chains() {
    double[] ends = new double[earliest.length];
    double last = 0;
    for (Errand errand : night.errands()) {
      double start = errand.due().toMillis() / 1000.0;
      for (int before : errand.after()) {
        start = Math.max(start, ends[before]);
      }
      earliest[errand.id()] = start;
      double swap = start == 0 ? 1 : 0; // before that nothing can have been loaded
      ends[errand.id()] =
          start
              + Math.min(
                  swap * load(0, errand.work()) + run(0, errand.work()) * errand.factor(),
                  swap * load(1, errand.work()) + run(1, errand.work()) * errand.factor());
      last = Math.max(last, ends[errand.id()]);
    }
    return last;
  }

  private record Kind(Work work, double amount) {}

  private double area(Predicate<Work> wanted, double moment, double atLeast) {
    Map<Work, Double> amounts = new LinkedHashMap<>();
    for (Errand errand : night.errands()) {
      if (earliest[errand.id()] >= moment && wanted.test(errand.work())) {
        amounts.merge(errand.work(), errand.factor(), Double::sum);
      }
    }
    List<Kind> kinds = new ArrayList<>();
    amounts.forEach((work, amount) -> kinds.add(new Kind(work, amount)));
    kinds.sort(Comparator.comparingDouble(kind -> -run(1, kind.work()) / run(0, kind.work())));
    List<String> models = kinds.stream().map(kind -> model(kind.work())).distinct().toList();
    if (possible(kinds, models, moment, atLeast)) {
      return atLeast;
    }
    double low = atLeast;
    double high = Math.max(2 * atLeast, moment + 1);
    while (!possible(kinds, models, moment, high)) {
      high *= 2;
    }
    while (high - low > 0.5) {
      double middle = (low + high) / 2;
      if (possible(kinds, models, moment, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private boolean possible(List<Kind> kinds, List<String> models, double moment, double end) {
    double first = seconds(0, kinds, moment, end);
    double second = seconds(1, kinds, moment, end);
    int choices = 1 << models.size();
    for (int onFirst = 0; onFirst < choices; onFirst++) {
      for (int onSecond = 0; onSecond < choices; onSecond++) {
        if ((onFirst | onSecond) == choices - 1
            && fits(
                kinds,
                models,
                onFirst,
                onSecond,
                first - loads(0, models, onFirst, moment),
                second - loads(1, models, onSecond, moment))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(
      List<Kind> kinds,
      List<String> models,
      int onFirst,
      int onSecond,
      double first,
      double second) {
    double left = first;
    double right = second;
    for (Kind kind : kinds) { // what has no choice
      int bit = 1 << models.indexOf(model(kind.work()));
      boolean mayFirst = (onFirst & bit) != 0 && run(0, kind.work()) < NEVER;
      boolean maySecond = (onSecond & bit) != 0 && run(1, kind.work()) < NEVER;
      if (!mayFirst && !maySecond) {
        return false;
      }
      left -= !maySecond ? kind.amount() * run(0, kind.work()) : 0;
      right -= !mayFirst ? kind.amount() * run(1, kind.work()) : 0;
    }
    if (left < 0 || right < 0) {
      return false;
    }
    for (Kind kind : kinds) {
      int bit = 1 << models.indexOf(model(kind.work()));
      boolean both =
          (onFirst & onSecond & bit) != 0
              && run(0, kind.work()) < NEVER
              && run(1, kind.work()) < NEVER;
      if (both) {
        double here = Math.min(kind.amount(), left / run(0, kind.work()));
        left -= here * run(0, kind.work());
        right -= (kind.amount() - here) * run(1, kind.work());
      }
    }
    return right >= -1e-6;
  }

  /// Time that a card has for any of these kinds between two moments.
  private double seconds(int card, List<Kind> kinds, double from, double to) {
    double lost = 0;
    double until = from;
    for (Closed closed : closed(card, kinds)) {
      double begin = Math.max(until, closed.from());
      double end = Math.min(to, closed.to());
      lost += Math.max(0, end - begin);
      until = Math.max(until, end);
    }
    return Math.max(0, to - from) - lost;
  }

  private record Closed(double from, double to) {}

  private List<Closed> closed(int card, List<Kind> kinds) {
    return night.disturbances().stream()
        .filter(disturbance -> card(disturbance.card()) == card)
        .filter(disturbance -> kinds.stream().allMatch(kind -> bars(disturbance, kind.work())))
        .map(disturbance -> {
          boolean finishes =
              disturbance instanceof Disturbance.Drained && !disturbance.from().isZero();
          double from = disturbance.from().toMillis() / 1000.0;
          return new Closed(
              finishes ? from + longestLoad(card) + longestRun(card) : from,
              disturbance.to().toMillis() / 1000.0);
        })
        .sorted(Comparator.comparingDouble(Closed::from))
        .toList();
  }

  private double longestRun(int card) {
    return night.errands().stream()
        .filter(errand -> run(card, errand.work()) < NEVER)
        .mapToDouble(errand -> run(card, errand.work()) * errand.factor())
        .max()
        .orElse(0);
  }

  private double longestLoad(int card) {
    return night.errands().stream()
        .mapToDouble(errand -> load(card, errand.work()))
        .max()
        .orElse(0);
  }

  /// What loading the chosen models costs at least. At a later moment each engine may hold one
  /// already, the dearest.
  private double loads(int card, List<String> models, int chosen, double moment) {
    double sum = 0;
    Map<String, Double> held = new LinkedHashMap<>();
    for (Errand errand : representatives(models)) {
      if ((chosen & 1 << models.indexOf(model(errand.work()))) != 0) {
        double load = load(card, errand.work());
        sum += load;
        held.merge(errand.work().engine(), load, Math::max);
      }
    }
    return moment == 0 ? sum : sum - held.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private List<Errand> representatives(List<String> models) {
    List<Errand> some = new ArrayList<>();
    for (String model : models) {
      night.errands().stream()
          .filter(errand -> model(errand.work()).equals(model))
          .findFirst()
          .ifPresent(some::add);
    }
    return some;
  }

  private double run(int card, Work work) {
    CardLane lane = night.cards().get(card);
    return lane.engineFor(work).isPresent()
        ? night.costs().run(lane, work).toMillis() / 1000.0
        : NEVER;
  }

  private double load(int card, Work work) {
    CardLane lane = night.cards().get(card);
    return lane.engineFor(work).isPresent()
        ? night.costs().load(lane, work).toMillis() / 1000.0
        : 0;
  }

  private static String model(Work work) {
    return work.engine() + "/" + work.model();
  }
}
