package studio.verticles.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.config.written.QuietHours;
import studio.hardware.card.CardWatch;
import studio.hardware.card.Vram;
import studio.verticles.bus.Bus;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Capability;
import studio.verticles.production.Claim;
import studio.verticles.production.FailureClass;
import studio.verticles.production.JobGroup;
import studio.verticles.production.JobId;
import studio.verticles.production.JobQueue;
import studio.verticles.routing.Lanes.CardChanged;
import studio.verticles.routing.Lanes.LaneChanged;
import studio.verticles.routing.Lanes.PassedOver;
import studio.verticles.routing.choice.Choice;
import studio.verticles.routing.choice.Decision;
import studio.verticles.routing.choice.Group;

/// The foreman of a lane with engines: asks the [Choice] what comes next, keeps the treaty of the
/// card while it is prepared, and learns from every run what the next one will take.
///
/// What it holds in fields is of the moment; losing it costs a worse guess, never work.
final class EngineForeman implements Foreman {
  private static final Logger log = LoggerFactory.getLogger(EngineForeman.class);

  private final EngineLane lane;
  private final String node;
  private final JobQueue queue;
  private final CardKeeper keeper;
  private final Infirmary infirmary;
  private final Situations situations;
  private final LaneStore lanes;
  private final MeasureStore measures;
  private final DecisionStore decisions;
  private final Bus bus;
  private final Clock clock;

  private final Map<JobId, Assignment> assigned = new HashMap<>();
  private Instant lastFreed = Instant.MIN;
  private String lastWait = "";

  /// Those whose place was made ready: only then is a failure their engine's.
  private final Set<JobId> ready = new HashSet<>();

  EngineForeman(EngineLane lane, EngineRoom room) {
    this.lane = lane;
    this.node = room.node();
    this.queue = room.queue();
    this.infirmary = new Infirmary(room.clock());
    this.keeper = new CardKeeper(lane, room.probe(), infirmary, room.workshop(), room.hooks());
    this.situations = new Situations(lane, room);
    this.lanes = room.lanes();
    this.measures = room.measures();
    this.decisions = room.decisions();
    this.bus = room.bus();
    this.clock = room.clock();
  }

  /// A job that was taken: by which engine, with which model, and what had to be changed for it.
  private record Assignment(
      Post post, String model, List<String> letGo, boolean ahead, boolean cold, Instant taken) {}

  /// Looks at the card and its engines, and tells the other nodes.
  ///
  /// @return what the card's instruments said
  Optional<CardWatch.Sample> look() {
    Optional<CardWatch.Sample> sample = keeper.look();
    keeper.sweep(queue.abandoned(lane.name())).forEach(queue::swept);
    lanes.facts(lane.name(), keeper.facts());
    sample.ifPresent(seen ->
        bus.publish(
            Lanes.CARD_CHANGED,
            new CardChanged(
                lane.card().orElseThrow().name(), seen.reading().used(), seen.strangers())));
    return sample;
  }

  Optional<String> trouble() {
    return keeper.trouble();
  }

  @Override
  public List<Claim> next(List<Claim> running) {
    Instant now = clock.instant();
    Situations.View view = situations.now(now, keeper.facts(), quietUntil());
    return switch (Choice.next(view.situation())) {
      case Decision.Take take ->
          take(take, Objects.requireNonNull(view.groups().get(take.group())));
      case Decision.Wait wait -> {
        waits(wait, view.groups().size());
        if (running.isEmpty()) {
          keeper.giveBack();
        }
        yield List.of();
      }
    };
  }

  private List<Claim> take(Decision.Take take, JobGroup group) {
    List<Claim> claims = queue.claim(lane.lane(), node, group, 1);
    for (Claim claim : claims) {
      Post post = lane.postFor(group.needs());
      String model = modelOf(post, group.needs(), group.model());
      boolean cold =
          keeper.facts().engines().stream()
              .filter(engine -> engine.name().equals(post.name()))
              .noneMatch(engine -> engine.warm().equals(Optional.of(model)));
      assigned.put(
          claim.view().id(),
          new Assignment(post, model, take.letGo(), take.ahead(), cold, clock.instant()));
      decisions.record(
          lane.name(), Optional.of(claim.view().id()), take.words(), passed(take.passedOver()));
      lastWait = "";
    }
    return claims;
  }

  private static String modelOf(Post post, Capability needs, String wanted) {
    return wanted.isEmpty() ? Objects.requireNonNull(post.models().get(needs)) : wanted;
  }

