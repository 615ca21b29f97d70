package studio.ui.desk;

import java.util.Optional;

/// How far the machines of a project decide by themselves.
///
/// @param reason why it is paused; empty otherwise
/// @param approveFrom the score from which a machine approves, 0 to 1
/// @param rejectBelow the score below which a machine rejects, 0 to 1
public record GateSign(
    String project,
    String projectName,
    State state,
    String reason,
    double approveFrom,
    double rejectBelow,
    Optional<Trust> trust) {

  public enum State {
    ON,
    /// Machines look, people decide.
    OFF,
    /// It paused itself.
    PAUSED
  }

  /// What people made of that which the judge would approve.
  ///
  /// @param kept so many of them people approved too
  /// @param judged so many of them people decided
  /// @param bound the share that must be kept, 0 to 1
  /// @param abstained the share of pictures that the judge left to people, 0 to 1
  public record Trust(String judge, int kept, int judged, double bound, double abstained) {
    /// 0 to 1.
    public double precision() {
      return judged == 0 ? 0 : (double) kept / judged;
    }
  }
}
