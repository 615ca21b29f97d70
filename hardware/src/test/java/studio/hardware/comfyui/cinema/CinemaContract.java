package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.graph.FramePack;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.comfyui.graph.MotionGraph;
import studio.hardware.comfyui.graph.Pace;
import studio.hardware.comfyui.graph.PictureGraph;
import studio.hardware.comfyui.graph.Uploads;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must hold of our graphs with every ComfyUI server, rehearsed or real, whatever models it
/// has.
interface CinemaContract {
  ComfyUi server();

  URI url();

  /// Two graphs that need no model, as an operator would export them.
  String STILL =
      """
      {"1": {"class_type": "EmptyImage",
             "inputs": {"width": 8, "height": 8, "batch_size": 1, "color": 0}},
       "2": {"class_type": "ImageScale",
             "inputs": {"image": ["1", 0], "upscale_method": "bicubic",
                        "width": 64, "height": 64, "crop": "disabled"}},
       "3": {"class_type": "SaveImage",
             "inputs": {"images": ["2", 0], "filename_prefix": "words go here"}}}
      """;

  String ANEW =
      """
      {"1": {"class_type": "LoadImage", "inputs": {"image": "example.png"}},
       "2": {"class_type": "ImageFromBatch",
             "inputs": {"image": ["1", 0], "batch_index": 0, "length": 1}},
       "3": {"class_type": "SaveImage",
             "inputs": {"images": ["2", 0], "filename_prefix": "words go here"}}}
      """;
  String MOVING =
      """
      {"1": {"class_type": "LoadImage", "inputs": {"image": "example.png"}},
       "2": {"class_type": "RepeatImageBatch", "inputs": {"image": ["1", 0], "amount": 1}},
       "3": {"class_type": "ImageFromBatch",
             "inputs": {"image": ["2", 0], "batch_index": 0, "length": 4096}},
       "4": {"class_type": "CreateVideo", "inputs": {"images": ["3", 0], "fps": 16.0}},
       "5": {"class_type": "SaveVideo",
             "inputs": {"video": ["4", 0], "filename_prefix": "clip",
                        "format": "mp4", "codec": "h264"}}}
      """;

  private ComfyPainter ownPainter() {
    return new ComfyPainter(
        server(),
        Workflow.read(
            "mine",
            STILL,
            Map.of(
                "positive", "3.filename_prefix",
                "seed", "1.color",
                "width", "2.width",
                "height", "2.height")),
        Workflow.read(
            "anew",
            ANEW,
            Map.of(
                "positive", "3.filename_prefix", "seed", "2.batch_index", "picture", "1.image")));
  }

  @Test
  default void anOperatorsOwnGraphDraws(@TempDir Path dir) throws IOException {
    int colour = ThreadLocalRandom.current().nextInt(1 << 24);
    ImageBrief brief = withSeed(Optional.empty(), colour);
    assertEquals(List.of(), ownPainter().missing(brief));
    ownPainter().draw(brief, dir.resolve("a.png"), new Tried("own-" + UUID.randomUUID()));
    BufferedImage picture = ImageIO.read(dir.resolve("a.png").toFile());
    assertEquals(128, picture.getWidth());
    assertEquals(64, picture.getHeight());
    assertEquals(0xff000000 | colour, picture.getRGB(5, 5));
  }

  @Test
  default void anOperatorsOwnGraphDrawsAPictureAnew(@TempDir Path dir) throws IOException {
    Path sketch = Briefs.png(dir.resolve("sketch.png"), 500, 250, Color.MAGENTA);
    ImageBrief brief = withSeed(Optional.of(new From(sketch, 0.5)), 0);
    ownPainter().draw(brief, dir.resolve("a.png"), new Tried("own-" + UUID.randomUUID()));
    BufferedImage picture = ImageIO.read(dir.resolve("a.png").toFile());
    assertEquals(128, picture.getWidth());
    assertEquals(64, picture.getHeight());
    assertEquals(Color.MAGENTA.getRGB(), picture.getRGB(60, 30));
  }

