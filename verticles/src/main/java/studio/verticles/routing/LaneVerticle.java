package studio.verticles.routing;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Deployable;
import io.vertx.core.Promise;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Claim;
import studio.verticles.production.FailureClass;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;

/// Claims jobs for one lane and sees each through: one claim, one question to a department, and
/// what to do when the answer is a problem.
///
/// Woken by a bell when there may be work; between bells it sleeps.
public final class LaneVerticle extends AbstractVerticle {
  private static final Logger log = LoggerFactory.getLogger(LaneVerticle.class);

  private final Lane lane;
  private final Foreman foreman;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final MediaLibrary media;
  private final Bus bus;

  private final List<Claim> running = new ArrayList<>();
  private boolean claiming;
  private boolean rungMeanwhile;
  private @Nullable Promise<Void> idle;

  /// A lane of the house's own engines.
  public static LaneVerticle house(
      Lane lane,
      String node,
      JobQueue queue,
      JobStore jobs,
      ProgressBoard board,
      MediaLibrary media,
      Bus bus) {
    return new LaneVerticle(lane, new HouseForeman(lane, node, queue), jobs, board, media, bus);
  }

  /// A lane of engines, and the verticle that keeps an eye on its card, which is deployed first.
  public static List<Deployable> engines(
      EngineLane lane, EngineRoom room, JobStore jobs, ProgressBoard board, MediaLibrary media) {
    var foreman = new EngineForeman(lane, room);
    return List.of(
        new CardVerticle(lane, foreman, room),
        new LaneVerticle(lane.lane(), foreman, jobs, board, media, room.bus()));
  }

  LaneVerticle(
      Lane lane, Foreman foreman, JobStore jobs, ProgressBoard board, MediaLibrary media, Bus bus) {
    this.lane = lane;
    this.foreman = foreman;
    this.jobs = jobs;
    this.board = board;
    this.media = media;
    this.bus = bus;
  }

  @Override
  public void start() {
    bus.listen(HeartbeatVerticle.BELL, _ -> fill());
    fill();
  }

  /// Waits until the running jobs have heard that the studio closes and have gone back to the
  /// queue, and for the answer to a claim that is on its way: it may have taken a job.
  @Override
  public void stop() {
    if (!running.isEmpty() || claiming) {
      idle = Promise.promise();
      idle.future().await();
    }
  }

  /// Claims until the lane is full or nothing is due. A bell that rings meanwhile is answered
  /// afterwards.
  private void fill() {
    if (claiming) {
      rungMeanwhile = true;
      return;
    }
    claiming = true;
    try {
      do {
        rungMeanwhile = false;
        if (board.isClosing()) {
          break;
        }
        List<Claim> claims = foreman.next(List.copyOf(running));
        running.addAll(claims);
        claims.forEach(claim -> context.runOnContext(_ -> see(claim)));
      } while (rungMeanwhile);
    } catch (Exception unreachable) {
      // Undeploying interrupts the wait for the database, without a word in any signature.
      if (!board.isClosing()) {
        log.warn(
            "Lane {} could not look for work and will look again at the next heartbeat: {}",
            lane.name(),
            unreachable.getMessage());
      }
    } finally {
      claiming = false;
      if (idle != null && running.isEmpty()) {
        idle.tryComplete();
      }
    }
  }

  private void see(Claim claim) {
    Ticket ticket = claim.order().ticket();
    long began = System.nanoTime();
    MDC.put("job", ticket.job().toString());
    board.begin(claim);
    try {
      foreman.prepare(claim);
      Outcome outcome = bus.ask(Desks.of(claim.order().job()), claim.order());
      log.info(
          "{} on {} in {}: {}",
          claim.view().what(),
          lane.name(),
          seconds(System.nanoTime() - began),
          outcome.note());
      foreman.succeeded(claim);
    } catch (Problem problem) {
      settleOrLeave(claim, problem);
    } finally {
      clear(ticket);
      board.end(ticket.job());
      MDC.remove("job");
      running.remove(claim);
      foreman.left(claim);
      fill();
    }
  }

  private void clear(Ticket ticket) {
    try {
      media.clear(ticket);
    } catch (UncheckedIOException untidy) {
      log.warn(untidy.getMessage(), untidy);
    }
  }

  private void settleOrLeave(Claim claim, Problem problem) {
    try {
      settle(claim, problem);
    } catch (Exception unreachable) { // also checked ones, as in `fill`
      log.warn(
          "How \"{}\" ended ({}) could not be written down: {}. Its lease runs out, then it is taken up again.",
          claim.view().what(),
          problem.detail(),
          unreachable.getMessage());
    }
  }

  private void settle(Claim claim, Problem problem) {
    Ticket ticket = claim.order().ticket();
    if (board.isClosing() || board.isRecalled(ticket.job())) {
      jobs.release(ticket);
    } else if (board.isUnwanted(ticket.job())) {
      jobs.cancelled(ticket);
    } else {
      FailureClass failure = FailureClass.of(problem);
      log.warn(
          "{} failed on {}, attempt {}: {}",
          claim.view().what(),
          lane.name(),
          ticket.attempt(),
          problem.detail());
      jobs.fail(
          ticket, failure, problem.detail(), foreman.failed(claim, failure, problem.detail()));
    }
  }

  private static String seconds(long nanos) {
    return "%.1f s".formatted(nanos / 1e9);
  }
}
