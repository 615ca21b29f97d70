package studio.verticles.production;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a trained likeness in the register.
public record LoraId(@JsonValue UUID value) {
  @JsonCreator
  public LoraId {}

  public static LoraId create() {
    return new LoraId(TimeOrderedId.next());
  }

  /// @throws studio.verticles.bus.Problem NOT_FOUND when the text is no id at all
  public static LoraId parse(String text) {
    return new LoraId(TimeOrderedId.parse(text, "LoRA"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
