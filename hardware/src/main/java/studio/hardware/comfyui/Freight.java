package studio.hardware.comfyui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;
import tools.jackson.databind.JsonNode;

/// Files to the server and from it.
final class Freight {
  private static final Logger log = LoggerFactory.getLogger(Freight.class);
  private static final String FOLDER = "nightshift";
  private static final String BOUNDARY = "----nightshift-7f3a9d";

  /// How often a transfer that broke is taken up where it stopped.
  private static final int RESUMES = 3;

  private final ComfyUiPlan plan;
  private final Wire wire;

  Freight(ComfyUiPlan plan, Wire wire) {
    this.plan = plan;
    this.wire = wire;
  }

  /// Whether the file can still be had.
  boolean isThere(OutputFile file, Progress progress) {
    var asked =
        wire.request(view(file)).header("Range", "bytes=0-0").timeout(plan.answer()).GET().build();
    CompletableFuture<Integer> status =
        wire.client()
            .sendAsync(asked, BodyHandlers.discarding())
            .thenApply(answer -> answer.statusCode());
    try {
      int code = wire.await(status, progress);
      return code == 200 || code == 206;
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, "asked for " + file.path());
    }
  }

  void fetch(OutputFile file, Path target, Progress progress) {
    try (Download download = new Download(target)) {
      for (int tries = 1; !complete(file, download, progress); tries++) {
        if (tries == RESUMES) {
          throw new IOException(
              "it broke off %d times, the last time after %d bytes"
                  .formatted(tries, download.received()));
        }
        log.debug("{} broke off after {} bytes", file.path(), download.received());
      }
      download.keep();
    } catch (IOException failed) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "Fetching %s from %s failed: %s; the job is tried again"
              .formatted(file.path(), plan.name(), failed.getMessage()),
          failed);
    }
  }

  /// Asks for what is missing; false when the transfer broke.
  private boolean complete(OutputFile file, Download download, Progress progress)
      throws IOException {
    var request = wire.request(view(file)).GET();
    if (download.received() > 0) {
      request.header("Range", "bytes=%d-".formatted(download.received()));
    }
    download.begin();
    var transfer = wire.client().sendAsync(request.build(), download);
    Progress beat =
        _ -> {
          progress.at(download.fraction());
          if (download.nanosSilent() > plan.answer().toNanos()) {
            transfer.cancel(true);
          }
        };
    try {
      int status = wire.await(transfer, beat).body();
      if (status != 200 && status != 206) {
        throw new IOException(
            status == 404 ? "it is no longer there" : "the server answered " + status);
      }
      return download.isWhole();
    } catch (Wire.Unanswered broken) {
      log.debug("{} did not come whole", file.path(), broken);
      return false;
    }
  }

  Map<String, String> metadata(String folder, String file) {
    String path = "/view_metadata/%s?filename=%s".formatted(encoded(folder), encoded(file));
    Answer answer = wire.get(wire.get(path), "asked what " + file + " is");
    Map<String, String> told = new TreeMap<>();
    if (answer.isOk()) {
      Lenient.parse(answer.body())
          .ifPresent(body ->
              body.properties()
                  .forEach(fact -> told.put(fact.getKey(), fact.getValue().asString(""))));
    }
    return told;
  }

  private static String view(OutputFile file) {
    return "/view?filename=%s&subfolder=%s&type=%s"
        .formatted(encoded(file.filename()), encoded(file.subfolder()), encoded(file.type()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String upload(Path picture, Progress progress) {
    try {
      String name = nameOf(picture);
      var head = new StringBuilder();
      field(head, "type", "input");
      field(head, "subfolder", FOLDER);
      head.append("--%s\r\n".formatted(BOUNDARY))
          .append(
              "Content-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n".formatted(name))
          .append("Content-Type: application/octet-stream\r\n\r\n");
      var body =
          BodyPublishers.concat(
              BodyPublishers.ofString(head.toString()),
              BodyPublishers.ofFile(picture),
              BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
      Answer answer =
          wire.await(
              wire.post(
                  "/upload/image",
                  "multipart/form-data; boundary=" + BOUNDARY,
                  body,
                  plan.answer().multipliedBy(4)),
              progress);
      return named(picture, answer);
    } catch (Wire.Unanswered silent) {
      throw silent.failure(plan, "it was given " + picture.getFileName());
    } catch (IOException unreadable) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s cannot be read to give it to %s: %s"
              .formatted(picture, plan.name(), unreadable.getMessage()),
          unreadable);
    }
  }

  /// The server may have kept it under another name than asked for.
  private String named(Path picture, Answer answer) {
    if (answer.status() == 413) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s takes no file as large as %s; start it with a larger --max-upload-size"
              .formatted(plan.name(), picture.getFileName()));
    }
    JsonNode body =
        answer.isOk()
            ? Lenient.parse(answer.body()).orElseGet(Lenient.JSON::createObjectNode)
            : Lenient.JSON.createObjectNode();
    String name = body.path("name").asString("");
    if (name.isEmpty()) {
      throw new EngineFailure(
          answer.status() / 100 == 4 ? Kind.INVALID : Kind.INFRASTRUCTURE,
          "%s did not take %s: %s; see the server's own log"
              .formatted(plan.name(), picture.getFileName(), answer.told()));
    }
    String subfolder = body.path("subfolder").asString("").replace('\\', '/');
    return subfolder.isEmpty() ? name : subfolder + "/" + name;
  }

  private static void field(StringBuilder body, String name, String value) {
    body.append("--%s\r\n".formatted(BOUNDARY))
        .append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name))
        .append(value)
        .append("\r\n");
  }

  /// The same bytes have the same name everywhere and for ever.
  private static String nameOf(Path picture) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(picture), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      String file = picture.getFileName().toString();
      String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return HexFormat.of().formatHex(digest.digest(), 0, 12)
          + (Stream.of("png", "jpg", "jpeg", "webp", "gif", "mp4", "webm", "wav", "flac")
                  .anyMatch(ending::equals)
              ? "." + ending
              : ".png");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IOException("This Java has no SHA-256", impossible);
    }
  }
}
