package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a batch.
public record BatchId(@JsonValue UUID value) {
  @JsonCreator
  public BatchId {}

  public static BatchId create() {
    return new BatchId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static BatchId parse(String text) {
    return new BatchId(TimeOrderedId.parse(text, "batch"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
