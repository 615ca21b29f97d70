package studio.verticles.production;

import java.util.Optional;
import studio.hardware.engine.RemoteWork;
import studio.verticles.production.Productions.JobView;

/// A job that a lane has just taken.
///
/// @param model '' for the one that the lane's engine uses anyway
/// @param shape what makes one run last as long as another
/// @param remote what an earlier attempt gave to a server; the engine looks there first
public record Claim(
    WorkOrder order,
    JobView view,
    String model,
    String shape,
    Optional<RemoteWork> remote,
    History history) {

  /// What went wrong with the job before.
  ///
  /// @param failures real ones, which are bounded
  /// @param disturbances times the world got in the way, which cost nothing
  /// @param rung how far down the ladder of memory it is, 0..3
  public record History(int failures, int disturbances, int rung) {
    public static final History CLEAN = new History(0, 0, 0);
  }

  public Ticket ticket() {
    return order.ticket();
  }
}
