package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a story.
public record StoryId(@JsonValue UUID value) {
  @JsonCreator
  public StoryId {}

  public static StoryId create() {
    return new StoryId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static StoryId parse(String text) {
    return new StoryId(TimeOrderedId.parse(text, "story"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
