package studio.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.verticles.story.Stories.Submit;

/// Takes a story out of a request: from JSON, from a bare text, or from a form with one file.
final class Manuscripts {
  /// What a text without a name is called; its format is then found in the text itself.
  private static final String UNNAMED = "story.txt";

  private final int most;

  Manuscripts(int most) {
    this.most = most;
  }

  Submit from(RoutingContext visit) {
    String type =
        Optional.ofNullable(visit.request().getHeader("Content-Type"))
            .map(header -> header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("");
    Submit story =
        switch (type) {
          case "application/json" -> fromJson(visit);
          case "multipart/form-data" -> fromForm(visit);
          case "text/plain", "text/markdown", "application/xml", "application/octet-stream" ->
              new Submit(bytes(visit.body().buffer()), name(visit), seed(visit), pictures(visit));
          default ->
              throw new Refused(
                  ProblemType.WRONG_MEDIA_TYPE,
                  "A story comes as application/json, text/plain or multipart/form-data, not as \""
                      + type
                      + "\".");
        };
    if (story.content().length > most) {
      throw new Refused(
          ProblemType.TOO_LARGE,
          "A story may have %.1f MB of text; this one has %.1f. Split it into parts, or raise limits.story."
              .formatted(most / 1e6, story.content().length / 1e6));
    }
    return story;
  }

  private static Submit fromJson(RoutingContext visit) {
    try {
      JsonObject json = visit.body().asJsonObject();
      if (json == null || !(json.getValue("text") instanceof String text) || text.isEmpty()) {
        throw wrong("/text", "The story's text is missing.");
      }
      Object fileName = json.getValue("file_name", name(visit));
      Object seed = json.getValue("seed", seed(visit));
      if (!(fileName instanceof String named) || named.isBlank()) {
        throw wrong("/file_name", "A file name is a text.");
      }
      if (!(seed instanceof Number number)) {
        throw wrong("/seed", "A seed is a whole number.");
      }
      return new Submit(
          text.getBytes(StandardCharsets.UTF_8), named, number.longValue(), pictures(visit));
    } catch (DecodeException | ClassCastException unreadable) {
      throw wrong("", "The body is not a JSON object.");
    }
  }

  private static Submit fromForm(RoutingContext visit) {
    List<FileUpload> files = visit.fileUploads();
    if (files.size() != 1) {
      throw wrong(
          "/file",
          "A form needs exactly one file, in the part named \"file\"; there are "
              + files.size()
              + ".");
    }
    FileUpload file = files.getFirst();
    try {
      String name = file.fileName().isBlank() ? name(visit) : file.fileName();
      return new Submit(
          Files.readAllBytes(Path.of(file.uploadedFileName())), name, seed(visit), pictures(visit));
    } catch (IOException lost) {
      throw new UncheckedIOException("The uploaded file could not be read again", lost);
    }
  }

  private static String name(RoutingContext visit) {
    return visit.queryParam("file_name").stream().findFirst().orElse(UNNAMED);
  }

  private static long seed(RoutingContext visit) {
    String seed = visit.queryParam("seed").stream().findFirst().orElse("0");
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException notANumber) {
      throw wrong("/seed", "A seed is a whole number, not \"" + seed + "\".");
    }
  }

  private static boolean pictures(RoutingContext visit) {
    return visit.queryParam("pictures").stream().anyMatch("true"::equals);
  }

  private static byte[] bytes(@Nullable Buffer body) {
    return body == null ? new byte[0] : body.getBytes();
  }

  private static Refused wrong(String pointer, String detail) {
    return new Refused(
        new ProblemJson(
            ProblemType.MALFORMED, detail, List.of(new ProblemJson.Spot(pointer, detail))));
  }
}
