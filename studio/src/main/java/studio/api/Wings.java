package studio.api;

import java.util.List;
import studio.verticles.bus.Bus;

/// Every wing of the API.
final class Wings {
  private Wings() {}

  static List<Wing> all(Bus bus) {
    return List.of(
        new CastWing(bus),
        new DrawingWing(bus),
        new LearningWing(bus),
        new ReviewsWing(bus),
        new TrainingWing(bus),
        new DatasetWing(bus));
  }
}
