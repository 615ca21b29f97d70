package studio.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.api.ProblemJson;
import studio.api.ProblemType;

/// Hands out files below the media root, whole or in part, and nothing from outside it: a path is
/// resolved with its links followed before it is compared with the root. Work in progress and
/// hidden files stay hidden.
///
/// A finished file is named by its own hash, so a browser may keep it for good.
final class MediaRoute implements Handler<RoutingContext> {
  static final String PREFIX = "/media/";
  private static final Pattern NAMED_BY_HASH = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9]+");
  private static final Logger log = LoggerFactory.getLogger(MediaRoute.class);

  private final Path root;

  MediaRoute(Path root) {
    this.root = root;
  }

  private record Found(Path file, long length, String etag, String modified, boolean keeps) {}

  @Override
  public void handle(RoutingContext visit) {
    String path = visit.normalizedPath().substring(PREFIX.length());
    visit
        .vertx()
        .executeBlocking(() -> find(path), false)
        .onSuccess(found ->
            found.ifPresentOrElse(
                file -> send(visit, file),
                () ->
                    ProblemJson.of(
                            ProblemType.NOT_FOUND, "There is no such file in the media library.")
                        .answer(visit)))
        .onFailure(visit::fail);
  }

  private Optional<Found> find(String path) throws IOException {
    Path file;
    try {
      file = root.resolve(URI.create(path).getPath()).normalize();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Path home = root.toRealPath();
    Path real = file.toRealPath();
    if (!real.startsWith(home) || isHidden(home.relativize(real))) {
      return Optional.empty();
    }
    BasicFileAttributes facts = Files.readAttributes(real, BasicFileAttributes.class);
    String name = real.getFileName().toString();
    return Optional.of(
        new Found(
            real,
            facts.size(),
            "\"%x-%x\"".formatted(facts.lastModifiedTime().toMillis(), facts.size()),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                facts.lastModifiedTime().toInstant().atOffset(ZoneOffset.UTC)),
            NAMED_BY_HASH.matcher(name).matches()));
  }

  private static boolean isHidden(Path inside) {
    return inside.startsWith("work")
        || StreamSupport.stream(inside.spliterator(), false)
            .anyMatch(part -> part.toString().startsWith("."));
  }

  private static void send(RoutingContext visit, Found found) {
    HttpServerResponse response =
        visit
            .response()
            .putHeader("Accept-Ranges", "bytes")
            .putHeader("ETag", found.etag())
            .putHeader("Last-Modified", found.modified())
            .putHeader(
                "Cache-Control",
                found.keeps() ? "private, max-age=31536000, immutable" : "private, no-cache");
    if (found.etag().equals(visit.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", MediaType.of(found.file()));
    switch (asked(visit, found)) {
      case ByteRange.Unsatisfiable _ -> {
        response.putHeader("Content-Range", "bytes */" + found.length());
        ProblemJson.of(
                ProblemType.NO_SUCH_RANGE, "The file has only %d bytes.".formatted(found.length()))
            .answer(visit);
      }
      case ByteRange.Part part -> {
        response
            .setStatusCode(206)
            .putHeader(
                "Content-Range",
                "bytes %d-%d/%d".formatted(part.first(), part.last(), found.length()));
        body(visit, found, part.first(), part.length());
      }
      case ByteRange.Whole _ -> body(visit, found, 0, found.length());
    }
  }

  private static ByteRange asked(RoutingContext visit, Found found) {
    String guard = visit.request().getHeader("If-Range");
    return guard == null || guard.equals(found.etag()) || guard.equals(found.modified())
        ? ByteRange.parse(visit.request().getHeader("Range"), found.length())
        : new ByteRange.Whole();
  }

  private static void body(RoutingContext visit, Found found, long from, long length) {
    HttpServerResponse response = visit.response();
    // A film is compressed already; squeezing it again would also hide its length from the player.
    response.putHeader("Content-Encoding", "identity");
    response.putHeader("Content-Length", Long.toString(length));
    if (visit.request().method().equals(HttpMethod.HEAD) || length == 0) {
      response.end();
      return;
    }
    response
        .sendFile(found.file().toString(), from, length)
        .onFailure(
            gone -> log.debug("{} was not sent to its end: {}", found.file(), gone.getMessage()));
  }
}
