package studio.verticles.routing;

import io.vertx.core.AbstractVerticle;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import studio.hardware.card.Vram;
import studio.hardware.engine.Examined;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Capability;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Workshop;
import studio.verticles.routing.LaneStore.LaneRow;
import studio.verticles.routing.LaneStore.OfferRow;
import studio.verticles.routing.Lanes.AskHardware;
import studio.verticles.routing.Lanes.AskPreview;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.EngineState;
import studio.verticles.routing.Lanes.Hardware;
import studio.verticles.routing.Lanes.Held;
import studio.verticles.routing.Lanes.LaneChanged;
import studio.verticles.routing.Lanes.LaneState;
import studio.verticles.routing.Lanes.PreviewPicture;
import studio.verticles.routing.Lanes.SetDoor;

/// Answers for cards, engines, lanes and the queue, of all nodes.
public final class LanesVerticle extends AbstractVerticle {
  private static final int LONGEST_REASON = 200;

  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final String node;
  private final Clock clock;
  private final List<Lane> house;
  private final List<EngineLane> engines;
  private final LaneStore lanes;
  private final CardStore cards;
  private final DecisionStore decisions;
  private final QueueStore queue;

  /// Of the moment: what engines of this node said last, and what lanes of any node show.
  private final Map<String, Examined> examined = new ConcurrentHashMap<>();

  private final Map<String, PreviewPicture> previews = new ConcurrentHashMap<>();

  public LanesVerticle(
      EngineRoom room,
      Database database,
      JobStore jobs,
      ProgressBoard board,
      List<Lane> house,
      List<EngineLane> engines) {
    this.bus = room.bus();
    this.database = database;
    this.jobs = jobs;
    this.board = board;
    this.workshop = room.workshop();
    this.node = room.node();
    this.clock = room.clock();
    this.house = List.copyOf(house);
    this.engines = List.copyOf(engines);
    this.lanes = room.lanes();
    this.cards = room.cards();
    this.decisions = room.decisions();
    this.queue = new QueueStore(database, jobs);
  }

  @Override
  public void start() {
    lanes.open(node, house, engines);
    bus.answer(Lanes.HARDWARE, this::hardware);
    bus.answer(Lanes.SET_DOOR, this::setDoor);
    bus.answer(Lanes.QUEUE, queue::page);
    bus.answer(Lanes.MOVE, move -> queue.move(move.job(), move.to()));
    bus.answer(Lanes.DECISIONS, decisions::page);
    bus.answer(Lanes.PREVIEW, this::preview);
    bus.listen(
        Productions.PREVIEW,
        shown ->
            previews.put(
                shown.lane(), new PreviewPicture(shown.job(), clock.instant(), shown.picture())));
    context.runOnContext(_ -> examine());
  }

  /// Asks every engine of this node what it is and what it lacks: once, because that takes long and
  /// changes seldom.
  private void examine() {
    for (EngineLane lane : engines) {
      for (Post post : lane.posts()) {
        try {
          examined.put(post.name(), workshop.run(() -> post.examination().get()));
        } catch (Problem unreachable) {
          examined.put(
              post.name(),
              new Examined(
                  post.name(),
                  post.address(),
                  false,
                  "",
                  List.of(),
                  List.of(unreachable.detail())));
        }
        bus.publish(Lanes.LANE_CHANGED, new LaneChanged(lane.name()));
      }
    }
  }

  private Hardware hardware(AskHardware ask) {
    List<LaneRow> rows = lanes.lanes();
    List<OfferRow> offers = lanes.offers();
    List<JobView> running = jobs.running().stream().map(board::newest).toList();
    Map<String, DecisionView> newest =
        decisions.newest().stream()
            .collect(Collectors.toMap(DecisionView::lane, Function.identity()));
    List<LaneState> states = new ArrayList<>();
    for (LaneRow row : rows) {
      states.add(state(row, offers, running, Optional.ofNullable(newest.get(row.name()))));
    }
    house.forEach(lane -> states.add(ofHouse(lane, running)));
    return new Hardware(cards.cards(), states, engines(rows, offers), nodes());
  }

  private LaneState state(
      LaneRow row, List<OfferRow> offers, List<JobView> running, Optional<DecisionView> newest) {
    Set<Capability> can =
        offers.stream()
            .filter(offer -> offer.lane().equals(row.name()))
            .map(OfferRow::capability)
            .collect(Collectors.toSet());
    return new LaneState(
        row.name(),
        row.node(),
        row.alive(),
        row.engines(),
        row.card(),
        can,
        row.slots(),
        row.door(),
        row.reason(),
        row.until(),
        on(row.name(), running),
        newest.map(DecisionView::words));
  }

