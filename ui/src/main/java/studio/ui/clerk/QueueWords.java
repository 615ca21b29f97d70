package studio.ui.clerk;

import java.util.List;
import java.util.stream.IntStream;
import studio.ui.desk.Decision;
import studio.ui.desk.Queue;
import studio.verticles.routing.Lanes.DecisionView;
import studio.verticles.routing.Lanes.QueuePage;
import studio.verticles.routing.Lanes.QueuedJob;

/// What waits, and why what ran where, in words.
final class QueueWords {
  private QueueWords() {}

  static Queue queue(QueuePage page) {
    List<QueuedJob> jobs = page.jobs();
    return new Queue(
        IntStream.range(0, jobs.size()).mapToObj(i -> waiting(i + 1, jobs.get(i))).toList(),
        page.total());
  }

  private static Queue.Waiting waiting(int place, QueuedJob queued) {
    return new Queue.Waiting(
        queued.job().id().toString(),
        place,
        queued.job().what(),
        NightWords.purpose(queued.needs())
            + Wording.unlessBlank(queued.model()).map(model -> " · " + model).orElse(""),
        queued.deadline(),
        queued.standIn(),
        Wording.sentence(queued.why()));
  }

  static Decision decision(DecisionView view) {
    return new Decision(
        view.id(),
        view.at(),
        view.lane(),
        view.what(),
        Wording.sentence(view.words()),
        view.passed().stream()
            .map(passed -> new Decision.PassedOver(passed.what(), passed.why()))
            .toList());
  }
}
