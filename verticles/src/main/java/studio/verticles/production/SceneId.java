package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a scene.
public record SceneId(@JsonValue UUID value) {
  @JsonCreator
  public SceneId {}

  public static SceneId create() {
    return new SceneId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static SceneId parse(String text) {
    return new SceneId(TimeOrderedId.parse(text, "scene"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
