package studio.hardware.comfyui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.ImageBrief.Lora;

class PictureGraphTest {
  private static final Workshelf SHELF = new Workshelf(Optional.empty());
  private static final Lora FEN = new Lora("fen_lora.safetensors", 0.8, 0.8);
  private static final Optional<From> SKETCH = Optional.of(new From(Path.of("sketch.png"), 0.3));

  static ImageBrief brief(Optional<Lora> lora, Optional<From> from) {
    return new ImageBrief(
        "a fox with a lantern on a snowy roof, night",
        "blurry, watermark",
        "meina-v11.safetensors",
        768,
        448,
        25,
        7.0,
        "DPM++ 2M Karras",
        Long.MAX_VALUE,
        lora,
        List.of(),
        Likeness.USUAL,
        from);
  }

  private static Graph draw(Optional<Lora> lora, String... references) {
    return PictureGraph.of(
        SHELF.template("txt2img"),
        brief(lora, Optional.empty()),
        new Uploads(Optional.empty(), List.of(references)));
  }

  @Test
  void wordsAlone() {
    Golden.check("txt2img", draw(Optional.empty()));
  }

  @Test
  void wordsAndALora() {
    Golden.check("txt2img-lora", draw(Optional.of(FEN)));
  }

  @Test
  void wordsAndALikeness() {
    Golden.check("txt2img-likeness", draw(Optional.empty(), "nightshift/a.png"));
  }

  @Test
  void wordsALoraAndThreePicturesToBeAlike() {
    Golden.check(
        "txt2img-lora-likeness",
        draw(Optional.of(FEN), "nightshift/a.png", "nightshift/b.png", "nightshift/c.png"));
  }

  @Test
  void aSketchDrawnAnew() {
    Graph graph =
        PictureGraph.of(
            SHELF.template("refine"),
            brief(Optional.empty(), SKETCH),
            new Uploads(Optional.of("nightshift/sketch.png"), List.of()));
    Golden.check("refine", graph);
  }

  @Test
  void aSketchDrawnAnewAlikeAPicture() {
    Graph graph =
        PictureGraph.of(
            SHELF.template("refine"),
            brief(Optional.of(FEN), SKETCH),
            new Uploads(Optional.of("nightshift/sketch.png"), List.of("nightshift/a.png")));
    Golden.check("refine-lora-likeness", graph);
  }

  @Test
  void theHousesWeightsStandInEveryLikeness() {
    var adapter = draw(Optional.empty(), "a.png").nodes().path("23").path("inputs");
    assertEquals(0.7, adapter.path("weight").asDouble());
    assertEquals(0.0, adapter.path("start_at").asDouble());
    assertEquals(0.85, adapter.path("end_at").asDouble());
  }

  @Test
  void nothingReadsANodeThatWasLeftOut() {
    for (Graph graph :
        List.of(draw(Optional.empty()), draw(Optional.of(FEN)), draw(Optional.empty(), "a.png"))) {
      graph
          .nodes()
          .valueStream()
          .flatMap(node -> node.path("inputs").valueStream())
          .flatMap(value -> ApiFormat.source(value).stream())
          .forEach(source -> assertTrue(graph.nodes().has(source), source));
    }
  }

  @Test
  void theLargestSeedArrivesWhole() {
    var seed = draw(Optional.empty()).nodes().path("3").path("inputs").path("seed");
    assertEquals("9223372036854775807", seed.toString());
  }

  @Test
  void onlyTitlesAreSentOfWhatWeNote() {
    assertFalse(draw(Optional.of(FEN)).nodes().toString().contains("slots"));
  }

  @Test
  void aGraphWithoutPlaceForALoraSaysSo() {
    String json =
        """
        {"6": {"class_type": "CLIPTextEncode", "inputs": {"text": "", "clip": ["4", 1]}}}
        """;
    Workflow own = Workflow.read("mine", json, Map.of("positive", "6.text"));
    EngineFailure refused =
        assertThrows(
            EngineFailure.class,
            () -> PictureGraph.of(own, brief(Optional.of(FEN), Optional.empty()), Uploads.NONE));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    assertTrue(refused.getMessage().contains("Map the slot lora"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "DPM++ 2M Karras, dpmpp_2m, karras",
    "DPM++ 2M SDE Karras, dpmpp_2m_sde, karras",
    "DPM++ 2S a Karras, dpmpp_2s_ancestral, karras",
    "DPM++ SDE Karras, dpmpp_sde, karras",
    "DPM++ 2M, dpmpp_2m, normal",
    "Euler a, euler_ancestral, normal",
    "Euler, euler, normal",
    "DDIM, ddim, ddim_uniform",
    "dpm++ 2m sde, dpmpp_2m_sde, karras",
    "dpmpp_3m_sde/exponential, dpmpp_3m_sde, exponential",
  })
  void samplersGoByTheNamesPeopleUse(String written, String name, String scheduler) {
    assertEquals(new Sampler(name, scheduler), Sampler.called(written));
  }

  @Test
  void anUnknownSamplerIsToldWithThoseThereAre() {
    EngineFailure refused = assertThrows(EngineFailure.class, () -> Sampler.called("Karras"));
    assertTrue(refused.getMessage().contains("DPM++ 2M Karras, DPM++ 2M SDE"));
  }
}
