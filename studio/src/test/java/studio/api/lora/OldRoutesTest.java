package studio.api.lora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An evening of a script that was written for the program before this one: it walks the table of
/// old addresses from the first line to the last, against a whole house, and finds the old shapes.
@Timeout(300)
class OldRoutesTest {
  @TempDir static Path folder;
  private static OldHouse house;

  private final List<String> walked = new ArrayList<>();

  @BeforeAll
  static void open() {
    house = new OldHouse(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyOldAddressAnswersInItsOldShape() throws Exception {
    aProjectAndItsCast();
    List<String> pictures = picturesAreDrawnAndLookedAt();
    theyAreDecidedOn(pictures);
    othersAreBroughtIn();
    aLikenessIsTrained();

    assertEquals(
        new TreeSet<>(house.routes().stream().map(r -> r.method() + " " + r.path()).toList()),
        new TreeSet<>(walked));
  }

  /// `-Dgolden=write` prints the page anew.
  @Test
  void thePageSaysWhatTheTableSays() throws IOException {
    Path page = Path.of("../docs/old-routes.md");
    StringBuilder told = new StringBuilder(Files.readString(page).split("(?m)^\\| old")[0]);
    told.append("| old, below `/api/lora` | now, below `/api/v1` | for |\n|---|---|---|\n");
    house
        .routes()
        .forEach(route ->
            told.append(
                "| `%s %s` | `%s` | %s |\n"
                    .formatted(route.method(), route.path(), route.now(), route.purpose())));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(page, told);
    }
    assertEquals(told.toString(), Files.readString(page));
  }

  @Test
  void everyNewAddressIsInTheContract() throws Exception {
    JsonObject paths = house.contract().getJsonObject("paths");
    List<String> unknown =
        house.routes().stream()
            .map(OldRoute::now)
            .filter(now -> {
              String[] address = now.split(" ");
              return paths.fieldNames().stream()
                  .filter(path -> nameless(path).equals(nameless(address[1])))
                  .noneMatch(path ->
                      paths.getJsonObject(path).containsKey(address[0].toLowerCase(Locale.ROOT)));
            })
            .distinct()
            .toList();
    assertEquals(List.of(), unknown);
  }

  private static String nameless(String path) {
    return path.replaceAll("\\{\\w+}", "{}");
  }

  @Test
  void refusalsHaveADetailAndTheOldStatus() throws Exception {
    assertEquals(
        "Character 'nobody' not found",
        refused(404, "PATCH", "/characters/nobody", new JsonObject().put("design_prompt", "x")));
    assertEquals(
        "name is required",
        refused(400, "POST", "/characters", new JsonObject().put("project_name", "Nobody's")));
    assertEquals(
        "Project not found", refused(404, "GET", "/projects/not-a-number", new JsonObject()));
    assertEquals("The body is not a JSON object", refused(400, "POST", "/projects", "[1]"));
    assertEquals(
        "checkpoint_model is required",
        refused(400, "POST", "/projects", new JsonObject().put("name", "P")));
    assertEquals("Not Found", refused(404, "GET", "/nothing/of/that/name", new JsonObject()));
    assertTrue(refused(404, "GET", "/training/jobs/no-id", new JsonObject()).contains("no-id"));
  }

  private void aProjectAndItsCast() throws Exception {
    JsonObject project =
        ask(
            "POST /projects",
            "/projects",
            new JsonObject()
                .put("name", "Lamplighters")
                .put("checkpoint_model", "toon.safetensors")
                .put("width", 512)
                .put("height", 512),
            "project_id",
            "style_name");
    int id = project.getInteger("project_id");
    ask("GET /projects", "/projects", "projects");
    ask(
        "PUT /projects/{id}",
        "/projects/" + id,
        new JsonObject().put("premise", "A fox keeps a light."),
        "message");
    ask(
        "PUT /projects/{id}/style",
        "/projects/" + id + "/style",
        new JsonObject().put("steps", 20),
        "message");
    ask(
        "PUT /projects/{id}/storyline",
        "/projects/" + id + "/storyline",
        new JsonObject().put("title", "The Light").put("themes", new JsonArray().add("duty")),
        "message");
    ask(
        "PUT /projects/{id}/world",
        "/projects/" + id + "/world",
        new JsonObject()
            .put("art_style", "paper")
            .put("color_palette", new JsonObject().put("primary", "amber")),
        "message");
    JsonObject world =
        ask("GET /projects/{id}/world", "/projects/" + id + "/world", "world_settings");
    assertEquals(
        "amber",
        world.getJsonObject("world_settings").getJsonObject("color_palette").getString("primary"));
    JsonObject whole =
        ask(
            "GET /projects/{id}",
            "/projects/" + id,
            "project",
            "style",
            "storyline",
            "world_settings");
    assertEquals(20, whole.getJsonObject("style").getInteger("steps"));
    assertEquals("A fox keeps a light.", whole.getJsonObject("project").getString("premise"));
    ask("GET /checkpoints", "/checkpoints", "checkpoints");
    JsonObject mira =
        ask(
            "POST /characters",
            "/characters",
            new JsonObject()
                .put("name", "Mira")
                .put("project_name", "Lamplighters")
                .put("design_prompt", "an old woman, grey hair, blue coat"),
            "message",
            "slug",
            "id");
    assertEquals("mira", mira.getString("slug"));
    ask(
        "POST /characters",
        "/characters",
        new JsonObject()
            .put("name", "Rook")
            .put("project_name", "Lamplighters")
            .put("design_prompt", "a man with a red hat"),
        "slug");
    ask(
        "PATCH /characters/{slug}",
        "/characters/mira",
        new JsonObject().put("design_prompt", "an old woman, grey hair, blue coat, red scarf"),
        "slug");
    ask(
        "PUT /characters/{slug}/appearance",
        "/characters/mira/appearance",
        new JsonObject()
            .put(
                "appearance_data",
                new JsonObject()
                    .put("species", "human")
                    .put("key_colors", new JsonObject().put("scarf", "red"))),
        "message");
    JsonObject appearance =
        ask(
            "GET /characters/{slug}/appearance",
            "/characters/mira/appearance",
            "character_name",
            "slug",
            "appearance_data",
            "design_prompt");
    assertEquals(
        "red",
        appearance.getJsonObject("appearance_data").getJsonObject("key_colors").getString("scarf"));
    ask(
        "POST /characters/narrate-appearance",
        "/characters/narrate-appearance",
        new JsonObject().put("character_slug", "rook"),
        "narrated",
        "errors",
        "results");
    JsonObject cast = ask("GET /characters", "/characters", "characters");
    assertKeys(
        cast.getJsonArray("characters").getJsonObject(0),
        "name",
        "slug",
        "image_count",
        "project_name",
        "design_prompt",
        "default_style",
        "checkpoint_model",
        "cfg_scale",
        "steps",
        "resolution");
  }

  private List<String> picturesAreDrawnAndLookedAt() throws Exception {
    JsonObject one =
        ask(
            "POST /generate/{slug}",
            "/generate/mira",
            new JsonObject().put("generation_type", "image").put("seed", 7),
            "prompt_id",
            "generation_history_id",
            "character",
            "generation_type",
            "prompt_used",
            "checkpoint",
            "seed");
    assertEquals(7, one.getInteger("seed"));
    ask(
        "POST /regenerate/{slug}",
        "/regenerate/mira?count=12&seed=100",
        new JsonObject(),
        "message");
    house.untilNothingIsDue();
    JsonObject status =
        ask(
            "GET /generate/{prompt_id}/status",
            "/generate/" + one.getString("prompt_id") + "/status",
            "status",
            "progress",
            "images");
    assertEquals("completed", status.getString("status"));
    assertEquals(
        "unknown",
        get("/generate/0190a000-0000-7000-8000-000000000000/status").getString("status"));
    JsonObject gallery = ask("GET /gallery", "/gallery?limit=5", "images");
    assertEquals(5, gallery.getJsonArray("images").size());
    String newest = gallery.getJsonArray("images").getJsonObject(0).getString("filename");
    file("GET /gallery/image/{filename}", "/gallery/image/" + newest);
    JsonObject review =
        ask(
            "POST /approval/vision-review",
            "/approval/vision-review",
            new JsonObject().put("character_slug", "mira").put("max_images", 2),
            "model",
            "reviewed",
            "auto_approved",
            "auto_rejected",
            "regen_queued",
            "results");
    assertEquals(2, review.getInteger("reviewed"));
    assertKeys(
        review.getJsonArray("results").getJsonObject(0),
        "image",
        "character_slug",
        "quality_score",
        "solo",
        "action",
        "issues");
    JsonObject dataset = ask("GET /dataset/{name}", "/dataset/mira", "character", "images");
    List<String> pictures =
        dataset.getJsonArray("images").stream()
            .map(image -> ((JsonObject) image).getString("name"))
            .toList();
    assertEquals(13, pictures.size());
    file("GET /dataset/{name}/image/{image}", "/dataset/mira/image/" + pictures.getFirst());
    JsonObject metadata =
        ask(
            "GET /dataset/{name}/image/{image}/metadata",
            "/dataset/mira/image/" + pictures.getFirst() + "/metadata",
            "seed",
            "full_prompt",
            "negative_prompt",
            "steps",
            "sampler",
            "pose");
    assertTrue(metadata.getString("full_prompt").contains("red scarf"), metadata.encode());
    return pictures;
  }

  private void theyAreDecidedOn(List<String> pictures) throws Exception {
    JsonObject pending =
        ask("GET /approval/pending", "/approval/pending", "pending_images", "character_designs");
    assertKeys(
        pending.getJsonArray("pending_images").getJsonObject(0),
        "name",
        "character_name",
        "character_slug",
        "project_name",
        "prompt",
        "status",
        "source",
        "metadata");
    for (String picture : pictures.subList(0, 12)) {
      ask(
          "POST /approval/approve",
          "/approval/approve",
          new JsonObject()
              .put("character_slug", "mira")
              .put("image_name", picture)
              .put("approved", true),
          "message");
    }
    ask(
        "POST /approval/approve",
        "/approval/approve",
        new JsonObject()
            .put("character_slug", "mira")
            .put("image_name", pictures.getLast())
            .put("approved", false)
            .put("feedback", "not_solo|wrong_pose|the hat is missing"),
        "message");
    JsonObject feedback =
        ask(
            "GET /feedback/{slug}",
            "/feedback/mira",
            "rejection_count",
            "negative_additions",
            "top_rejection_issues",
            "free_text_notes",
            "rejections");
    assertEquals("the hat is missing", feedback.getJsonArray("free_text_notes").getString(0));
    ask("DELETE /feedback/{slug}", "/feedback/mira", "message");
    ask(
        "POST /characters/{slug}/reference-images",
        "/characters/mira/reference-images",
        new JsonObject().put("image_name", pictures.get(0)),
        "message");
    ask(
        "GET /characters/{slug}/reference-images",
        "/characters/mira/reference-images",
        "reference_images");
    ask(
        "DELETE /characters/{slug}/reference-images/{image}",
        "/characters/mira/reference-images/" + pictures.get(0),
        "message");
    JsonObject library = ask("GET /library", "/library", "images", "characters");
    assertEquals(12, library.getJsonArray("images").size());
    ask(
        "POST /approval/reassign",
        "/approval/reassign",
        new JsonObject()
            .put("character_slug", "mira")
            .put("image_name", pictures.getLast())
            .put("target_character_slug", "rook"),
        "message");
    JsonObject dry =
        ask(
            "POST /approval/bulk-reject",
            "/approval/bulk-reject",
            new JsonObject().put("character_slug", "mira").put("criteria", "low_quality"),
            "dry_run",
            "matched");
    assertEquals(true, dry.getBoolean("dry_run"));
    JsonObject stats =
        ask(
            "GET /dataset-stats",
            "/dataset-stats?project_name=Lamplighters",
            "characters",
            "totals");
    assertEquals(12, stats.getJsonObject("totals").getInteger("approved"));
    // Nobody here has a model that sees; the old program said 502, too.
    walked.add("GET /identify/{slug}/{image}");
    refused(502, "GET", "/identify/mira/" + pictures.get(0), new JsonObject());
    ask(
        "POST /variant/{slug}/{image}",
        "/variant/mira/" + pictures.get(0),
        new JsonObject().put("count", 1),
        "message");
    ask(
        "POST /refine",
        "/refine",
        new JsonObject()
            .put("character_slug", "mira")
            .put("image_name", pictures.get(1))
            .put("count", 1),
        "message");
    ask("POST /generate/clear-stuck", "/generate/clear-stuck", new JsonObject(), "message");
    house.untilNothingIsDue();
  }

  private void othersAreBroughtIn() throws Exception {
    JsonObject image =
        send(
            "POST /ingest/image",
            "/ingest/image?character_slug=rook",
            "rook.png",
            blots(1),
            "status");
    assertEquals("pending", image.getString("status"));
    assertEquals(
        "duplicate",
        send(
                "POST /ingest/image",
                "/ingest/image?character_slug=rook",
                "again.png",
                blots(1),
                "status")
            .getString("status"));
    send("POST /dataset/{name}/images", "/dataset/rook/images", "other.png", blots(2), "id");
    byte[] film = house.film();
    send(
        "POST /ingest/video",
        "/ingest/video?character_slug=rook&max_frames=3",
        "walk.mp4",
        film,
        "frames_extracted",
        "matched",
        "unclassified",
        "duplicates");
    JsonObject movie =
        send(
            "POST /ingest/movie-upload",
            "/ingest/movie-upload",
            "film.mp4",
            film,
            "path",
            "filename",
            "size_mb");
    ask("GET /ingest/movies", "/ingest/movies", "movies");
    ask(
        "POST /ingest/movie-extract",
        "/ingest/movie-extract",
        new JsonObject()
            .put("movie_path", movie.getString("filename"))
            .put("project_name", "Lamplighters")
            .put("max_frames", 2),
        "status",
        "message");
    house.untilNothingIsDue();
    ask("GET /ingest/progress", "/ingest/progress", "active");
    // What the operator has not allowed or installed is refused with the old program's shape.
    for (String line :
        List.of(
            "POST /ingest/scan-comfyui",
            "POST /ingest/youtube",
            "POST /ingest/youtube-project",
            "POST /ingest/local-video")) {
      walked.add(line);
      String path = line.split(" ")[1];
      JsonObject body =
          new JsonObject()
              .put("character_slug", "rook")
              .put("project_name", "Lamplighters")
              .put("url", "file:///etc/passwd")
              .put("path", "/etc/passwd");
      assertTrue(!refused(400, "POST", path, body).isBlank());
    }
  }

  private void aLikenessIsTrained() throws Exception {
    JsonObject started =
        ask(
            "POST /training/start",
            "/training/start",
            new JsonObject().put("character_name", "Mira").put("epochs", 2),
            "job_id",
            "message");
    String id = started.getString("job_id");
    house.untilNothingIsDue();
    JsonObject jobs = ask("GET /training/jobs", "/training/jobs", "training_jobs");
    assertEquals(1, jobs.getJsonArray("training_jobs").size());
    JsonObject job =
        ask(
            "GET /training/jobs/{job_id}",
            "/training/jobs/" + id,
            "job_id",
            "status",
            "epoch",
            "total_epochs",
            "loss",
            "error");
    assertEquals("completed", job.getString("status"));
    ask(
        "GET /training/jobs/{job_id}/log",
        "/training/jobs/" + id + "/log?tail=5",
        "total_lines",
        "lines");
    JsonObject loras = ask("GET /training/loras", "/training/loras", "loras");
    assertKeys(
        loras.getJsonArray("loras").getJsonObject(0), "filename", "slug", "size_mb", "job_id");
    ask("DELETE /training/loras/{slug}", "/training/loras/mira", "message");
    walked.add("POST /training/jobs/{job_id}/cancel");
    refused(400, "POST", "/training/jobs/" + id + "/cancel", new JsonObject());
    ask(
        "POST /training/jobs/{job_id}/invalidate",
        "/training/jobs/" + id + "/invalidate",
        new JsonObject().put("delete_lora", true),
        "message");
    JsonObject again =
        ask(
            "POST /training/jobs/{job_id}/retry",
            "/training/jobs/" + id + "/retry",
            new JsonObject(),
            "job_id",
            "message");
    house.untilNothingIsDue();
    ask("POST /training/reconcile", "/training/reconcile", new JsonObject(), "reconciled");
    ask("DELETE /training/jobs/{job_id}", "/training/jobs/" + again.getString("job_id"), "message");
    ask(
        "POST /training/jobs/clear-finished",
        "/training/jobs/clear-finished",
        new JsonObject().put("days", 0),
        "message");
    assertEquals(0, get("/training/jobs").getJsonArray("training_jobs").size());
  }

  private JsonObject ask(String line, String path, String... keys) throws Exception {
    return ask(line, path, new JsonObject(), keys);
  }

  private JsonObject ask(String line, String path, JsonObject body, String... keys)
      throws Exception {
    walked.add(line);
    HttpResponse<String> answer = house.send(line.split(" ")[0], path, body.encode());
    assertEquals(200, answer.statusCode(), line + ": " + answer.body());
    JsonObject json = new JsonObject(answer.body());
    assertKeys(json, keys);
    return json;
  }

  private JsonObject get(String path) throws Exception {
    return new JsonObject(house.send("GET", path, "").body());
  }

  private void file(String line, String path) throws Exception {
    walked.add(line);
    HttpResponse<byte[]> answer = house.fetch(path);
    assertEquals(200, answer.statusCode(), line);
    assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
  }

  private JsonObject send(String line, String path, String name, byte[] content, String... keys)
      throws Exception {
    walked.add(line);
    HttpResponse<String> answer = house.upload(path, name, content);
    assertEquals(200, answer.statusCode(), line + ": " + answer.body());
    JsonObject json = new JsonObject(answer.body());
    assertKeys(json, keys);
    return json;
  }

  private String refused(int status, String method, String path, Object body) throws Exception {
    HttpResponse<String> answer = house.send(method, path, String.valueOf(body));
    assertEquals(status, answer.statusCode(), method + " " + path + ": " + answer.body());
    return new JsonObject(answer.body()).getString("detail");
  }

  private static void assertKeys(JsonObject json, String... keys) {
    List<String> missing = Arrays.stream(keys).filter(key -> !json.containsKey(key)).toList();
    assertEquals(List.of(), missing, json.encode());
  }

  /// A picture that is like no other.
  private static byte[] blots(int seed) throws IOException {
    var picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    var random = new Random(seed);
    for (int blot = 0; blot < 60; blot++) {
      brush.setColor(new Color(random.nextInt(0x1000000)));
      brush.fillOval(random.nextInt(500), random.nextInt(500), 120, 120);
    }
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
