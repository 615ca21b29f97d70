package studio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import studio.hardware.card.Vram;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.production.Capability;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.Preview;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.AskDecisions;
import studio.verticles.routing.Lanes.AskQueue;
import studio.verticles.routing.Lanes.CardState;
import studio.verticles.routing.Lanes.DecisionPage;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.End;
import studio.verticles.routing.Lanes.EngineState;
import studio.verticles.routing.Lanes.Hardware;
import studio.verticles.routing.Lanes.Held;
import studio.verticles.routing.Lanes.LaneChanged;
import studio.verticles.routing.Lanes.LaneState;
import studio.verticles.routing.Lanes.Move;
import studio.verticles.routing.Lanes.Node;
import studio.verticles.routing.Lanes.PassedOver;
import studio.verticles.routing.Lanes.Point;
import studio.verticles.routing.Lanes.PreviewPicture;
import studio.verticles.routing.Lanes.QueuePage;
import studio.verticles.routing.Lanes.QueuedJob;
import studio.verticles.routing.Lanes.SetDoor;

/// Two cards of paper: one films a shot, the other one is drained; and a queue that can be
/// reordered.
public final class PaperHardware {
  public static final JobId FILMING = JobId.parse("01930000-0000-7000-8000-00000000aa00");
  private static final Instant NOW = Instant.now();

  /// A lane's door, why, and until when.
  private record Sign(Door door, String reason, Optional<Instant> until) {}

  public final List<SetDoor> doors = new CopyOnWriteArrayList<>();
  public final AtomicReference<byte[]> picture = new AtomicReference<>(PaperPicture.png(0));
  private final Map<String, Sign> signs = new ConcurrentHashMap<>();
  private final List<QueuedJob> queue = new CopyOnWriteArrayList<>();
  private final Bus bus;

  PaperHardware(Bus bus) {
    this.bus = bus;
    reset();
    bus.answer(Lanes.HARDWARE, _ -> hardware());
    bus.answer(Lanes.SET_DOOR, this::setDoor);
    bus.answer(Lanes.QUEUE, this::page);
    bus.answer(Lanes.MOVE, this::move);
    bus.answer(Lanes.DECISIONS, PaperHardware::decisions);
    bus.answer(
        Lanes.PREVIEW,
        ask -> {
          if (!ask.lane().equals("rtx3060")) {
            throw Problem.notFound("Nothing on " + ask.lane() + " shows a picture just now.");
          }
          return new PreviewPicture(FILMING, NOW, picture.get());
        });
  }

  public void reset() {
    doors.clear();
    signs.clear();
    signs.put("rx9070xt", new Sign(Door.DRAINING, "New fan on Saturday", Optional.empty()));
    queue.clear();
    IntStream.rangeClosed(1, 24).mapToObj(PaperHardware::queued).forEach(queue::add);
  }

  public List<String> waiting() {
    return queue.stream().map(waiting -> waiting.job().what()).toList();
  }

  public void showPicture(int number) {
    picture.set(PaperPicture.png(number));
    bus.publish(Productions.PREVIEW, new Preview(FILMING, "rtx3060", picture.get()));
  }

  /// Takes a waiting job out of the queue, as a cancellation does.
  Optional<JobView> cancel(JobId job) {
    return queue.stream()
        .filter(waiting -> waiting.job().id().equals(job))
        .findFirst()
        .map(waiting -> {
          queue.remove(waiting);
          JobView cancelled = job(job, waiting.job().what(), JobState.CANCELLED, 0);
          bus.publish(Productions.JOB_CHANGED, cancelled);
          return cancelled;
        });
  }

  private LaneState setDoor(SetDoor wish) {
    if (hardware().lanes().stream().noneMatch(lane -> lane.name().equals(wish.lane()))) {
      throw Problem.notFound("There is no lane \"%s\".".formatted(wish.lane()));
    }
    if (wish.until().filter(until -> until.isBefore(NOW)).isPresent()) {
      throw Problem.invalid("That time has passed. Choose one that is still to come.");
    }
    doors.add(wish);
    signs.put(wish.lane(), new Sign(wish.door(), wish.reason(), wish.until()));
    bus.publish(Lanes.LANE_CHANGED, new LaneChanged(wish.lane()));
    return hardware().lanes().stream()
        .filter(lane -> lane.name().equals(wish.lane()))
        .findFirst()
        .orElseThrow();
  }

