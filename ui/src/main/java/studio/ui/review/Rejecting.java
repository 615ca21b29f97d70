package studio.ui.review;

import java.util.EnumSet;
import java.util.Set;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;

/// A picture is about to be rejected; the reasons are being chosen.
record Rejecting(Print print, Set<Reason> reasons, String note) {
  Rejecting {
    reasons = Set.copyOf(reasons);
  }

  Rejecting toggle(Reason reason) {
    EnumSet<Reason> lit = EnumSet.noneOf(Reason.class);
    lit.addAll(reasons);
    if (!lit.remove(reason)) {
      lit.add(reason);
    }
    return new Rejecting(print, lit, note);
  }

  Rejecting because(String words) {
    return new Rejecting(print, reasons, words);
  }
}
