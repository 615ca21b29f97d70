package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import studio.ui.desk.Decision;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Hardware;
import studio.ui.desk.HardwareDesk;
import studio.ui.desk.Queue;
import studio.verticles.bus.Bus;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobRef;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.Preview;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.AskDecisions;
import studio.verticles.routing.Lanes.AskHardware;
import studio.verticles.routing.Lanes.AskQueue;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.End;
import studio.verticles.routing.Lanes.LaneState;
import studio.verticles.routing.Lanes.Move;
import studio.verticles.routing.Lanes.SetDoor;

/// Answers about cards, lanes and the queue. It counts the pictures of each lane, so that a page
/// knows when to fetch the next one.
final class HardwareClerk implements HardwareDesk {
  private static final int LONGEST_QUEUE = 200;
  private static final int NEWEST_DECISIONS = 20;

  /// The picture of a lane that came last. The number only tells one from the next.
  private record Shown(JobId job, long number) {}

  private final Bus bus;
  private final Clock clock;
  private final Consumer<Change> bell;
  private final Map<String, Shown> pictures = new ConcurrentHashMap<>();

  HardwareClerk(Bus bus, Clock clock, Consumer<Change> bell) {
    this.bus = bus;
    this.clock = clock;
    this.bell = bell;
    bus.listen(Lanes.CARD_CHANGED, _ -> bell.accept(Change.CARD));
    bus.listen(Lanes.LANE_CHANGED, _ -> ring());
    bus.listen(Productions.JOB_CHANGED, this::heard);
    bus.listen(Productions.PREVIEW, this::seen);
  }

  private void ring() {
    bell.accept(Change.LANE);
    bell.accept(Change.QUEUE);
  }

  /// A job on its way changes nothing for those that wait.
  private void heard(JobView job) {
    bell.accept(Change.LANE);
    if (job.state() != JobState.RUNNING) {
      bell.accept(Change.QUEUE);
    }
  }

  private void seen(Preview preview) {
    pictures.merge(
        preview.lane(),
        new Shown(preview.job(), 1),
        (last, next) -> new Shown(next.job(), last.number() + 1));
    bell.accept(Change.LANE);
  }

  @Override
  public Hardware look() {
    return asking(
        () -> HardwareWords.hardware(bus.ask(Lanes.HARDWARE, new AskHardware()), this::address));
  }

  private Optional<String> address(LaneState lane) {
    return Optional.ofNullable(pictures.get(lane.name()))
        .filter(shown -> lane.current().stream().anyMatch(job -> job.id().equals(shown.job())))
        .map(shown ->
            "/api/v1/lanes/%s/preview?n=%d"
                .formatted(Wording.inAddress(lane.name()), shown.number()));
  }

  @Override
  public void open(String lane) {
    setDoor(new SetDoor(lane, Door.OPEN, "", Optional.empty()));
  }

  @Override
  public void drain(String lane) {
    setDoor(new SetDoor(lane, Door.DRAINING, "", Optional.empty()));
  }

  @Override
  public void pause(String lane, String reason, Optional<Duration> howLong) {
    setDoor(new SetDoor(lane, Door.PAUSED, reason, howLong.map(clock.instant()::plus)));
  }

  private void setDoor(SetDoor wish) {
    asking(() -> bus.ask(Lanes.SET_DOOR, wish));
    ring();
  }

  @Override
  public Queue queue() {
    return asking(() ->
        QueueWords.queue(bus.ask(Lanes.QUEUE, new AskQueue(Optional.empty(), LONGEST_QUEUE))));
  }

  @Override
  public void putFirst(String job) {
    move(job, End.FRONT);
  }

  @Override
  public void putLast(String job) {
    move(job, End.BACK);
  }

  private void move(String job, End end) {
    asking(() -> bus.ask(Lanes.MOVE, new Move(JobId.parse(job), end)));
    bell.accept(Change.QUEUE);
  }

  @Override
  public void stop(String job) {
    asking(() -> bus.ask(Productions.CANCEL, new JobRef(JobId.parse(job))));
    bell.accept(Change.QUEUE);
  }

  @Override
  public List<Decision> decisions() {
    return asking(() ->
        bus
            .ask(
                Lanes.DECISIONS,
                new AskDecisions(Optional.empty(), Optional.empty(), 0, NEWEST_DECISIONS))
            .decisions()
            .stream()
            .map(QueueWords::decision)
            .toList());
  }
}
