package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.prompted.PromptedPortraits;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import tools.jackson.databind.JsonNode;

class PromptedPortraitsTest {
  private static final String CHECKPOINT = "anything-v5.safetensors";

  @TempDir private Path dir;

  private final RehearsalComfyUi rehearsal = new RehearsalComfyUi();
  private ComfyUi server;
  private PromptedPortraits portraits;

  @BeforeEach
  void opens() {
    server = ComfyUi.open(ComfyUiPlan.of("comfyui@rehearsal", rehearsal.url()));
    Workshelf shelf = new Workshelf(Optional.empty());
    var painter = new ComfyPainter(server, shelf.template("txt2img"), shelf.template("refine"));
    portraits = new PromptedPortraits(painter, CHECKPOINT, painter::whyNotWorn);
  }

  @AfterEach
  void closes() {
    server.close();
    rehearsal.close();
  }

  @Test
  void theGraphWearsTheLikenessAndFollowsTheReferencesAsTheHouseDoes() {
    Drawing drawing = draw(CHECKPOINT, lora("fox-v1.safetensors"), Optional.empty());
    JsonNode worn = inputs("LoraLoader");
    assertEquals("fox-v1.safetensors", worn.path("lora_name").asString());
    assertEquals(0.8, worn.path("strength_model").asDouble());
    assertEquals(0.8, worn.path("strength_clip").asDouble());
    JsonNode follows = inputs("IPAdapterAdvanced");
    assertEquals(0.7, follows.path("weight").asDouble());
    assertEquals(0.0, follows.path("start_at").asDouble());
    assertEquals(0.85, follows.path("end_at").asDouble());
    assertEquals("fox-v1.safetensors", drawing.facts().get("lora"));
    assertEquals("comfyui@rehearsal", drawing.engine());
    assertTrue(Files.exists(dir.resolve("portrait.png")), "the result is brought here");
  }

  @Test
  void aLikenessThatTheServerDoesNotHaveIsLeftOffAndSaidSo() {
    Drawing drawing = draw(CHECKPOINT, lora("mika_lora.safetensors"), Optional.empty());
    assertFalse(drawing.facts().containsKey("lora"));
    assertTrue(drawing.facts().get("remark").contains("models/loras"));
    assertTrue(nodes("LoraLoader").isEmpty());
  }

  @Test
  void aStyleWithoutACheckpointDrawsWithTheHouses() {
    draw("", Optional.empty(), Optional.empty());
    assertEquals(CHECKPOINT, inputs("CheckpointLoaderSimple").path("ckpt_name").asString());
  }

  @Test
  void aVariantStartsFromItsPicture() {
    Path original = Briefs.png(dir.resolve("original.png"), 200, 200, Color.GREEN);
    Drawing drawing = draw(CHECKPOINT, Optional.empty(), Optional.of(new From(original, 0.3)));
    assertEquals("refine", drawing.facts().get("workflow"));
    assertEquals(0.3, inputs("KSampler").path("denoise").asDouble());
  }

  private Drawing draw(String checkpoint, Optional<Lora> lora, Optional<From> from) {
    Path red = Briefs.png(dir.resolve("red.png"), 64, 64, Color.RED);
    ImageBrief words = Briefs.picture(checkpoint, lora, List.of(red), from);
    return portraits.draw(
        new PortraitBrief(Look.of(Species.FOX, 1), "front", words),
        dir.resolve("portrait.png"),
        Attempt.ALONE);
  }

  private static Optional<Lora> lora(String file) {
    return Optional.of(new Lora(file, 0.8, 0.8));
  }

  private JsonNode inputs(String nodeClass) {
    return nodes(nodeClass).getFirst().path("inputs");
  }

  private List<JsonNode> nodes(String nodeClass) {
    return rehearsal.heard("POST", "/prompt").getLast().body().path("prompt").values().stream()
        .filter(node -> node.path("class_type").asString("").equals(nodeClass))
        .toList();
  }
}
