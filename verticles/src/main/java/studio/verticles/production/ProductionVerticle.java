package studio.verticles.production;

import io.vertx.core.AbstractVerticle;
import java.util.List;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.AskTonight;
import studio.verticles.production.Productions.JobRef;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.LaneView;
import studio.verticles.production.Productions.Tonight;

/// Answers what is being made, and stops what is no longer wanted.
public final class ProductionVerticle extends AbstractVerticle {
  private final Bus bus;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final List<Lane> lanes;
  private final ProductionStore productions;
  private final ShotWorkStore shots;

  public ProductionVerticle(
      Bus bus, Database database, JobStore jobs, ProgressBoard board, List<Lane> lanes) {
    this.bus = bus;
    this.jobs = jobs;
    this.board = board;
    this.lanes = List.copyOf(lanes);
    this.productions = new ProductionStore(database);
    this.shots = new ShotWorkStore(database);
  }

  @Override
  public void start() {
    bus.answer(Productions.TONIGHT, this::tonight);
    bus.answer(Productions.JOB, ref -> board.newest(jobs.view(ref.job())));
    bus.answer(Productions.CANCEL, this::cancel);
    bus.answer(Productions.SHOTS, ask -> shots.shots(ask.episode()));
  }

  private Tonight tonight(AskTonight ask) {
    List<JobView> running = jobs.running().stream().map(board::newest).toList();
    List<LaneView> views =
        lanes.stream()
            .map(lane ->
                new LaneView(
                    lane.name(),
                    lane.can(),
                    lane.slots(),
                    lane.engines(),
                    running.stream()
                        .filter(job -> job.lane().filter(lane.name()::equals).isPresent())
                        .toList()))
            .toList();
    return new Tonight(productions.atWork(), views);
  }

  private JobView cancel(JobRef ref) {
    return jobs.cancel(List.of(ref.job())).stream()
        .filter(job -> job.id().equals(ref.job()))
        .findFirst()
        .orElseThrow(() -> ended(jobs.view(ref.job())));
  }

  private static Problem ended(JobView job) {
    return Problem.conflict(
        "\"%s\" has already ended (%s); there is nothing to cancel."
            .formatted(job.what(), job.state().name().toLowerCase(java.util.Locale.ROOT)));
  }
}
