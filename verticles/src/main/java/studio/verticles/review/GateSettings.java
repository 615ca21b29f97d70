package studio.verticles.review;

import studio.verticles.bus.Problem;

/// What people set of a project's gate.
///
/// @param approveFrom score from which a machine may approve, 0 to 1
/// @param rejectBelow score under which it rejects
/// @param shotFrom score that a filmed shot needs
/// @param automatic off: machines look, people decide
/// @param corrections whether a rejected picture is tried again by itself
/// @param spotCheck of so many approvals by a machine one is shown to a person instead; 0 never
public record GateSettings(
    double approveFrom,
    double rejectBelow,
    double shotFrom,
    boolean automatic,
    boolean corrections,
    Precision precision,
    int spotCheck) {
  public static final GateSettings USUAL =
      new GateSettings(0.8, 0.4, 0.4, true, false, Precision.USUAL, 10);

  public GateSettings {
    fraction("approve_from", approveFrom);
    fraction("reject_below", rejectBelow);
    fraction("shot_from", shotFrom);
    if (rejectBelow > approveFrom) {
      throw Problem.invalid(
          "Rejecting below %.2f and approving from %.2f contradict each other. Set reject_below to at most approve_from."
              .formatted(rejectBelow, approveFrom));
    }
    if (spotCheck < 0 || spotCheck > 1000) {
      throw Problem.invalid("spot_check is 0 (never) to 1000, not " + spotCheck + ".");
    }
  }

  /// When a machine loses its right to approve: when, of the last `window` pictures that it would
  /// have approved and people decided, fewer than `bound` were approved, and there are at least
  /// `least` of them.
  public record Precision(double bound, int window, int least) {
    public static final Precision USUAL = new Precision(0.9, 30, 10);

    public Precision {
      fraction("precision_bound", bound);
      if (window < 5 || window > 1000) {
        throw Problem.invalid("precision_window is 5 to 1000, not " + window + ".");
      }
      if (least < 1 || least > window) {
        throw Problem.invalid(
            "precision_least is 1 to the window (%d), not %d.".formatted(window, least));
      }
    }
  }

  private static void fraction(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw Problem.invalid("%s is 0 to 1, not %s.".formatted(name, value));
    }
  }
}
