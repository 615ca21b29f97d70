package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an ingest.
public record IngestId(@JsonValue UUID value) {
  @JsonCreator
  public IngestId {}

  public static IngestId create() {
    return new IngestId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static IngestId parse(String text) {
    return new IngestId(TimeOrderedId.parse(text, "ingest"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
