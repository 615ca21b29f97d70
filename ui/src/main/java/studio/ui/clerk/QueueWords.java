package studio.ui.clerk;

import studio.ui.desk.Decision;
import studio.ui.desk.Queue;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.QueuePage;
import studio.verticles.routing.Lanes.QueuedJob;

/// What waits, and why what ran where, in words.
final class QueueWords {
  private QueueWords() {}

  static Queue queue(QueuePage page) {
    return new Queue(page.jobs().stream().map(QueueWords::waiting).toList(), page.total());
  }

  private static Queue.Waiting waiting(QueuedJob queued) {
    return new Queue.Waiting(
        queued.job().id().toString(),
        queued.place(),
        queued.job().what(),
        NightWords.purpose(queued.needs())
            + Wording.unlessBlank(queued.model()).map(model -> " · " + model).orElse(""),
        queued.deadline(),
        queued.standIn(),
        queued.why());
  }

  static Decision decision(DecisionView view) {
    return new Decision(
        view.id(),
        view.at(),
        view.lane(),
        view.words(),
        view.passed().stream()
            .map(passed -> new Decision.PassedOver(passed.what(), passed.why()))
            .toList());
  }
}