  private LaneState ofHouse(Lane lane, List<JobView> running) {
    return new LaneState(
        lane.name(),
        node,
        true,
        false,
        Optional.empty(),
        lane.can(),
        lane.slots(),
        Door.OPEN,
        "",
        Optional.empty(),
        on(lane.name(), running),
        Optional.empty());
  }

  private static List<JobView> on(String lane, List<JobView> running) {
    return running.stream().filter(job -> job.lane().equals(Optional.of(lane))).toList();
  }

  private List<EngineState> engines(List<LaneRow> rows, List<OfferRow> offers) {
    Map<String, LaneRow> byName =
        rows.stream().collect(Collectors.toMap(LaneRow::name, Function.identity()));
    Map<String, OfferRow> worst = new LinkedHashMap<>();
    for (OfferRow offer : offers) {
      // Engines of two nodes may have one name, as "comfyui@one".
      worst.merge(
          offer.lane() + " " + offer.engine(), offer, (one, other) -> one.well() ? other : one);
    }
    return worst.values().stream()
        .map(offer -> engine(offer, Optional.ofNullable(byName.get(offer.lane()))))
        .sorted(Comparator.comparing(EngineState::lane).thenComparing(EngineState::name))
        .toList();
  }

  private EngineState engine(OfferRow offer, Optional<LaneRow> lane) {
    Optional<Examined> said = Optional.ofNullable(examined.get(offer.engine()));
    List<Held> holds =
        lane.stream()
            .flatMap(row -> row.facts().engines().stream())
            .filter(engine -> engine.name().equals(offer.engine()))
            .flatMap(engine -> engine.holds().stream())
            .map(held -> new Held(held.model(), new Vram(held.bytes())))
            .toList();
    return new EngineState(
        offer.engine(),
        offer.lane(),
        offer.address(),
        said.map(Examined::version).orElse(""),
        offer.well(),
        offer.reason(),
        offer.since(),
        holds,
        said.map(Examined::abilities).orElse(List.of()),
        said.map(Examined::missing).orElse(List.of()));
  }

  private List<Lanes.Node> nodes() {
    return StreamSupport.stream(
            database
                .pool()
                .query(
                    """
                    select name, started_at, seen_at, seen_at > now() - %s as alive
                      from node
                     order by name
                    """
                        .formatted(LaneStore.SILENT))
                .execute()
                .await()
                .spliterator(),
            false)
        .map(row ->
            new Lanes.Node(
                row.getString("name"),
                instant(row.getOffsetDateTime("started_at")),
                instant(row.getOffsetDateTime("seen_at")),
                row.getBoolean("alive")))
        .toList();
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  private LaneState setDoor(SetDoor wish) {
    if (wish.door() == Door.QUIET) {
      throw Problem.invalid(
          "Quiet hours are set in the configuration (cards.%s.quiet). Here a lane is opened, drained or paused."
              .formatted(wish.lane()));
    }
    if (wish.reason().length() > LONGEST_REASON) {
      throw Problem.invalid(
          "A reason has at most %d letters; this one has %d."
              .formatted(LONGEST_REASON, wish.reason().length()));
    }
    if (house.stream().anyMatch(lane -> lane.name().equals(wish.lane()))) {
      throw Problem.conflict(
          "%s is a lane of the house's own engines; it is always open. Lanes with cards can be closed."
              .formatted(wish.lane()));
    }
    boolean open = wish.door() == Door.OPEN;
    Optional<Instant> until = open ? Optional.empty() : wish.until();
    if (!lanes.setDoor(wish.lane(), wish.door(), open ? "" : wish.reason().strip(), until)) {
      throw Problem.notFound(
          "There is no lane called %s. There are %s."
              .formatted(
                  wish.lane(),
                  lanes.lanes().stream().map(LaneRow::name).collect(Collectors.joining(", "))));
    }
    if (wish.door() == Door.PAUSED) {
      bus.publish(Productions.LANE_PAUSED, new Productions.LanePaused(wish.lane()));
    }
    bus.publish(Lanes.LANE_CHANGED, new LaneChanged(wish.lane()));
    bus.publish(HeartbeatVerticle.BELL, new HeartbeatVerticle.Ring());
    return hardware(new AskHardware()).lanes().stream()
        .filter(lane -> lane.name().equals(wish.lane()))
        .findFirst()
        .orElseThrow();
  }

  private PreviewPicture preview(AskPreview ask) {
    return Optional.ofNullable(previews.get(ask.lane()))
        .orElseThrow(() -> Problem.notFound(ask.lane() + " has shown no picture yet."));
  }
}
