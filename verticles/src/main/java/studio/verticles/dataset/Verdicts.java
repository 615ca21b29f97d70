package studio.verticles.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.IngestStore.Ingest;
import studio.verticles.dataset.IngestStore.Verdict;
import studio.verticles.review.Category;
import studio.verticles.review.Reviews;
import studio.verticles.review.Ruling;

/// Decides about imported pictures what had been decided about them before, on the way that every
/// decision takes. Each is crossed off once it is made, so a crash costs at most one that is made
/// again and finds nothing to change.
final class Verdicts {
  private static final String WHO = "import";

  /// A machine may look at the same moment.
  private static final int TRIES = 5;

  private final Bus bus;
  private final IngestStore store;

  Verdicts(Bus bus, IngestStore store) {
    this.bus = bus;
    this.store = store;
  }

  void decide(Ingest ingest) {
    for (int round = 1; ; round++) {
      List<Verdict> open = store.verdicts(ingest.id());
      for (Verdict verdict : open) {
        if (verdict.standing().equals(verdict.verdict()) || decided(verdict, round == TRIES)) {
          store.decided(ingest.id(), verdict.item());
        }
      }
      if (open.isEmpty() || round == TRIES) {
        return;
      }
    }
  }

  /// @param last whether a conflict is now an error rather than a reason to look again
  private boolean decided(Verdict verdict, boolean last) {
    Ruling ruling =
        verdict.verdict().equals("approved")
            ? new Ruling.Approve(verdict.note())
            : new Ruling.Reject(categories(verdict), verdict.note());
    try {
      bus.ask(
          Reviews.DECIDE,
          new Reviews.Decide(verdict.picture(), verdict.version(), ruling, WHO, Optional.empty()));
      return true;
    } catch (Problem changed) {
      boolean again =
          changed.kind() == Problem.Kind.CONFLICT || changed.kind() == Problem.Kind.STALE;
      if (!again || last) {
        throw changed;
      }
      return false;
    }
  }

  private static Set<Category> categories(Verdict verdict) {
    return verdict.categories().stream()
        .map(Category::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
