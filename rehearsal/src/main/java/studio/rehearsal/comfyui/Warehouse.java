package studio.rehearsal.comfyui;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files in and out.
final class Warehouse {
  private final Folders folders;

  Warehouse(Folders folders) {
    this.folders = folders;
  }

  /// Another file of the same name is kept, and the new one is called "name (1).png".
  void take(HttpServerRequest request) {
    request.setExpectMultipart(true);
    var bytes = Buffer.buffer();
    String[] name = {""};
    request.uploadHandler(upload -> {
      name[0] = upload.filename();
      upload.handler(bytes::appendBuffer);
    });
    request.endHandler(_ -> {
      if (name[0].isEmpty()) {
        request.response().setStatusCode(400).end();
        return;
      }
      store(
          request.response(),
          field(request, "type", "input"),
          field(request, "subfolder", ""),
          name[0],
          bytes.getBytes(),
          field(request, "overwrite", "").matches("true|1"));
    });
  }

  private void store(
      HttpServerResponse response,
      String type,
      String subfolder,
      String asked,
      byte[] bytes,
      boolean overwrite) {
    int dot = asked.lastIndexOf('.');
    String stem = dot < 0 ? asked : asked.substring(0, dot);
    String ending = dot < 0 ? "" : asked.substring(dot);
    for (int i = 0; ; i++) {
      String name = i == 0 ? asked : "%s (%d)%s".formatted(stem, i, ending);
      Optional<Path> file = folders.file(type, subfolder, name);
      if (file.isEmpty()) {
        response.setStatusCode(400).end();
        return;
      }
      boolean taken = Files.exists(file.get()) && !overwrite;
      if (!taken || Arrays.equals(Folders.read(file.get()), bytes)) {
        Folders.write(file.get(), bytes);
        Front.json(
            response,
            200,
            Python.JSON
                .createObjectNode()
                .put("name", name)
                .put("subfolder", subfolder)
                .put("type", type));
        return;
      }
    }
  }

  /// @param breaks after how many bytes the connection ends
  void view(HttpServerRequest request, Optional<Integer> breaks) {
    HttpServerResponse response = request.response();
    String name = param(request, "filename", "");
    if (name.isEmpty()) {
      response.setStatusCode(404).end();
      return;
    }
    if (name.contains("..") || name.startsWith("/")) {
      response.setStatusCode(400).end();
      return;
    }
    Optional<Path> file =
        folders.file(
            param(request, "type", "output"),
            param(request, "subfolder", "").replace('\\', '/'),
            name);
    if (file.isEmpty()) {
      response.setStatusCode(403).end();
    } else if (!Files.isRegularFile(file.get())) {
      response.setStatusCode(404).end();
    } else {
      send(request, Folders.read(file.get()), breaks);
    }
  }

  private static void send(HttpServerRequest request, byte[] all, Optional<Integer> breaks) {
    HttpServerResponse response = request.response();
    response.putHeader("Accept-Ranges", "bytes");
    int from = 0;
    int to = all.length;
    @Nullable String range = request.getHeader("Range");
    if (range != null && range.startsWith("bytes=")) {
      String[] ends = range.substring("bytes=".length()).split("-", -1);
      from = Integer.parseInt(ends[0]);
      to = ends[1].isEmpty() ? to : Math.min(to, Integer.parseInt(ends[1]) + 1);
      if (from >= all.length) {
        response.setStatusCode(416).putHeader("Content-Range", "bytes */" + all.length).end();
        return;
      }
      response
          .setStatusCode(206)
          .putHeader("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, all.length));
    }
    byte[] part = Arrays.copyOfRange(all, from, to);
    if (breaks.isEmpty()) {
      response.end(Buffer.buffer(part));
    } else {
      response.putHeader("Content-Length", String.valueOf(part.length));
      response
          .write(Buffer.buffer(Arrays.copyOf(part, Math.min(part.length, breaks.get()))))
          .onComplete(_ -> request.connection().close());
    }
  }

  private static String field(HttpServerRequest request, String name, String otherwise) {
    return Optional.ofNullable(request.getFormAttribute(name)).orElse(otherwise);
  }

  private static String param(HttpServerRequest request, String name, String otherwise) {
    return Optional.ofNullable(request.getParam(name)).orElse(otherwise);
  }
}
