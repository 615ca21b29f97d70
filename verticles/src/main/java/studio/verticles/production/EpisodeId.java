package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an episode.
public record EpisodeId(@JsonValue UUID value) {
  @JsonCreator
  public EpisodeId {}

  public static EpisodeId create() {
    return new EpisodeId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static EpisodeId parse(String text) {
    return new EpisodeId(TimeOrderedId.parse(text, "episode"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
