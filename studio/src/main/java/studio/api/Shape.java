package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.library.MediaPath;

/// How values look in the contract: what is absent is left out, enum words are small, lengths are
/// seconds, media are addresses of this server.
final class Shape {
  private Shape() {}

  static JsonObject page(Stream<JsonObject> items, Optional<String> next) {
    return put(new JsonObject().put("items", array(items)), "next", next);
  }

  static JsonArray array(Stream<?> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }

  static JsonObject put(JsonObject json, String name, Optional<?> value) {
    value.ifPresent(present -> json.put(name, present));
    return json;
  }

  static JsonObject putText(JsonObject json, String name, String text) {
    return put(json, name, Optional.of(text).filter(words -> !words.isBlank()));
  }

  static Optional<String> media(Optional<MediaPath> path) {
    return path.map(media -> "/media/" + media.value());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Optional<String> time(Optional<Instant> time) {
    return time.map(Instant::toString);
  }

  static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }
}
