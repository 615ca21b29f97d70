package studio.bench.gallery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import studio.door.DoorPlan;
import studio.door.Meters;
import studio.door.Readiness;
import studio.door.Reception;
import studio.ui.clerk.SampleStory;

/// Pages of a hundred thousand pictures through HTTP: the first page of what Review and Library
/// show, and then all of them, one after another, with the memory that takes.
///
/// Arguments: how often the first page is asked for (200).
public final class LibraryBench {
  private static final PrintStream OUT = System.out;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI door;
  private final Wall wall;

  private LibraryBench(URI door, Wall wall) {
    this.door = door;
    this.wall = wall;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    Path folder = Files.createTempDirectory("library-bench");
    var meters = Meters.registry();
    Vertx vertx = Meters.vertx(meters);
    Reception reception = Reception.prepare();
    try (Wall wall = new Wall(vertx, folder)) {
      URI door =
          reception.welcome(
              vertx,
              wall.house.bus(),
              new DoorPlan("127.0.0.1", 0, wall.house.media().root(), 5_000_000),
              () -> Future.succeededFuture(List.of(Readiness.Check.good("database", "answers"))),
              meters,
              SampleStory::bundled);
      new LibraryBench(door, wall).run(rounds);
    } finally {
      reception.close();
      vertx.close().await();
    }
    System.exit(0);
  }

  private void run(int rounds) throws Exception {
    String all = "pictures?limit=50&counts=true&project=" + wall.project;
    String one = all + "&character=" + wall.characters.getFirst();
    first("Review: what waits", all + "&standing=pending", rounds);
    first("Library: the approved", all + "&standing=approved", rounds);
    first("one character", one + "&standing=approved", rounds);
    first("the bucket", all + "&character=none", rounds);
    first("nearly nothing has it (text)", all + "&text=number%2099999", rounds / 10);
    first("a score between (1 in 100)", all + "&least_score=0.5&most_score=0.51", rounds);
    first("how many each has", "pictures/counts?project=" + wall.project, rounds);
    decideMany();
    scroll();
  }

  /// A thousand at a stroke: what would happen, that, and all of it taken back.
  private void decideMany() throws Exception {
    JsonArray pictures = new JsonArray();
    String next = "";
    while (pictures.size() < 1000) {
      JsonObject page = page("pictures?limit=200&standing=pending&project=" + wall.project + next);
      for (Object one : page.getJsonArray("items")) {
        JsonObject picture = (JsonObject) one;
        pictures.add(
            new JsonObject()
                .put("id", picture.getString("id"))
                .put("version", picture.getInteger("version")));
      }
      next = "&cursor=" + page.getString("next");
    }
    JsonObject wish =
        new JsonObject()
            .put("selection", new JsonObject().put("pictures", pictures))
            .put("ruling", new JsonObject().put("verdict", "reject").put("who", "bench"));
    timed("a thousand, dry run", "pictures/decisions", wish);
    JsonObject done =
        timed("a thousand rejected", "pictures/decisions", wish.copy().put("dry_run", false));
    JsonArray tickets = new JsonArray();
    for (Object change : done.getJsonArray("changes")) {
      tickets.add(((JsonObject) change).getLong("decision"));
    }
    timed(
        "a thousand taken back",
        "pictures/decisions/undo",
        new JsonObject().put("who", "bench").put("decisions", tickets));
  }

  private JsonObject timed(String what, String path, JsonObject body) throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(door.resolve("api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    OUT.printf("%-30s %7.0f ms%n", what, (System.nanoTime() - began) / 1e6);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return new JsonObject(answer.body());
  }

  private void first(String what, String path, int rounds) throws Exception {
    long[] nanos = new long[rounds];
    for (int round = -20; round < rounds; round++) { // the first ones warm up
      long began = System.nanoTime();
      page(path);
      if (round >= 0) {
        nanos[round] = System.nanoTime() - began;
      }
    }
    OUT.printf("%-30s %s%n", what, Wall.times(nanos));
  }

  private JsonObject page(String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(door.resolve("api/v1/" + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return new JsonObject(answer.body());
  }

  private void scroll() throws Exception {
    String path = "pictures?limit=200&project=" + wall.project;
    long[] nanos = new long[Wall.PICTURES / 200];
    long seen = 0;
    String next = "";
    for (int page = 0; page < nanos.length; page++) {
      if (page % 100 == 0) {
        OUT.printf(Locale.ROOT, "after %,7d pictures: %d MB of live heap%n", seen, heap() >> 20);
      }
      long began = System.nanoTime();
      JsonObject answer = page(path + next);
      nanos[page] = System.nanoTime() - began;
      seen += answer.getJsonArray("items").size();
      next = "&cursor=" + answer.getString("next");
    }
    OUT.printf(Locale.ROOT, "after %,7d pictures: %d MB of live heap%n", seen, heap() >> 20);
    OUT.printf("%-30s %s%n", "a page of 200, all of them", Wall.times(nanos));
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