  /// Waiting is worth a row only when its reason is a new one.
  private void waits(Decision.Wait wait, int groups) {
    String words = wait.words();
    if (groups == 0) {
      lastWait = ""; // nothing to explain
      return;
    }
    if (!words.equals(lastWait)) {
      decisions.record(lane.name(), Optional.empty(), words, passed(wait.passedOver()));
      bus.publish(Lanes.LANE_CHANGED, new LaneChanged(lane.name()));
    }
    lastWait = words;
  }

  private static List<PassedOver> passed(List<Decision.PassedOver> others) {
    return others.stream()
        .map(other -> new PassedOver(words(other.group()), other.why().words()))
        .toList();
  }

  private static String words(Group group) {
    String what = group.work().capability().name().toLowerCase(Locale.ROOT);
    return QueueStore.kind(what, group.work().model(), group.work().shape());
  }

  @Override
  public void prepare(Claim claim) {
    Assignment job = assigned.get(claim.view().id());
    if (job == null) {
      return;
    }
    if (job.ahead()) {
      ready.add(claim.view().id());
      return;
    }
    if (claim.history().rung() > 0) {
      keeper.clear(); // it ran out of memory before
    }
    keeper.make(job.post(), job.letGo());
    keeper.peakSinceLast();
    ready.add(claim.view().id());
  }

  @Override
  public void succeeded(Claim claim) {
    Assignment job = assigned.get(claim.view().id());
    if (job == null) {
      return;
    }
    Instant now = clock.instant();
    infirmary.succeeded(job.post(), job.model());
    keeper.ran(job.post(), job.model());
    // A job that was handed over ahead began when the one before it was done.
    Instant began = job.taken().isAfter(lastFreed) ? job.taken() : lastFreed;
    Duration took = Duration.between(began, now);
    Capability needs = claim.order().job().needs();
    Vram seen = keeper.peakSinceLast();
    Vram peak = seen.fitsInto(most()) ? seen : most();
    Optional<Duration> usual = job.cold() ? usualRun(job, needs, claim) : Optional.empty();
    if (usual.isPresent()) {
      Duration swap = took.minus(usual.get());
      measures.changedOver(lane.name(), job.model(), swap.isNegative() ? Duration.ZERO : swap);
    } else {
      measures.ran(lane.name(), needs, job.model(), claim.shape(), took, peak);
    }
  }

  /// The most that a kind of work is ever said to need here: nine tenths of what the card lends
  /// now. Engines such as ComfyUI take whatever is free and work with less when there is less, so a
  /// larger peak would only keep from the card what has just run on it.
  private Vram most() {
    LaneFacts facts = keeper.facts();
    long lends = facts.memory() - facts.reserve() - facts.strangers();
    return new Vram(Math.max(0, lends / 10 * 9));
  }

  /// What a run takes with the model loaded. A run with a cold one took that and the swap.
  private Optional<Duration> usualRun(Assignment job, Capability needs, Claim claim) {
    return measures.measures().stream()
        .filter(known ->
            known.lane().equals(lane.name())
                && known.capability() == needs
                && known.model().equals(job.model())
                && known.shape().equals(claim.shape()))
        .map(MeasureStore.Measure::run)
        .filter(known -> !known.isZero())
        .findFirst();
  }

  @Override
  public Aftermath failed(Claim claim, FailureClass failure, String problem) {
    Capability needs = claim.order().job().needs();
    Assignment job = assigned.get(claim.view().id());
    if (job != null) {
      switch (failure) {
        case INFRASTRUCTURE, BROKEN -> {
          if (ready.contains(claim.view().id())) {
            infirmary.failed(job.post(), job.model(), problem);
          }
        }
        case OUT_OF_MEMORY ->
            measures.ranOutOfMemory(lane.name(), needs, job.model(), claim.shape(), most());
        case INVALID -> {}
      }
    }
    int others = failure == FailureClass.OUT_OF_MEMORY ? lanes.othersFor(needs, lane.name()) : 0;
    Aftermath aftermath =
        Aftermath.of(failure, claim.history(), true, needs.hasUnderstudy(), others);
    log.debug("{} on {}: {}", failure, lane.name(), aftermath);
    return aftermath;
  }

  @Override
  public void left(Claim claim) {
    assigned.remove(claim.view().id());
    ready.remove(claim.view().id());
    lastFreed = clock.instant();
    bus.publish(Lanes.LANE_CHANGED, new LaneChanged(lane.name()));
  }

  /// When the quiet hours end that it is in now.
  private Optional<Instant> quietUntil() {
    var here = clock.instant().atZone(clock.getZone());
    LocalTime time = here.toLocalTime();
    return lane.quiet().spans().stream()
        .filter(span -> new QuietHours(List.of(span)).covers(time))
        .map(span -> {
          var end = here.with(span.until());
          return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
        })
        .findFirst();
  }
}
