package studio.hardware.language;

import java.nio.file.Path;
import java.util.List;

/// One message of a conversation with a model.
public record Turn(Speaker speaker, String text, List<Path> pictures) {
  public Turn {
    pictures = List.copyOf(pictures);
  }

  /// Who speaks.
  public enum Speaker {
    HOUSE,
    MODEL
  }

  static Turn house(String text, List<Path> pictures) {
    return new Turn(Speaker.HOUSE, text, pictures);
  }

  static Turn model(String text) {
    return new Turn(Speaker.MODEL, text, List.of());
  }
}
