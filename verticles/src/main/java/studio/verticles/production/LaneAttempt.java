package studio.verticles.production;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.engine.RemoteWork;

/// An attempt whose memory is its job's row. Engines call it from their own threads.
final class LaneAttempt implements Attempt {
  private static final int LARGEST_PREVIEW = 1 << 20;

  private final Claim claim;
  private final JobStore jobs;
  private final Progress progress;
  private final Consumer<byte[]> screen;

  LaneAttempt(Claim claim, JobStore jobs, Progress progress, Consumer<byte[]> screen) {
    this.claim = claim;
    this.jobs = jobs;
    this.progress = progress;
    this.screen = screen;
  }

  @Override
  public String id() {
    return claim.ticket().job() + "-" + claim.ticket().attempt();
  }

  @Override
  public Optional<RemoteWork> remembered() {
    return claim.remote();
  }

  @Override
  public int thrift() {
    return claim.history().rung() >= 2 ? 1 : 0;
  }

  @Override
  public void remember(RemoteWork work) {
    boolean held;
    try {
      held =
          jobs.remember(claim.ticket(), work)
              .toCompletionStage()
              .toCompletableFuture()
              .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException unreachable) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "The database did not take down what %s was to do, so it was not asked. The job goes back to the queue."
              .formatted(work.engine()),
          unreachable);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The studio closes");
    }
    if (!held) {
      throw new CancellationException("Another attempt holds job " + claim.ticket().job());
    }
  }

  @Override
  public void preview(byte[] picture) {
    if (picture.length <= LARGEST_PREVIEW) {
      screen.accept(picture);
    }
  }

  @Override
  public void at(double fraction) {
    progress.at(fraction);
  }
}
