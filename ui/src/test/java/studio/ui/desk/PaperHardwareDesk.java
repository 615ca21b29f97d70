package studio.ui.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The drawer of the paper desk for cards, lanes and the queue.
public final class PaperHardwareDesk implements HardwareDesk {
  public Hardware hardware = new Hardware(List.of(), List.of());
  public Queue queue = new Queue(List.of(), 0);
  public List<Decision> decisions = List.of();
  private final Consumer<String> wish;

  PaperHardwareDesk(Consumer<String> wish) {
    this.wish = wish;
  }

  @Override
  public Hardware look() {
    return hardware;
  }

  @Override
  public void open(String lane) {
    wish.accept("open " + lane);
  }

  @Override
  public void drain(String lane) {
    wish.accept("drain " + lane);
  }

  @Override
  public void pause(String lane, String reason, Optional<Duration> howLong) {
    wish.accept(
        "pause "
            + lane
            + ", "
            + reason
            + ", "
            + howLong.map(Duration::toString).orElse("for good"));
  }

  @Override
  public Queue queue() {
    return queue;
  }

  @Override
  public void putFirst(String job) {
    wish.accept("first " + job);
  }

  @Override
  public void putLast(String job) {
    wish.accept("last " + job);
  }

  @Override
  public void stop(String job) {
    wish.accept("stop " + job);
  }

  @Override
  public List<Decision> decisions() {
    return decisions;
  }
}
