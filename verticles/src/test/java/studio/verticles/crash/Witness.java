package studio.verticles.crash;

/// Is told what happens inside of a studio, and may keep it waiting there.
@FunctionalInterface
interface Witness {
  Witness NOBODY = (_, _) -> {};

  /// @param listens returns when the job at work has heard a stop; at once where it listens no more
  void reached(Transition moment, Runnable listens);
}
