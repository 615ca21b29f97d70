package studio.verticles.simulation;

import java.util.Optional;
import java.util.OptionalLong;

/// Who decides what a card does next. A policy may remember things; each night gets a new one.
public interface Policy {
  String name();

  /// What this card is handed now; asked again until it answers nothing.
  Optional<Errand> next(House house, Place place);

  /// When it wants to be asked even if nothing happens, in milliseconds since the night began.
  default OptionalLong wakes(House house) {
    return OptionalLong.empty();
  }
}
