package studio.hardware.echo;

import java.net.URI;
import java.time.Duration;

/// One Echo Brain.
///
/// @param place the operator's name for where it runs
/// @param url "http://127.0.0.1:8309"
/// @param vectors the path that takes `{"model", "input"}` and answers as OpenAI does
///   ("/v1/embeddings"); empty where there is none, since Echo Brain itself documents none
/// @param model sent along with texts for vectors; empty for the server's own choice
/// @param health, memory, answer how long each may take
public record EchoSettings(
    String place,
    URI url,
    String vectors,
    String model,
    Duration health,
    Duration memory,
    Duration answer) {
  /// The usual patience: 5, 15 and 30 seconds.
  public static EchoSettings of(String place, URI url) {
    return new EchoSettings(
        place, url, "", "", Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
  }

  /// "echo@rx9070".
  String engine() {
    return "echo@" + place;
  }
}
