package studio.ui.clerk;

import java.util.List;
import java.util.Optional;
import studio.ui.desk.Ingesting;
import studio.ui.desk.TrainingSet;
import studio.ui.desk.TrainingSet.Bar;
import studio.ui.desk.TrainingSet.Crop;
import studio.ui.desk.TrainingSet.Piece;
import studio.verticles.dataset.Datasets;
import studio.verticles.dataset.Datasets.Bucket;
import studio.verticles.dataset.Datasets.Buckets;
import studio.verticles.dataset.Datasets.Count;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.Standing;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.ItemView;

/// Ingests and sets in words for people.
final class DatasetWords {
  private DatasetWords() {}

  static Ingesting.Run run(IngestView ingest, List<ItemView> items) {
    return new Ingesting.Run(
        ingest.id().toString(),
        ingest.what(),
        switch (ingest.state()) {
          case QUEUED -> Ingesting.State.WAITING;
          case RUNNING -> Ingesting.State.RUNNING;
          case DONE -> Ingesting.State.DONE;
          case FAILED -> Ingesting.State.FAILED;
          case CANCELLED -> Ingesting.State.STOPPED;
        },
        (int) Math.round(ingest.progress() * 100),
        words(ingest.counts()),
        ingest.remarks(),
        ingest.problem(),
        items.stream().flatMap(item -> result(item).stream()).toList());
  }

  private static String words(Counts counts) {
    if (counts.found() == 0) {
      return "Nothing found yet";
    }
    StringBuilder words =
        new StringBuilder("%d of %d taken".formatted(counts.taken(), counts.found()));
    add(words, counts.unclassified(), "of nobody yet");
    add(words, counts.duplicates(), "there already");
    add(words, counts.refused(), "refused");
    return words.toString();
  }

  private static void add(StringBuilder words, int count, String what) {
    if (count > 0) {
      words.append(", ").append(count).append(' ').append(what);
    }
  }

  private static Optional<Ingesting.Result> result(ItemView item) {
    return item.thumbnail()
        .map(thumb ->
            new Ingesting.Result(
                item.item().substring(item.item().lastIndexOf('/') + 1),
                "/media/" + thumb,
                switch (item.fate()) {
                  case TAKEN -> "taken";
                  case UNCLASSIFIED -> "nobody's yet";
                  case DUPLICATE -> "there already";
                  case REFUSED -> "refused";
                }));
  }

  static TrainingSet set(
      Standing standing,
      Datasets.SetPage page,
      Datasets.Findings findings,
      Datasets.Balance balance,
      Buckets buckets) {
    return new TrainingSet(
        standing.character().toString(),
        standing.name(),
        standing.trigger(),
        switch (standing.readiness()) {
          case READY -> TrainingSet.Readiness.READY;
          case NEARLY -> TrainingSet.Readiness.NEARLY;
          case NOT_YET -> TrainingSet.Readiness.NOT_YET;
        },
        "%d approved pictures, %d set aside, %d with captions. The trigger word is \"%s\"."
            .formatted(
                standing.approved(), standing.heldOut(), standing.captioned(), standing.trigger()),
        standing.reasons(),
        page.pictures().stream().map(DatasetWords::piece).toList(),
        page.next().isPresent(),
        findings.findings().stream()
            .map(finding -> new TrainingSet.Flaw(finding.words(), finding.phrase()))
            .toList(),
        new TrainingSet.Spread(
            bars(balance.poses()),
            bars(balance.framings()),
            bars(balance.expressions()),
            balance.remarks()),
        bars(
            buckets.buckets().stream()
                .map(one -> new Count(one.width() + " x " + one.height(), one.pictures()))
                .toList()),
        buckets.remarks());
  }

  private static Piece piece(SetPicture picture) {
    Bucket bucket = picture.bucket();
    return new Piece(
        picture.id().toString(),
        picture.name(),
        "/media/" + picture.thumbnail(),
        (double) picture.width() / picture.height(),
        picture.caption(),
        picture.heldOut(),
        bucket.name(),
        new Crop(
            100.0 * bucket.x() / picture.width(),
            100.0 * bucket.y() / picture.height(),
            100.0 * bucket.cropWidth() / picture.width(),
            100.0 * bucket.cropHeight() / picture.height()),
        picture.warnings(),
        picture.version());
  }

  private static List<Bar> bars(List<Count> counts) {
    int most = counts.stream().mapToInt(Count::count).max().orElse(1);
    return counts.stream()
        .map(count -> new Bar(count.word(), count.count(), 100 * count.count() / most))
        .toList();
  }
}
