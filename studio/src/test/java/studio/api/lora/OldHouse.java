package studio.api.lora;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import studio.browser.RehearsalHouse;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.YuvFrame;
import studio.verticles.production.Productions;

/// A house with its front door, and a script in front of it.
final class OldHouse implements AutoCloseable {
  private final Path folder;
  private final RehearsalHouse rehearsal;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Record> news = new LinkedBlockingQueue<>();

  OldHouse(Path folder) {
    this.folder = folder;
    rehearsal = new RehearsalHouse(folder);
    rehearsal.house.bus().listen(Productions.JOB_CHANGED, news::add);
  }

  private URI at(String path) {
    return URI.create(rehearsal.address + "api/lora" + path);
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET") || method.equals("DELETE")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> fetch(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
  }

  /// As a form with one file, which is how scripts sent them.
  HttpResponse<String> upload(String path, String name, byte[] content) throws Exception {
    var form = new ByteArrayOutputStream();
    form.writeBytes(
        """
        --cut\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(form.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  /// Until every job that was asked for has ended, and what follows from it.
  void untilNothingIsDue() throws InterruptedException {
    while (somethingIsDue()) {
      news.take();
      news.clear();
    }
  }

  private boolean somethingIsDue() {
    return rehearsal
            .house
            .database()
            .pool()
            .query(
                """
                select 1
                  from job
                 where state = 'running' or state = 'queued' and due_at < now() + interval '5 seconds'
                 limit 1
                """)
            .execute()
            .await()
            .rowCount()
        > 0;
  }

  /// Two seconds of grey that grows lighter, with a cut in the middle.
  byte[] film() throws IOException {
    Path file = folder.resolve("film.mp4");
    VideoFormat format = Quality.DRAFT.format();
    byte[] chroma = new byte[format.width() * format.height() / 4];
    Arrays.fill(chroma, (byte) 128);
    try (FilmWriter film = FilmWriter.open(file, format, Quality.DRAFT)) {
      for (int frame = 0; frame < 2 * format.fps(); frame++) {
        film.write(
            new YuvFrame(format.width(), format.height(), stripes(format, frame), chroma, chroma));
      }
      film.finish();
    }
    return Files.readAllBytes(file);
  }

  private static byte[] stripes(VideoFormat format, int frame) {
    boolean second = frame >= format.fps();
    byte[] luma = new byte[format.width() * format.height()];
    for (int y = 0; y < format.height(); y++) {
      for (int x = 0; x < format.width(); x++) {
        int stripe = second ? x / 64 : y / 48;
        luma[y * format.width() + x] = (byte) (40 + frame + 50 * (stripe % 4));
      }
    }
    return luma;
  }

  /// The contract of today, as the studio publishes it.
  JsonObject contract() throws Exception {
    URI address = URI.create(rehearsal.address + "api/v1/openapi.yaml");
    String yaml =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    return new JsonObject(
        new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(yaml));
  }

  @Override
  public void close() {
    rehearsal.close();
  }

  List<OldRoute> routes() {
    return OldRoutes.all(rehearsal.house.bus());
  }
}
