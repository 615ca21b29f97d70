package studio.verticles.routing;

import java.util.List;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Claim;
import studio.verticles.production.FailureClass;
import studio.verticles.production.JobQueue;
import studio.verticles.production.Lane;

/// The foreman of a lane on the processor: takes what comes first, as much as there is room for.
final class HouseForeman implements Foreman {
  private final Lane lane;
  private final String node;
  private final JobQueue queue;

  HouseForeman(Lane lane, String node, JobQueue queue) {
    this.lane = lane;
    this.node = node;
    this.queue = queue;
  }

  @Override
  public List<Claim> next(List<Claim> running) {
    int free = lane.slots() - running.size();
    return free > 0 ? queue.claim(lane, node, free) : List.of();
  }

  @Override
  public void prepare(Claim claim) {}

  @Override
  public void succeeded(Claim claim) {}

  @Override
  public Aftermath failed(Claim claim, FailureClass failure, String problem) {
    return Aftermath.of(failure, claim.history(), false, false, 0);
  }

  @Override
  public void left(Claim claim) {}
}
