package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a job.
public record JobId(@JsonValue UUID value) {
  @JsonCreator
  public JobId {}

  public static JobId create() {
    return new JobId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static JobId parse(String text) {
    return new JobId(TimeOrderedId.parse(text, "job"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
