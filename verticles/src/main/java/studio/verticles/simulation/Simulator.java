package studio.verticles.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/// Plays a night with a policy, event by event; the same night and policy give the same account.
///
/// **What being passed over means.** Jobs that differ only in age stand in a line, the oldest
/// first. A line has waited since its first job could start, or since the job before that was
/// taken, whichever is later. A card passes a line over while it is open, has the engine alive and
/// the memory, and yet idles or works for a line that had waited less. (While it works for a line
/// that had waited longer, it is simply that line's turn.)
///
/// **The promise.** With the choice of this studio no card passes a line over for longer than
///
/// `age bound + longest swap + longest run + longest overrun`
///
/// taken over the jobs of that card; the overrun is how much longer a job took than expected.
///
/// *Why it holds.* Let a line have waited since `h`, and look at a card that could serve it. Until
/// `h + bound` the card can have passed it over for at most the bound. From then on, whenever the
/// card is asked and nothing is at work, the choice takes among the lines that waited for the bound
/// or more the one that waited longest: this line, which ends the waiting, or one that waited
/// longer, which is not passing over; and it never answers "wait". So only the job that was at work
/// at `h + bound` can still pass it over: at most one swap and one run. A job that was handed over
/// ahead is no second one: it was only handed over if, by the expected end of the job before it,
/// the bound was not reached; it begins at most one overrun after that.
public final class Simulator {
  /// From the end of a job to the next, unless that was handed over ahead.
  private static final long HAND_OVER_MILLIS = 150;

  /// What it costs to learn that something does not fit, after loading it.
  private static final long OUT_OF_MEMORY_MILLIS = 10_000;

  private static final long REST_MILLIS = 60_000;
  private static final long LONGEST_REST_MILLIS = 30 * 60_000;

  private final Night night;
  private final Policy policy;
  private final House house;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final int[] missing;
  private final List<List<Errand>> followers = new ArrayList<>();
  private final int[] failures;
  private long order;
  private int open;

  private int swaps;
  private int late;
  private int lost;
  private long makespan;
  private long longestWait;
  private final long[] longestSwap;
  private final long[] longestRun;
  private final long[] longestOverrun;
  private final long[] passedOver;

  private Simulator(Night night, Policy policy) {
    this.night = night;
    this.policy = policy;
    this.house = new House(night);
    this.missing = new int[night.errands().size()];
    this.failures = new int[night.errands().size()];
    int cards = night.cards().size();
    this.longestSwap = new long[cards];
    this.longestRun = new long[cards];
    this.longestOverrun = new long[cards];
    this.passedOver = new long[cards];
  }

  private record Event(long at, long order, Runnable happens) {}

  public static Account play(Night night, Policy policy) {
    Simulator simulator = new Simulator(night, policy);
    simulator.prepare();
    return simulator.play();
  }

  private void prepare() {
    open = night.errands().size();
    night.errands().forEach(_ -> followers.add(new ArrayList<>()));
    for (Errand errand : night.errands()) {
      house.line(errand).expect();
      missing[errand.id()] = errand.after().size() + 1; // its time must come, too
      errand.after().forEach(earlier -> followers.get(earlier).add(errand));
      at(errand.due().toMillis(), () -> oneLess(errand));
    }
    for (Disturbance disturbance : night.disturbances()) {
      at(disturbance.from().toMillis(), () -> begins(disturbance));
      at(disturbance.to().toMillis(), () -> ends(disturbance));
    }
  }

  private Account play() {
    while (open > 0) {
      long next = events.isEmpty() ? Long.MAX_VALUE : events.peek().at();
      OptionalLong wakes = policy.wakes(house);
      if (wakes.isPresent()) {
        next = Math.min(next, Math.max(house.now() + 1, wakes.getAsLong()));
      }
      if (next == Long.MAX_VALUE) {
        throw new IllegalStateException(
            "%s leaves %d jobs of \"%s\" undone: %s"
                .formatted(policy.name(), open, night.name(), house.ready()));
      }
      pass(next);
      while (!events.isEmpty() && events.peek().at() <= house.now()) {
        events.poll().happens().run();
      }
      ask();
    }
    return account();
  }

  /// Lets time pass and notes who is passed over meanwhile.
  private void pass(long to) {
    long millis = to - house.now();
    if (millis > 0) {
      for (Line line : house.lines()) {
        for (int card = 0; line.ready() > 0 && card < house.places().size(); card++) {
          Place place = house.places().get(card);
          if (isPassedOver(line, place)) {
            passedOver[card] = Math.max(passedOver[card], line.passOver(place, millis));
          }
        }
      }
    }
    house.advance(to);
  }

  private boolean isPassedOver(Line line, Place place) {
    Task atWork = place.tasks().peekFirst();
    return place.isOpen()
        && place.has(line.key().work(), house.now())
        && house.fits(place, line.key().work())
        && (atWork == null || atWork.lineSince > line.firstInLineSince());
  }

