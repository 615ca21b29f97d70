package studio.cli;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import studio.verticles.bus.Bus;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.AskTonight;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodeRef;

/// Waits for an episode: woken by news of its jobs, and once a second in case a piece of news was
/// lost.
final class Vigil {
  private final Bus bus;
  private final EpisodeRef episode;
  private final ProgressReport report;
  private final BlockingQueue<JobView> news = new LinkedBlockingQueue<>(1);

  Vigil(Bus bus, EpisodeRef episode, ProgressReport report) {
    this.bus = bus;
    this.episode = episode;
    this.report = report;
  }

  /// Returns when the library has the episode.
  ///
  /// @throws Refusal when it failed or was cancelled
  void keep() {
    try (var _ = bus.listen(Productions.JOB_CHANGED, news::offer)) {
      while (!isOver()) {
        news.poll(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopped) {
      throw new Refusal(ExitCode.INTERRUPTED, CtrlC.GO_ON);
    }
  }

  private boolean isOver() {
    ProductionView production = production();
    if (production != null) {
      report.update(production);
      if (!production.failed().isEmpty() && production.running().isEmpty()) {
        throw failed(production.failed(), production.jobsDone());
      }
      return false;
    }
    EpisodeDetail detail = bus.ask(Episodes.DETAIL, episode);
    EpisodeStage stage = detail.summary().stage();
    if (stage == EpisodeStage.CANCELLED) {
      throw new Refusal(
          ExitCode.EPISODE_FAILED, "The episode was cancelled. Run the same command to go on.");
    }
    return stage == EpisodeStage.VERIFIED;
  }

  private @org.jspecify.annotations.Nullable ProductionView production() {
    return bus.ask(Productions.TONIGHT, new AskTonight()).productions().stream()
        .filter(view -> view.episode().equals(episode.episode()))
        .findFirst()
        .orElse(null);
  }

  private static Refusal failed(List<JobView> jobs, int done) {
    JobView first = jobs.getFirst();
    String what =
        "%s failed: %s".formatted(first.what(), first.problem().orElse("no reason is known"));
    String next =
        done == 0 ? "" : "%nWhat is done is kept; the same command tries the rest.".formatted();
    return new Refusal(ExitCode.EPISODE_FAILED, what + next);
  }
}
