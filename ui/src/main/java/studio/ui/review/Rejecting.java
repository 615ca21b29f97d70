package studio.ui.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;

/// A picture is about to be rejected.
///
/// @param chosen the reasons, once the person touched them; the judge's until then
record Rejecting(Print print, Optional<Set<Reason>> chosen, String note) {
  static Rejecting asTheJudge(Print print) {
    return new Rejecting(print, Optional.empty(), "");
  }

  /// Puts a reason on or off, beginning with those that are lit.
  Rejecting toggle(Reason reason, Set<Reason> lit) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(lit);
    if (!reasons.remove(reason)) {
      reasons.add(reason);
    }
    return new Rejecting(print, Optional.of(reasons), note);
  }

  Rejecting because(String words) {
    return new Rejecting(print, chosen, words);
  }
}
