package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a file that somebody sent.
public record UploadId(@JsonValue UUID value) {
  @JsonCreator
  public UploadId {}

  public static UploadId create() {
    return new UploadId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static UploadId parse(String text) {
    return new UploadId(TimeOrderedId.parse(text, "upload"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
