package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a project.
public record ProjectId(@JsonValue UUID value) {
  @JsonCreator
  public ProjectId {}

  public static ProjectId create() {
    return new ProjectId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static ProjectId parse(String text) {
    return new ProjectId(TimeOrderedId.parse(text, "project"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
