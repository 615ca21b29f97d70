package studio.verticles.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import studio.verticles.drawing.DrawingStore.Header;
import studio.verticles.drawing.DrawingStore.Of;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Pending;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Stage;
import studio.verticles.production.BatchId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions.JobView;

/// Batches as people see them, put together from their pictures and jobs.
final class BatchViews {
  private BatchViews() {}

  /// @param newest a job with the progress this process knows of
  static List<BatchView> of(
      DrawingStore store, List<Header> headers, UnaryOperator<JobView> newest) {
    List<BatchId> ids = headers.stream().map(Header::id).toList();
    Map<BatchId, List<Plate>> plates = byBatch(store.plates(ids));
    Map<BatchId, List<Pending>> jobs = byBatch(store.pending(ids));
    return headers.stream()
        .map(header ->
            view(
                header,
                plates.getOrDefault(header.id(), List.of()),
                jobs.getOrDefault(header.id(), List.of()).stream()
                    .map(one -> new Pending(one.number(), newest.apply(one.job())))
                    .toList()))
        .toList();
  }

  static BatchView view(Header header, List<Plate> pictures, List<Pending> jobs) {
    double done = header.order().wanted() - jobs.size();
    double running = jobs.stream().mapToDouble(one -> one.job().progress()).sum();
    return new BatchView(
        header.id(),
        header.project(),
        header.character(),
        header.name(),
        header.slug(),
        header.order(),
        stage(jobs),
        Math.clamp((done + running) / header.order().wanted(), 0, 1),
        pictures,
        jobs,
        problem(jobs),
        header.created());
  }

  static Stage stage(List<Pending> jobs) {
    if (jobs.isEmpty()) {
      return Stage.DONE;
    }
    if (any(jobs, JobState.RUNNING)) {
      return Stage.DRAWING;
    }
    if (any(jobs, JobState.QUEUED)) {
      return Stage.WAITING;
    }
    return any(jobs, JobState.FAILED) ? Stage.FAILED : Stage.STOPPED;
  }

  private static boolean any(List<Pending> jobs, JobState state) {
    return jobs.stream().anyMatch(one -> one.job().state() == state);
  }

  private static Optional<String> problem(List<Pending> jobs) {
    return jobs.stream()
        .map(Pending::job)
        .filter(job -> job.problem().isPresent())
        .max(Comparator.comparing(job -> job.started().orElse(job.created())))
        .flatMap(JobView::problem);
  }

  private static <T> Map<BatchId, List<T>> byBatch(List<Of<T>> all) {
    return all.stream()
        .collect(Collectors.groupingBy(Of::batch, Collectors.mapping(Of::it, Collectors.toList())));
  }
}
