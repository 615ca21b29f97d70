package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a picture.
public record PictureId(@JsonValue UUID value) {
  @JsonCreator
  public PictureId {}

  public static PictureId create() {
    return new PictureId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static PictureId parse(String text) {
    return new PictureId(TimeOrderedId.parse(text, "picture"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
