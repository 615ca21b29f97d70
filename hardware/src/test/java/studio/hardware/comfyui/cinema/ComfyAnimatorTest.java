package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.graph.FramePack;
import studio.hardware.comfyui.graph.Pace;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.VideoEngine.Clip;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import tools.jackson.databind.JsonNode;

class ComfyAnimatorTest {
  @TempDir Path dir;

  private final RehearsalComfyUi rehearsal = new RehearsalComfyUi();
  private ComfyUi server;

  @BeforeEach
  void opens() {
    server = ComfyUi.open(ComfyUiPlan.of("comfyui@rehearsal", rehearsal.url()));
  }

  @AfterEach
  void closes() {
    server.close();
    rehearsal.close();
  }

  private ComfyAnimator animator(FramePack model) {
    Workflow workflow = new Workshelf(Optional.empty()).template(model.workflow());
    return new ComfyAnimator(server, workflow, Pace.of(model, 6.0));
  }

  @Test
  void aPictureComesToLife() throws IOException {
    Path first = Briefs.png(dir.resolve("first.png"), 1280, 720, Color.ORANGE);
    Path target = dir.resolve("shot.clip");
    Clip clip = animator(FramePack.I2V).animate(Briefs.clip(first), target, new Tried("try-1"));
    FilmFacts.Picture film = FilmProbe.probe(target).picture();
    assertEquals(film.width(), clip.width());
    assertEquals(film.framesPerSecond(), clip.framesPerSecond());
    assertEquals("comfyui@rehearsal", clip.engine());
    JsonNode posted = rehearsal.heard("POST", "/prompt").getFirst().body().path("prompt");
    assertEquals(3.6, posted.path("10").path("inputs").path("total_second_length").asDouble());
    assertEquals(12, posted.size());
    try (Stream<Path> files = Files.list(dir)) {
      assertEquals(List.of(first, target), files.sorted().toList());
    }
  }

  @Test
  void theSamePictureIsTheSameWorkInAnotherAttempt() {
    Path first = Briefs.png(dir.resolve("first.png"), 1280, 720, Color.ORANGE);
    Tried before = new Tried("one");
    ComfyAnimator animator = animator(FramePack.I2V);
    animator.animate(Briefs.clip(first), dir.resolve("a.clip"), before);
    animator.animate(Briefs.clip(first), dir.resolve("b.clip"), before.next("two"));
    assertEquals(1, rehearsal.heard("POST", "/prompt").size());
  }

  @Test
  void aMissingModelIsToldBeforeTheNight() {
    Path first = dir.resolve("first.png");
    assertEquals(List.of(), animator(FramePack.I2V).missing(Briefs.clip(first)));
    List<String> missing = animator(FramePack.F1).missing(Briefs.clip(first));
    assertEquals(1, missing.size());
    assertTrue(
        missing
            .getFirst()
            .contains(
                "FramePack_F1_I2V_HY_20250503_fp8_e4m3fn.safetensors in models/diffusion_models"),
        missing.getFirst());
  }

  @Test
  void aMissingPackIsToldBeforeTheNight() {
    rehearsal.lacks("FramePackSampler");
    List<String> missing = animator(FramePack.I2V).missing(Briefs.clip(dir.resolve("f.png")));
    assertTrue(missing.getFirst().contains("install ComfyUI-FramePackWrapper"), missing.getFirst());
  }

  @Test
  void aGraphWithoutPlaceForThePictureIsRefusedWhenItIsMounted() {
    Workflow own =
        Workflow.read(
            "mine",
            "{\"1\": {\"class_type\": \"X\", \"inputs\": {\"seed\": 1}}}",
            Map.of("seed", "1.seed"));
    EngineFailure refused =
        assertThrows(
            EngineFailure.class, () -> new ComfyAnimator(server, own, Pace.ofFrames(16, 400_000)));
    assertTrue(refused.getMessage().contains("where picture goes"), refused.getMessage());
    assertEquals(0, rehearsal.heard().size());
  }

  @Test
  void whatIsNoPictureIsRefusedBeforeAnythingIsSent() throws IOException {
    Path first = Files.writeString(dir.resolve("first.png"), "no picture");
    assertThrows(
        EngineFailure.class,
        () ->
            animator(FramePack.I2V)
                .animate(Briefs.clip(first), dir.resolve("a.clip"), Attempt.ALONE));
    assertEquals(0, rehearsal.heard("POST", "/prompt").size());
  }
}
