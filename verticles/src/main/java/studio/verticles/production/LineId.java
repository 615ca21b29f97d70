package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a line of dialogue.
public record LineId(@JsonValue UUID value) {
  @JsonCreator
  public LineId {}

  public static LineId create() {
    return new LineId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static LineId parse(String text) {
    return new LineId(TimeOrderedId.parse(text, "line"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