  @Test
  default void anOperatorsOwnGraphFilms(@TempDir Path dir) {
    Path first = Briefs.png(dir.resolve("first.png"), 320, 180, Color.ORANGE);
    Workflow own =
        Workflow.read(
            "moving",
            MOVING,
            Map.of("picture", "1.image", "frames", "2.amount", "seed", "3.batch_index"));
    ComfyAnimator animator = new ComfyAnimator(server(), own, Pace.ofFrames(16, 256 * 256));
    VideoBrief brief = Briefs.clip(first);
    VideoBrief seeded =
        new VideoBrief(brief.positive(), brief.negative(), first, brief.length(), brief.steps(), 0);
    assertEquals(List.of(), animator.missing(seeded));
    Path target = dir.resolve("shot.clip");
    animator.animate(seeded, target, new Tried("own-" + UUID.randomUUID()));
    FilmFacts.Picture film = FilmProbe.probe(target).picture();
    assertEquals("h264", film.codec());
    assertTrue(film.frames() > 1, film.toString());
  }

  /// With the server's own first model; a machine without a card takes minutes for it.
  @Test
  default void aModelDrawsAndDrawsAnew(@TempDir Path dir) throws IOException {
    List<String> models = server().capabilities().checkpoints();
    Assumptions.assumeFalse(models.isEmpty(), "this server has no checkpoint");
    Workshelf shelf = new Workshelf(Optional.empty());
    ComfyPainter painter =
        new ComfyPainter(server(), shelf.template("txt2img"), shelf.template("refine"));
    Path drawn = dir.resolve("drawn.png");
    String name = "model-" + UUID.randomUUID();
    painter.draw(
        Briefs.picture(models.getFirst(), Optional.empty(), List.of(), Optional.empty()),
        drawn,
        new Tried(name));
    Path anew = dir.resolve("anew.png");
    var drawing =
        painter.draw(
            Briefs.picture(
                models.getFirst(), Optional.empty(), List.of(), Optional.of(new From(drawn, 0.5))),
            anew,
            new Tried(name + "-anew"));
    assertEquals(128, ImageIO.read(drawn.toFile()).getWidth());
    assertEquals(64, ImageIO.read(anew.toFile()).getHeight());
    assertEquals(models.getFirst(), drawing.facts().get("checkpoint"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt2img", "refine"})
  default void graphsForPicturesLackNothingButFiles(String template, @TempDir Path dir)
      throws Exception {
    Workflow workflow = new Workshelf(Optional.empty()).template(template);
    String uploaded = server().upload(Briefs.png(dir.resolve("a.png"), 512, 256, Color.GRAY));
    Uploads uploads = new Uploads(Optional.of(uploaded), List.of(uploaded, uploaded));
    ImageBrief brief =
        Briefs.picture(
            "no-such-model.safetensors",
            Optional.of(new Lora("no-such-lora.safetensors", 0.8, 0.8)),
            List.of(),
            Optional.of(new From(dir.resolve("a.png"), 0.3)));
    onlyFilesAreMissing(PictureGraph.of(workflow, brief, uploads));
  }

  /// The ways in which the cast is drawn.
  enum Sitting {
    PLAIN,
    WITH_LORA,
    LIKE_REFERENCES,
    VARIANT,
    VARIANT_IN_FULL_DRESS;

    Optional<Lora> lora() {
      return switch (this) {
        case WITH_LORA, VARIANT_IN_FULL_DRESS ->
            Optional.of(new Lora("two-lamps_mira_v1_lora.safetensors", 0.8, 0.8));
        case PLAIN, LIKE_REFERENCES, VARIANT -> Optional.empty();
      };
    }

    int references() {
      return switch (this) {
        case LIKE_REFERENCES, VARIANT_IN_FULL_DRESS -> 4;
        case PLAIN, WITH_LORA, VARIANT -> 0;
      };
    }

    boolean startsFromAPicture() {
      return this == VARIANT || this == VARIANT_IN_FULL_DRESS;
    }
  }

  @ParameterizedTest
  @EnumSource
  default void graphsForTheCastLackNothingButFiles(Sitting sitting, @TempDir Path dir)
      throws Exception {
    Path before = Briefs.png(dir.resolve("a.png"), 768, 768, Color.GRAY);
    String uploaded = server().upload(before);
    Optional<From> from =
        sitting.startsFromAPicture() ? Optional.of(new From(before, 0.3)) : Optional.empty();
    ImageBrief brief = Briefs.picture("no-such-model.safetensors", sitting.lora(), List.of(), from);
    Uploads uploads =
        new Uploads(from.map(_ -> uploaded), Collections.nCopies(sitting.references(), uploaded));
    String template = sitting.startsFromAPicture() ? "refine" : "txt2img";
    onlyFilesAreMissing(
        PictureGraph.of(new Workshelf(Optional.empty()).template(template), brief, uploads));
  }

  /// A style may name any of them.
  @ParameterizedTest
  @MethodSource("studio.hardware.comfyui.graph.Sampler#names")
  default void everySamplerOfAStyleIsKnown(String sampler) throws Exception {
    ImageBrief plain =
        Briefs.picture("no-such-model.safetensors", Optional.empty(), List.of(), Optional.empty());
    ImageBrief brief =
        new ImageBrief(
            plain.positive(),
            plain.negative(),
            plain.checkpoint(),
            plain.width(),
            plain.height(),
            plain.steps(),
            plain.cfg(),
            sampler,
            plain.seed(),
            plain.lora(),
            plain.references(),
            plain.likeness(),
            plain.from());
    onlyFilesAreMissing(
        PictureGraph.of(new Workshelf(Optional.empty()).template("txt2img"), brief, Uploads.NONE));
  }

  @ParameterizedTest
  @EnumSource
  default void graphsForClipsLackNothingButFiles(FramePack model, @TempDir Path dir)
      throws Exception {
    Workflow workflow = new Workshelf(Optional.empty()).template(model.workflow());
    Path first = Briefs.png(dir.resolve("a.png"), 832, 480, Color.GRAY);
    String uploaded = server().upload(first);
    Pace pace = Pace.of(model, 6);
    onlyFilesAreMissing(
        MotionGraph.of(workflow, Briefs.clip(first), pace, uploaded, pace.canvas(832, 480)));
  }

  /// What the server refuses and what we say beforehand must be the same: files, and nothing else.
  private void onlyFilesAreMissing(Graph graph) throws Exception {
    List<String> told = new Preflight(server().capabilities()).missing(graph);
    Assumptions.assumeTrue(
        told.stream().noneMatch(line -> line.contains("into custom_nodes")),
        () -> "install the packs of nodes on this server first: " + told);
    told.forEach(line -> assertTrue(line.contains(" needs the file "), line));
    List<String> refused = refusals(graph);
    assertEquals(told.size(), refused.size(), () -> told + " but " + refused);
    refused.forEach(line ->
        assertTrue(line.startsWith("value_not_in_list") && line.contains(".safetensors"), line));
  }

  private List<String> refusals(Graph graph) throws IOException, InterruptedException {
    JsonMapper json = JsonMapper.builder().build();
    var body = json.createObjectNode().put("prompt_id", UUID.randomUUID().toString());
    body.set("prompt", graph.nodes());
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/prompt"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      JsonNode answer = json.readTree(client.send(request, BodyHandlers.ofString()).body());
      List<String> refusals = new ArrayList<>();
      for (JsonNode node : answer.path("node_errors")) {
        for (JsonNode error : node.path("errors")) {
          refusals.add(error.path("type").asString() + ": " + error.path("details").asString());
        }
      }
      return refusals;
    }
  }

  private static ImageBrief withSeed(Optional<From> from, long seed) {
    return new ImageBrief(
        "words",
        "",
        "",
        128,
        64,
        4,
        7.0,
        "Euler",
        seed,
        Optional.empty(),
        List.of(),
        Likeness.USUAL,
        from);
  }
}
