package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a look of a machine at a picture.
public record ReviewId(@JsonValue UUID value) {
  @JsonCreator
  public ReviewId {}

  public static ReviewId create() {
    return new ReviewId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static ReviewId parse(String text) {
    return new ReviewId(TimeOrderedId.parse(text, "review"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
