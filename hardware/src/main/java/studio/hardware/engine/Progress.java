package studio.hardware.engine;

import java.util.concurrent.CancellationException;

/// How an engine says how far it is, and hears that it should stop.
@FunctionalInterface
public interface Progress {
  /// Nobody watches and nobody cancels.
  Progress SILENT = fraction -> {};

  /// Called often with a fraction in 0..1.
  ///
  /// @throws CancellationException when the work is no longer wanted (or [Adjourned], when it is,
  ///   but not now); an engine lets it pass after closing what it opened, and leaves no finished
  ///   file behind
  void at(double fraction);
}
