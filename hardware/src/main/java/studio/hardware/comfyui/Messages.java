package studio.hardware.comfyui;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Sorts what comes through the socket to those who follow. Servers broadcast pieces of other
/// people's work, so nothing is taken that does not name a prompt of ours.
final class Messages {
  private static final int PREVIEW = 1;
  private static final int PREVIEW_WITH_METADATA = 4;
  private static final int LONGEST_PREVIEW = 1 << 20;

  private final Map<String, Follower> followers;

  /// The prompt of ours that runs now, as far as the socket told; for pictures that name none.
  private volatile String running = "";

  Messages(Map<String, Follower> followers) {
    this.followers = followers;
  }

  void forget(String prompt) {
    if (running.equals(prompt)) {
      running = "";
    }
  }

  void text(String text) {
    JsonNode message =
        Lenient.parse(text.getBytes(StandardCharsets.UTF_8))
            .orElseGet(Lenient.JSON::createObjectNode);
    String type = message.path("type").asString("");
    JsonNode data = message.path("data");
    if (type.equals("status")) {
      followers.values().forEach(follower -> follower.tell(new News.QueueChanged()));
      return;
    }
    Follower follower = followers.get(data.path("prompt_id").asString(""));
    if (follower == null) {
      return;
    }
    switch (type) {
      case "execution_start" -> running = follower.prompt();
      case "executing" -> {
        if (data.path("node").isNull()) {
          forget(follower.prompt());
          follower.tell(new News.Ended());
          return;
        }
        running = follower.prompt();
      }
      case "execution_success", "execution_interrupted" -> forget(follower.prompt());
      default -> {}
    }
    follower.tell(new News.Moved(type, data));
  }

  void frame(ByteBuffer frame) {
    if (frame.remaining() < 8) {
      return;
    }
    switch (frame.getInt()) {
      case PREVIEW -> {
        frame.getInt();
        show(Optional.ofNullable(followers.get(running)), frame);
      }
      case PREVIEW_WITH_METADATA -> {
        int length = frame.getInt();
        if (length >= 0 && length <= frame.remaining()) {
          byte[] metadata = new byte[length];
          frame.get(metadata);
          String prompt =
              Lenient.parse(metadata).map(json -> json.path("prompt_id").asString("")).orElse("");
          show(Optional.ofNullable(followers.get(prompt)), frame);
        }
      }
      default -> {}
    }
  }

  private static void show(Optional<Follower> follower, ByteBuffer picture) {
    if (follower.isPresent() && picture.remaining() <= LONGEST_PREVIEW) {
      byte[] bytes = new byte[picture.remaining()];
      picture.get(bytes);
      follower.get().tell(new News.Picture(bytes));
    }
  }
}
