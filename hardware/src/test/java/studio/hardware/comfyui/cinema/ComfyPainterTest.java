package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import tools.jackson.databind.JsonNode;

class ComfyPainterTest {
  private static final String CHECKPOINT = "anything-v5.safetensors";
  private static final Optional<Lora> FOX = Optional.of(new Lora("fox-v1.safetensors", 0.8, 0.8));

  @TempDir Path dir;

  private final RehearsalComfyUi rehearsal = new RehearsalComfyUi();
  private ComfyUi server;
  private ComfyPainter painter;

  @BeforeEach
  void opens() {
    server = ComfyUi.open(ComfyUiPlan.of("comfyui@rehearsal", rehearsal.url()));
    Workshelf shelf = new Workshelf(Optional.empty());
    painter = new ComfyPainter(server, shelf.template("txt2img"), shelf.template("refine"));
  }

  @AfterEach
  void closes() {
    server.close();
    rehearsal.close();
  }

  private JsonNode posted() {
    return rehearsal.heard("POST", "/prompt").getLast().body().path("prompt");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }

  @Test
  void aPictureIsDrawnAsBriefed() throws IOException {
    Path target = dir.resolve("a.png");
    Drawing drawing = painter.draw(Briefs.picture(), target, new Tried("shot-1-try-1"));
    var picture = ImageIO.read(target.toFile());
    assertEquals(128, picture.getWidth());
    assertEquals(64, picture.getHeight());
    assertEquals("comfyui@rehearsal", drawing.engine());
    assertEquals("12345", drawing.facts().get("seed"));
    assertEquals(CHECKPOINT, drawing.facts().get("checkpoint"));
    assertEquals("shot-1-try-1", drawing.facts().get("attempt"));
    assertEquals("txt2img", drawing.facts().get("workflow"));
    assertTrue(drawing.facts().get("file").startsWith("nightshift/shot-1-try-1/"));
    assertEquals(List.of(target), files());
  }

  @Test
  void aJpegIsWrittenWhereOneIsWanted() throws IOException {
    Path target = dir.resolve("a.jpg");
    painter.draw(Briefs.picture(), target, Attempt.ALONE);
    assertEquals((byte) 0xff, Files.readAllBytes(target)[0]);
    assertEquals(128, ImageIO.read(target.toFile()).getWidth());
    assertEquals(List.of(target), files());
  }

  @Test
  void whatAnEarlierAttemptLeftOnTheServerIsNotDrawnAgain() {
    Tried first = new Tried("one");
    painter.draw(Briefs.picture(), dir.resolve("a.png"), first);
    Drawing again = painter.draw(Briefs.picture(), dir.resolve("b.png"), first.next("two"));
    assertEquals("one", again.facts().get("attempt"));
    assertEquals(1, rehearsal.heard("POST", "/prompt").size());
  }

  @Test
  void referencesAreUploadedUnderNamesOfTheirContent() {
    Path red = Briefs.png(dir.resolve("red.png"), 64, 64, Color.RED);
    Path blue = Briefs.png(dir.resolve("blue.png"), 64, 64, Color.BLUE);
    Path alsoRed = Briefs.png(dir.resolve("also-red.png"), 64, 64, Color.RED);
    ImageBrief brief =
        Briefs.picture(CHECKPOINT, Optional.empty(), List.of(red, blue, alsoRed), Optional.empty());
    Drawing drawing = painter.draw(brief, dir.resolve("a.png"), Attempt.ALONE);
    String first = posted().path("21").path("inputs").path("image").asString();
    assertTrue(first.matches("nightshift/[0-9a-f]+\\.png"), first);
    assertEquals(first, posted().path("21-3").path("inputs").path("image").asString());
    assertFalse(first.equals(posted().path("21-2").path("inputs").path("image").asString()));
    assertEquals("3 pictures, weight 0.7", drawing.facts().get("likeness"));
  }

