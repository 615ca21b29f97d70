package studio.hardware.judge;

import java.util.List;
import java.util.Optional;

/// How far a judge can be trusted, by what people decided about the same pictures.
///
/// @param wouldApprove of the trials, how many it would have approved; `rightlyApproved` of these
///   the person approved too
/// @param abstained how many it left to a person
public record Calibration(
    int trials,
    int wouldApprove,
    int rightlyApproved,
    int wouldReject,
    int rightlyRejected,
    int abstained) {
  /// The normal quantile for a bound that holds in 95 of 100 cases, on one side.
  private static final double Z = 1.6449;

  public static Calibration of(List<Trial> trials) {
    return new Calibration(
        trials.size(),
        count(trials, Trial.Verdict.APPROVE),
        right(trials, Trial.Verdict.APPROVE, true),
        count(trials, Trial.Verdict.REJECT),
        right(trials, Trial.Verdict.REJECT, false),
        count(trials, Trial.Verdict.PERSON));
  }

  /// Over the latest trials only: as many as hold `window` that it would have approved, or all
  /// where there are fewer.
  public static Calibration ofLatest(List<Trial> oldestFirst, int window) {
    int from = oldestFirst.size();
    int approvals = 0;
    while (from > 0 && approvals < window) {
      from--;
      if (oldestFirst.get(from).machine() == Trial.Verdict.APPROVE) {
        approvals++;
      }
    }
    return of(oldestFirst.subList(from, oldestFirst.size()));
  }

  /// Of what it would approve, the share that people approve. Empty while it approves nothing.
  public Optional<Double> approvePrecision() {
    return share(rightlyApproved, wouldApprove);
  }

  public Optional<Double> rejectPrecision() {
    return share(rightlyRejected, wouldReject);
  }

  public Optional<Double> abstainRate() {
    return share(abstained, trials);
  }

  /// What the precision is at least, with so few trials taken into account.
  public double approvePrecisionAtLeast() {
    return atLeast(rightlyApproved, wouldApprove);
  }

  public double rejectPrecisionAtLeast() {
    return atLeast(rightlyRejected, wouldReject);
  }

  /// Whether it approves too much that people do not.
  ///
  /// @param least fewer approvals than this prove nothing
  public boolean approvesBelow(double bound, int least) {
    return wouldApprove >= least && approvePrecision().filter(p -> p < bound).isPresent();
  }

  /// The lower end of Wilson's interval for a share; 0 of nothing.
  static double atLeast(int part, int whole) {
    if (whole == 0) {
      return 0;
    }
    double share = (double) part / whole;
    double z2 = Z * Z / whole;
    double middle = share + z2 / 2;
    double spread = Z * Math.sqrt(share * (1 - share) / whole + z2 / (4 * whole));
    return Math.max(0, (middle - spread) / (1 + z2));
  }

  private static Optional<Double> share(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }

  private static int count(List<Trial> trials, Trial.Verdict verdict) {
    return (int) trials.stream().filter(trial -> trial.machine() == verdict).count();
  }

  private static int right(List<Trial> trials, Trial.Verdict verdict, boolean approved) {
    return (int)
        trials.stream()
            .filter(trial -> trial.machine() == verdict && trial.personApproved() == approved)
            .count();
  }
}
