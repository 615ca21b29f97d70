package studio.hardware.comfyui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.Canvas;

class MotionGraphTest {
  private static final Workshelf SHELF = new Workshelf(Optional.empty());

  private static VideoBrief brief(double seconds) {
    return new VideoBrief(
        "a fox lifts a lantern and looks around",
        "blurry, watermark",
        Path.of("first.png"),
        Duration.ofMillis(Math.round(seconds * 1000)),
        25,
        12345);
  }

  private static Graph film(FramePack model) {
    return MotionGraph.of(
        SHELF.template(model.workflow()),
        brief(3),
        Pace.of(model, 6.0),
        "nightshift/first.png",
        new Canvas(832, 480));
  }

  @Test
  void backwardsFromTheEnd() {
    Golden.check("framepack-i2v", film(FramePack.I2V));
  }

  @Test
  void forwards() {
    Golden.check("framepack-f1", film(FramePack.F1));
  }

  @ParameterizedTest
  @EnumSource
  void framePackHasTwelveNodes(FramePack model) {
    assertEquals(12, film(model).nodes().size());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1, 1", "1.8, 2, 2", "3, 3, 3", "5, 4, 5", "10, 8, 10", "60, 50, 55"})
  void sectionsCoverALength(double seconds, int backwards, int forwards) {
    Duration length = Duration.ofMillis(Math.round(seconds * 1000));
    assertEquals(backwards, FramePack.I2V.sections(length));
    assertEquals(forwards, FramePack.F1.sections(length));
  }

  @Test
  void theSamplerFilmsAsManySectionsAsWeCount() {
    for (int tenths = 1; tenths <= 600; tenths++) {
      Duration length = Duration.ofMillis(tenths * 100);
      double backwards = FramePack.I2V.secondsToAskFor(length) * 30 / 36;
      // Halves to even, as the sampler's own language rounds.
      assertEquals(FramePack.I2V.sections(length), (int) Math.max(1, Math.rint(backwards)));
      double forwards = FramePack.F1.secondsToAskFor(length) / (33.0 / 30);
      assertEquals(FramePack.F1.sections(length), (int) Math.max(1, Math.ceil(forwards)));
    }
  }

  @Test
  void aSmallCardKeepsWhatItsConfigurationSays() {
    Graph graph =
        MotionGraph.of(
            SHELF.template("framepack-i2v"),
            brief(2),
            Pace.of(FramePack.I2V, 7.5),
            "first.png",
            new Canvas(832, 480));
    var sampler = graph.nodes().path("10").path("inputs");
    assertEquals(7.5, sampler.path("gpu_memory_preservation").asDouble());
    assertEquals(2.4, sampler.path("total_second_length").asDouble());
  }

  @ParameterizedTest
  @CsvSource({"1, 17", "5, 81", "0.1, 5", "5.1, 85"})
  void aModelThatCountsFramesIsAskedForFourTimesSomeAndOne(double seconds, int frames) {
    Pace pace = Pace.ofFrames(16, 832 * 480);
    assertEquals(frames, pace.frames(Duration.ofMillis(Math.round(seconds * 1000))));
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 832, 480",
    "720, 1280, 480, 832",
    "1000, 1000, 640, 608",
    "854, 480, 832, 480",
    "1920, 800, 960, 416",
  })
  void framePackFilmsInTheSizesItKnows(int width, int height, int w, int h) {
    assertEquals(new Canvas(w, h), Pace.of(FramePack.F1, 6).canvas(width, height));
  }

  @Test
  void aLoraForPicturesNeverGoesIntoFramePack() {
    String json =
        """
        {"1": {"class_type": "LoraLoaderModelOnly", "inputs": {"lora_name": "fen.safetensors"}},
         "2": {"class_type": "FramePackSampler", "inputs": {"model": ["1", 0], "seed": 1}}}
        """;
    Workflow own = Workflow.read("mine", json, Map.of("seed", "2.seed"));
    EngineFailure refused = assertThrows(EngineFailure.class, () -> MotionGraph.refuseLora(own));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    assertTrue(refused.getMessage().contains("another architecture"), refused.getMessage());
  }
}
