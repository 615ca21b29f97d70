package studio.hardware.comfyui;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// What a server answered.
///
/// @param asked "POST /prompt", for messages
record Answer(String asked, int status, byte[] body) {
  private static final int TOLD = 300;

  boolean isOk() {
    return status == 200;
  }

  /// @throws NotUnderstood when the body is no JSON
  JsonNode json() {
    return Lenient.parse(body).orElseThrow(() -> new NotUnderstood(this));
  }

  /// The status and the beginning of the body, in one line.
  String told() {
    String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    String cut = text.length() > TOLD ? text.substring(0, TOLD) + "..." : text;
    return asked + " answered " + status + (cut.isEmpty() ? "" : ": " + cut);
  }

  /// An answer that no ComfyUI gives.
  static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean meant;

    NotUnderstood(Answer answer) {
      super(answer.told());
      this.meant = answer.isOk();
    }

    /// Whether it was an answer in good order, rather than somebody's word that there is none just
    /// now: asking again will not change it.
    boolean isMeant() {
      return meant;
    }
  }
}