  private QueuePage page(AskQueue ask) {
    int from = ask.after().map(after -> places().indexOf(after) + 1).orElse(0);
    int to = Math.min(queue.size(), from + ask.size());
    return new QueuePage(List.copyOf(queue.subList(from, to)), to < queue.size(), queue.size());
  }

  private List<JobId> places() {
    return queue.stream().map(waiting -> waiting.job().id()).toList();
  }

  private QueuedJob move(Move wish) {
    int at = places().indexOf(wish.job());
    if (at < 0) {
      throw Problem.conflict("The job no longer waits; look at it to see where it is.");
    }
    QueuedJob job = queue.remove(at);
    queue.add(wish.to() == End.FRONT ? 0 : queue.size(), job);
    bus.publish(Lanes.LANE_CHANGED, new LaneChanged("rtx3060"));
    return job;
  }

  private static JobView job(JobId id, String what, JobState state, double progress) {
    return new JobView(
        id,
        "Film",
        what,
        state,
        progress,
        state == JobState.RUNNING ? Optional.of("rtx3060") : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.of(PaperHouse.FOX),
        NOW.minusSeconds(900),
        state == JobState.RUNNING ? Optional.of(NOW.minusSeconds(170)) : Optional.empty(),
        Optional.empty());
  }

  private static QueuedJob queued(int place) {
    boolean drawing = place % 3 == 0;
    String what =
        drawing
            ? "Draw shot %d of scene 4".formatted(place)
            : "Film shot %d of scene 3".formatted(place);
    String why =
        switch (place) {
          case 1 -> "Next on rtx3060, which already holds its model";
          case 2 -> "rtx3060 is busy; rx9070xt is drained";
          case 3 -> "Waits for the keyframe model; rtx3060 changes models after the films";
          case 4 -> "ComfyUI on rx9070xt lacks a node; only rtx3060 can film it";
          default -> "%d jobs are before it".formatted(place - 1);
        };
    return new QueuedJob(
        job(
            JobId.parse("01930000-0000-7000-8000-0000000000%02x".formatted(place)),
            what,
            JobState.QUEUED,
            0),
        drawing ? Capability.DRAW : Capability.FILM,
        drawing ? "anything-v5" : "framepack-f1",
        place,
        place == 1 ? 10 : 0,
        place == 2 ? Optional.of(NOW.plus(Duration.ofHours(5))) : Optional.empty(),
        place == 5,
        why);
  }

  private Hardware hardware() {
    return new Hardware(
        List.of(
            new CardState(
                "rtx3060",
                "NVIDIA GeForce RTX 3060",
                "NVIDIA",
                "attic",
                Vram.ofGigabytes(12),
                Vram.ofGigabytes(9.8),
                Vram.ofGigabytes(0.6),
                OptionalDouble.of(67),
                OptionalDouble.of(148),
                OptionalDouble.of(0.97),
                series(12, 0.6, 9.2),
                Optional.empty()),
            new CardState(
                "rx9070xt",
                "AMD Radeon RX 9070 XT",
                "AMD",
                "attic",
                Vram.ofGigabytes(16),
                Vram.ofGigabytes(3.4),
                Vram.ofGigabytes(1.2),
                OptionalDouble.of(44),
                OptionalDouble.of(38),
                OptionalDouble.of(0.02),
                series(16, 1.2, 2.2),
                Optional.empty())),
        List.of(
            lane(
                "rtx3060",
                true,
                Set.of(Capability.DRAW, Capability.FILM),
                1,
                List.of(job(FILMING, "Film shot 4 of scene 2", JobState.RUNNING, 0.62)),
                Optional.of("Holds FramePack already; changing models would cost 41 s")),
            lane(
                "rx9070xt",
                true,
                Set.of(Capability.STORY, Capability.DRAW, Capability.FILM),
                1,
                List.of(),
                Optional.empty()),
            lane(
                "theatre",
                false,
                Set.of(Capability.DRAW, Capability.FILM),
                2,
                List.of(),
                Optional.empty()),
            lane(
                "sound",
                false,
                Set.of(Capability.SPEAK, Capability.SOUND),
                2,
                List.of(
                    job(
                        JobId.parse("01930000-0000-7000-8000-00000000aa01"),
                        "Score scene 2",
                        JobState.RUNNING,
                        0.3)),
                Optional.empty()),
            lane("cut", false, Set.of(Capability.CUT), 1, List.of(), Optional.empty()),
            lane("desk", false, Set.of(Capability.DESK), 1, List.of(), Optional.empty())),
        engines(),
        List.of(new Node("attic", NOW.minusSeconds(7200), NOW, true)));
  }