  private void ask() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Place place : house.places()) {
        Optional<Errand> errand = policy.next(house, place);
        if (errand.isPresent()) {
          take(place, errand.get());
          moved = true;
        }
      }
    }
  }

  private void take(Place place, Errand errand) {
    Line line = house.line(errand);
    long since = line.firstInLineSince();
    Line.Waiting taken = line.take(errand, house.now());
    longestWait = Math.max(longestWait, house.now() - taken.since());
    Task task = new Task(errand, line, since, place.busy() > 0);
    place.tasks().addLast(task);
    if (!task.ahead) {
      start(place, task);
    } else {
      task.expected = place.tasks().peekFirst().expected + house.run(place, errand.work());
    }
  }

  private void start(Place place, Task task) {
    int card = house.places().indexOf(place);
    long swap = house.swap(place, task.errand.work());
    long run = house.run(place, task.errand.work());
    long really = Math.round(run * task.errand.factor());
    if (swap > 0) {
      swaps++;
    }
    swap += task.ahead ? 0 : HAND_OVER_MILLIS;
    place.load(task.errand.work(), house.peak(place, task.errand.work()));
    task.fails = !house.peak(place, task.errand.work()).fitsInto(place.room());
    longestSwap[card] = Math.max(longestSwap[card], swap);
    longestRun[card] = Math.max(longestRun[card], really);
    longestOverrun[card] = Math.max(longestOverrun[card], really - run);
    task.expected = house.now() + swap + run;
    task.until = house.now() + swap + (task.fails ? OUT_OF_MEMORY_MILLIS : really);
    at(task.until, () -> finish(place, task));
  }

  private void finish(Place place, Task task) {
    if (!place.tasks().remove(task)) {
      return; // it was cut off before
    }
    if (task.fails) {
      place.letGo(task.errand.work().engine());
      giveUp(task);
    } else {
      makespan = house.now();
      open--;
      Duration deadline = task.errand.deadline();
      if (deadline != null && house.now() > deadline.toMillis()) {
        late++;
      }
      followers.get(task.errand.id()).forEach(this::oneLess);
    }
    startNext(place);
  }

  private void startNext(Place place) {
    Task next = place.tasks().peekFirst();
    if (next != null) {
      start(place, next);
    }
  }

  /// It rests 1, 2, 4 ... up to 30 minutes.
  private void giveUp(Task task) {
    lost++;
    int failed = failures[task.errand.id()]++;
    long rest = Math.min(LONGEST_REST_MILLIS, REST_MILLIS << Math.min(failed, 5));
    at(house.now() + rest, () -> task.line.comesBack(task.errand, house.now()));
  }

  private void oneLess(Errand errand) {
    if (--missing[errand.id()] == 0) {
      house.line(errand).arrives(errand, house.now());
    }
  }

  private void begins(Disturbance disturbance) {
    Place place = place(disturbance);
    switch (disturbance) {
      case Disturbance.Drained _ -> place.open(false);
      case Disturbance.Stranger stranger -> {
        place.strangers(stranger.memory());
        cutOff(place, task -> !house.peak(place, task.errand.work()).fitsInto(place.room()));
      }
      case Disturbance.EngineDies death -> {
        place.dies(death.engine(), death.to().toMillis());
        cutOff(place, task -> task.errand.work().engine().equals(death.engine()));
      }
    }
  }

  private void ends(Disturbance disturbance) {
    switch (disturbance) {
      case Disturbance.Drained _ -> place(disturbance).open(true);
      case Disturbance.Stranger _ -> place(disturbance).strangers(studio.hardware.card.Vram.NONE);
      case Disturbance.EngineDies _ -> {}
    }
  }

  /// What is cut off goes back to the queue at once; the fault was not its own.
  private void cutOff(Place place, java.util.function.Predicate<Task> hit) {
    Task atWork = place.tasks().peekFirst();
    List<Task> cut = place.tasks().stream().filter(hit).toList();
    place.tasks().removeAll(cut);
    for (Task task : cut) {
      lost += task == atWork ? 1 : 0;
      place.letGo(task.errand.work().engine());
      task.line.comesBack(task.errand, house.now());
    }
    if (atWork != null && cut.contains(atWork)) {
      startNext(place);
    }
  }

  private Place place(Disturbance disturbance) {
    return house.places().stream()
        .filter(place -> place.card().name().equals(disturbance.card()))
        .findFirst()
        .orElseThrow();
  }

  private void at(long when, Runnable happens) {
    events.add(new Event(when, order++, happens));
  }

  private Account account() {
    int worst = 0;
    boolean kept = true;
    for (int card = 0; card < passedOver.length; card++) {
      worst = passedOver[card] > passedOver[worst] ? card : worst;
      kept &= passedOver[card] <= promised(card);
    }
    return new Account(
        policy.name(),
        Duration.ofMillis(makespan),
        swaps,
        Duration.ofMillis(longestWait),
        Duration.ofMillis(passedOver[worst]),
        Duration.ofMillis(promised(worst)),
        kept,
        late,
        lost);
  }

  private long promised(int card) {
    return night.rules().ageBound().toMillis()
        + longestSwap[card]
        + longestRun[card]
        + longestOverrun[card];
  }
}
