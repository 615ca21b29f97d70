package studio.verticles.simulation;

import java.util.Comparator;
import java.util.Optional;

/// Each free card takes the oldest job that it has an engine for. Knows neither models nor memory.
public final class Fifo implements Policy {
  @Override
  public String name() {
    return "FIFO";
  }

  @Override
  public Optional<Errand> next(House house, Place place) {
    if (!place.isOpen() || place.busy() > 0) {
      return Optional.empty();
    }
    return house.ready().stream()
        .filter(errand -> place.has(errand.work(), house.now()))
        .min(Comparator.comparingLong(house::readySince).thenComparing(Errand::id));
  }
}
