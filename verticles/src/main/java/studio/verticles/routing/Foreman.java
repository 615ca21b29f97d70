package studio.verticles.routing;

import java.util.List;
import studio.verticles.bus.Problem;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Claim;
import studio.verticles.production.FailureClass;

/// Decides what its lane does next, prepares the place for it, and learns from how it went.
interface Foreman {
  /// Takes what may start now, beside the jobs that are running; nothing when nothing should.
  List<Claim> next(List<Claim> running);

  /// Makes room for a job; its lane waits.
  ///
  /// @throws Problem when the place is not fit for it now
  void prepare(Claim claim);

  /// The job is done.
  void succeeded(Claim claim);

  /// The job failed; says what becomes of it.
  Aftermath failed(Claim claim, FailureClass failure, String problem);

  /// The job has left the lane, however it ended.
  void left(Claim claim);
}
