package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.List;
import studio.verticles.dataset.Datasets.Balance;
import studio.verticles.dataset.Datasets.Findings;
import studio.verticles.dataset.Datasets.Flaw;
import studio.verticles.dataset.Datasets.Readiness;

/// Whether a set is fit for training, and if not, why. Three words and no number: a set with 79 of
/// 100 points is not "nearly" anything.
///
/// @param reasons what to do next, the most urgent first; empty when it is ready
record ReadinessCheck(Readiness readiness, List<String> reasons) {
  /// What every trainer refuses to go below.
  static final int LEAST = 10;

  static final int USUAL_TARGET = 20;

  /// @param entries the approved, those set aside among them
  static ReadinessCheck of(List<Entry> entries, Findings findings, Balance balance, int target) {
    List<String> reasons = new ArrayList<>();
    int usable = (int) entries.stream().filter(entry -> !entry.heldOut()).count();
    if (usable < LEAST) {
      reasons.add(
          "%d more approved pictures are needed: %d of %d."
              .formatted(LEAST - usable, usable, LEAST));
      return new ReadinessCheck(Readiness.NOT_YET, reasons);
    }
    if (usable < target) {
      reasons.add("%d of the %d pictures that are wanted.".formatted(usable, target));
    }
    findings.findings().stream()
        .filter(finding -> isGrave(finding.flaw(), finding.pictures().size(), entries.size()))
        .forEach(finding -> reasons.add(finding.words()));
    reasons.addAll(balance.remarks());
    return new ReadinessCheck(reasons.isEmpty() ? Readiness.READY : Readiness.NEARLY, reasons);
  }

  private static boolean isGrave(Flaw flaw, int pictures, int of) {
    return switch (flaw) {
      case BOUND_PHRASE -> true;
      case NO_CAPTION, NO_TRIGGER, SAME_CAPTION -> pictures * 10 > of;
      case TOO_LONG -> false;
    };
  }
}
