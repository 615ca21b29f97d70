package studio.hardware.trainer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.Examined;
import studio.hardware.engine.RemoteWork;

/// Trains a likeness from pictures.
public interface Trainer {
  /// "trainer@rtx3060".
  String name();

  /// What `doctor` and the Hardware page show.
  Examined examine();

  /// Trains, and puts the finished file where the brief says. Reports every step it hears of to
  /// `watcher`, and cancels as [Attempt] says.
  ///
  /// @throws studio.hardware.engine.EngineFailure with the last words of the program
  Trained train(TrainingBrief brief, Attempt attempt, Consumer<Advance> watcher);

  /// Where a training that goes on prints what it does; empty before it has begun.
  ///
  /// @param work what its attempt has written down
  Optional<Path> log(TrainingBrief brief, Optional<RemoteWork> work);
}
