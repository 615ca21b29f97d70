package studio.verticles.night;

import java.time.Instant;
import java.util.Optional;

/// What an actor does next.
sealed interface Next {
  /// Why, in words for people.
  String reason();

  /// Asks for so many pictures.
  record Draw(int pictures, String reason) implements Next {}

  /// Something of the character is being drawn or looked at.
  record Busy(Instant lookAgain, String reason) implements Next {}

  /// Looks again then, or when somebody decides.
  record Wait(Guard guard, Instant lookAgain, String reason) implements Next {}

  /// A person has to do something first.
  ///
  /// @param lookAgain when it may see by itself that it was done; absent when it has to be told
  record Pause(Guard guard, Optional<Instant> lookAgain, String reason) implements Next {}

  /// The set is full.
  record Reached(String reason) implements Next {}

  /// It is switched off.
  record Idle(String reason) implements Next {}
}