  @Test
  void withoutTheAdapterThePictureIsDrawnAndTheRecordSaysSo() {
    rehearsal.lacks("IPAdapterAdvanced");
    Path red = Briefs.png(dir.resolve("red.png"), 64, 64, Color.RED);
    ImageBrief brief = Briefs.picture(CHECKPOINT, Optional.empty(), List.of(red), Optional.empty());
    Drawing drawing = painter.draw(brief, dir.resolve("a.png"), Attempt.ALONE);
    assertFalse(posted().has("21"));
    String likeness = drawing.facts().get("likeness");
    assertTrue(likeness.startsWith("left out:"), likeness);
    assertTrue(likeness.contains("install ComfyUI_IPAdapter_plus"), likeness);
  }

  @Test
  void aPictureToBeginWithIsUploadedAtTheSizeThatIsDrawn() throws IOException {
    Path sketch = Briefs.png(dir.resolve("sketch.png"), 400, 300, Color.GREEN);
    ImageBrief brief =
        Briefs.picture(CHECKPOINT, Optional.empty(), List.of(), Optional.of(new From(sketch, 0.3)));
    Path target = dir.resolve("a.png");
    Drawing drawing = painter.draw(brief, target, Attempt.ALONE);
    assertEquals(0.3, posted().path("3").path("inputs").path("denoise").asDouble());
    assertEquals(128, ImageIO.read(target.toFile()).getWidth());
    assertEquals(64, ImageIO.read(target.toFile()).getHeight());
    assertEquals("refine", drawing.facts().get("workflow"));
    assertEquals(2, files().size());
  }

  @Test
  void aLoraOfTheCheckpointsFamilyIsWorn() {
    rehearsal.answers(
        "/view_metadata/checkpoints", 200, "{\"modelspec.architecture\": \"stable-diffusion-v1\"}");
    rehearsal.answers("/view_metadata/loras", 200, "{\"ss_base_model_version\": \"sd_v1\"}");
    ImageBrief brief = Briefs.picture(CHECKPOINT, FOX, List.of(), Optional.empty());
    Drawing drawing = painter.draw(brief, dir.resolve("a.png"), Attempt.ALONE);
    assertEquals("fox-v1.safetensors", drawing.facts().get("lora"));
    assertEquals("Stable Diffusion 1.x", drawing.facts().get("architecture"));
    assertEquals(0.8, posted().path("10").path("inputs").path("strength_clip").asDouble());
  }

  @Test
  void aLoraOfAnotherFamilyIsRefusedBeforeAnythingIsDrawn() {
    rehearsal.answers("/view_metadata/loras", 200, "{\"ss_base_model_version\": \"sd_v1\"}");
    ImageBrief brief =
        Briefs.picture("sdxl/animagine-xl-4.safetensors", FOX, List.of(), Optional.empty());
    EngineFailure refused =
        assertThrows(
            EngineFailure.class, () -> painter.draw(brief, dir.resolve("a.png"), Attempt.ALONE));
    assertEquals(Kind.INVALID, refused.kind());
    assertTrue(
        refused.getMessage().contains("was made for Stable Diffusion 1.x"), refused.getMessage());
    assertEquals(0, rehearsal.heard("POST", "/prompt").size());
  }

  @Test
  void aLoraOfWhichNobodyTellsIsWornAndTheRecordSaysSo() {
    ImageBrief brief = Briefs.picture(CHECKPOINT, FOX, List.of(), Optional.empty());
    Drawing drawing = painter.draw(brief, dir.resolve("a.png"), Attempt.ALONE);
    assertTrue(drawing.facts().get("architecture").startsWith("unproved:"));
  }

  @Test
  void whatIsMissingIsToldBeforeTheNight() {
    assertEquals(List.of(), painter.missing(Briefs.picture()));
    ImageBrief other =
        Briefs.picture("meina.safetensors", Optional.empty(), List.of(), Optional.empty());
    assertEquals(
        List.of(
            "txt2img needs the file meina.safetensors in models/checkpoints (there: anything-v5.safetensors, sdxl/animagine-xl-4.safetensors); put it there and refresh ComfyUI"),
        painter.missing(other));
    assertEquals(0, rehearsal.heard("POST", "/prompt").size());
  }

  @Test
  void aStopLeavesNothingHereAndNothingThere() throws IOException {
    rehearsal.hold();
    assertThrows(
        CancellationException.class,
        () ->
            painter.draw(Briefs.picture(), dir.resolve("a.png"), new Tried("one").stoppedAfter(3)));
    rehearsal.awaitPrompts(0);
    assertEquals(List.of(), files());
  }
}
