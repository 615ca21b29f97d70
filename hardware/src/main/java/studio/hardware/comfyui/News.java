package studio.hardware.comfyui;

import tools.jackson.databind.JsonNode;

/// What one who follows a prompt hears of it. None of it is proof: the server's history is.
sealed interface News {
  /// The prompt is no longer running; its history is written.
  record Ended() implements News {}

  /// Something about a running node; `type` and `data` are the socket's own words.
  record Moved(String type, JsonNode data) implements News {}

  /// A picture of the work as it grows: JPEG or PNG.
  record Picture(byte[] bytes) implements News {}

  /// The server's queue changed, perhaps because of us.
  record QueueChanged() implements News {}

  /// Where the server says the prompt is.
  record Found(Whereabouts whereabouts) implements News {}

  /// The server did not answer where it is.
  record Silent(Throwable why) implements News {}
}
