package studio.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Sends JSON. What is read carries an ETag made of its content, and is not sent again to those who
/// have it.
final class Answer {
  private Answer() {}

  static void json(RoutingContext visit, int status, JsonObject json) {
    Buffer body = json.toBuffer();
    json(visit, status, body, "W/\"" + fingerprint(body) + "\"", Api.isReading(visit));
  }

  /// A resource that can be changed: its ETag names the version of its row, for `If-Match`, also
  /// after a change; see [Asked#version].
  static void json(RoutingContext visit, int status, JsonObject json, int version) {
    Buffer body = json.toBuffer();
    json(visit, status, body, "\"%d-%s\"".formatted(version, fingerprint(body)), true);
  }

  private static void json(
      RoutingContext visit, int status, Buffer body, String etag, boolean tagged) {
    if (tagged) {
      visit.response().putHeader("ETag", etag).putHeader("Cache-Control", "private, no-cache");
    }
    if (Api.isReading(visit)) {
      if (etag.equals(visit.request().getHeader("If-None-Match"))) {
        visit.response().setStatusCode(304).end();
        return;
      }
    }
    visit.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body);
  }

  private static String fingerprint(Buffer body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
