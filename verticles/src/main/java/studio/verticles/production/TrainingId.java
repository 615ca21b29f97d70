package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a training.
public record TrainingId(@JsonValue UUID value) {
  @JsonCreator
  public TrainingId {}

  public static TrainingId create() {
    return new TrainingId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static TrainingId parse(String text) {
    return new TrainingId(TimeOrderedId.parse(text, "training"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
