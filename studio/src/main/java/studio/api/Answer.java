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
    if (Api.isReading(visit)) {
      String etag = "W/\"" + fingerprint(body) + "\"";
      visit.response().putHeader("ETag", etag).putHeader("Cache-Control", "private, no-cache");
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
