package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a shot.
public record ShotId(@JsonValue UUID value) {
  @JsonCreator
  public ShotId {}

  public static ShotId create() {
    return new ShotId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static ShotId parse(String text) {
    return new ShotId(TimeOrderedId.parse(text, "shot"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
