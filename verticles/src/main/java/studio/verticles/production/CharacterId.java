package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a character.
public record CharacterId(@JsonValue UUID value) {
  @JsonCreator
  public CharacterId {}

  public static CharacterId create() {
    return new CharacterId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static CharacterId parse(String text) {
    return new CharacterId(TimeOrderedId.parse(text, "character"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