  private LaneState lane(
      String name,
      boolean engines,
      Set<Capability> can,
      int slots,
      List<JobView> current,
      Optional<String> words) {
    Sign sign = signs.getOrDefault(name, new Sign(Door.OPEN, "", Optional.empty()));
    return new LaneState(
        name,
        "attic",
        true,
        engines,
        engines ? Optional.of(name) : Optional.empty(),
        can,
        slots,
        sign.door(),
        sign.reason(),
        sign.until(),
        sign.door() == Door.PAUSED ? List.of() : current,
        words);
  }

  private static List<EngineState> engines() {
    Instant since = NOW.minusSeconds(5000);
    return List.of(
        new EngineState(
            "comfyui@rtx3060",
            "rtx3060",
            "http://127.0.0.1:8188",
            "0.3.60",
            true,
            "",
            since,
            List.of(new Held("FramePack I2V", Vram.ofGigabytes(9.2))),
            List.of("12 checkpoints, 3 LoRAs", "FramePack I2V and F1", "previews"),
            List.of()),
        new EngineState(
            "ollama@rtx3060",
            "rtx3060",
            "http://127.0.0.1:11434",
            "0.12.6",
            true,
            "",
            since,
            List.of(),
            List.of("qwen3:8b", "nomic-embed-text"),
            List.of()),
        new EngineState(
            "comfyui@rx9070xt",
            "rx9070xt",
            "http://127.0.0.1:8189",
            "0.3.60",
            false,
            "Three films in a row came back empty",
            since,
            List.of(),
            List.of("4 checkpoints"),
            List.of(
                "The node FramePackSampler is missing. Install ComfyUI-FramePackWrapper, then restart ComfyUI.")),
        new EngineState(
            "ollama@rx9070xt",
            "rx9070xt",
            "http://127.0.0.1:11435",
            "0.12.6",
            true,
            "",
            since,
            List.of(new Held("gemma3:4b", Vram.ofGigabytes(2.2))),
            List.of("gemma3:4b"),
            List.of()));
  }

  /// Six hours: quiet at first, then a model comes and goes and comes.
  private static List<Point> series(double total, double strangers, double ours) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 180; i++) {
      double wave = 0.08 * Math.sin(i * 0.7) * ours;
      double held = i < 30 ? 0 : i > 95 && i < 112 ? ours * 0.35 : ours + Math.min(0, wave);
      double others = strangers + (i > 50 && i < 80 ? 1.1 : 0);
      points.add(
          new Point(
              NOW.minus(Duration.ofMinutes(2L * (179 - i))),
              Vram.ofGigabytes(Math.min(total, held + others)),
              Vram.ofGigabytes(others)));
    }
    return points;
  }

  private static DecisionPage decisions(AskDecisions ask) {
    List<DecisionView> all =
        List.of(
            new DecisionView(
                41,
                NOW.minusSeconds(170),
                "rtx3060",
                Optional.of(FILMING),
                Optional.of("Film shot 4 of scene 2"),
                "FramePack is already loaded; loading anything-v5 would cost 41 s",
                List.of(
                    new PassedOver("Draw shot 3 of scene 4", "needs a model change of 41 s"),
                    new PassedOver("Film shot 1 of scene 5", "waits 3 min less"))),
            new DecisionView(
                40,
                NOW.minusSeconds(600),
                "rx9070xt",
                Optional.empty(),
                Optional.empty(),
                "Waits: the lane is drained",
                List.of(new PassedOver("Film shot 4 of scene 2", "the lane takes nothing new"))),
            new DecisionView(
                39,
                NOW.minusSeconds(640),
                "rtx3060",
                Optional.of(JobId.parse("01930000-0000-7000-8000-00000000aa02")),
                Optional.of("Film shot 3 of scene 2"),
                "the oldest that fits; it needs 9.2 GB of 11.4 GB free",
                List.of()));
    List<DecisionView> wanted =
        all.stream()
            .filter(one -> ask.before() == 0 || one.id() < ask.before())
            .filter(one -> ask.lane().isEmpty() || ask.lane().orElseThrow().equals(one.lane()))
            .filter(one -> ask.job().isEmpty() || ask.job().equals(one.job()))
            .toList();
    return new DecisionPage(wanted.stream().limit(ask.size()).toList(), wanted.size() > ask.size());
  }
}
