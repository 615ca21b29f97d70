package studio.hardware.comfyui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;

/// Graphs that an operator brings.
class WorkflowTest {
  private static final String MINE =
      """
      {
        "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "mine.safetensors"}},
        "6": {
          "class_type": "CLIPTextEncode",
          "inputs": {"text": ["40", 0], "clip": ["4", 1]},
          "_meta": {"title": "Positive"}
        },
        "40": {"class_type": "PrimitiveStringMultiline", "inputs": {"value": "a fox"}},
        "57:3": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 20}}
      }
      """;

  @TempDir Path folder;

  private static String refusal(String json, Map<String, String> mapping) {
    EngineFailure refused =
        assertThrows(EngineFailure.class, () -> Workflow.read("mine", json, mapping));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    return refused.getMessage();
  }

  private static void assertSays(String part, String message) {
    assertTrue(message.contains(part), message);
  }

  @Test
  void slotsOfAnExportedGraphAreMapped() {
    Workflow own = Workflow.read("mine", MINE, Map.of("positive", "40.value", "seed", "57:3.seed"));
    assertEquals(List.of(new Place("57:3", "seed")), own.slots().get(Slot.SEED));
    var graph = own.sheet().put(Slot.SEED, 9).put(Slot.POSITIVE, "an owl").graph();
    assertEquals(9, graph.nodes().path("57:3").path("inputs").path("seed").asInt());
    assertEquals("an owl", graph.nodes().path("40").path("inputs").path("value").asString());
    assertEquals(20, graph.nodes().path("57:3").path("inputs").path("steps").asInt());
  }

  @Test
  void oneSlotMayFillSeveralPlaces() {
    Workflow own = Workflow.read("mine", MINE, Map.of("seed", "57:3.seed, 57:3.steps"));
    var graph = own.sheet().put(Slot.SEED, 9).graph();
    assertEquals(9, graph.nodes().path("57:3").path("inputs").path("steps").asInt());
  }

  @Test
  void aMissingNodeIsToldWithThoseThereAre() {
    String message = refusal(MINE, Map.of("positive", "7.text"));
    assertSays("positive: there is no node 7", message);
    assertSays("6 (CLIPTextEncode, \"Positive\")", message);
  }

  @Test
  void aMissingInputIsToldWithThoseThereAre() {
    assertSays(
        "seed: node 57:3 (KSampler) has no input noise_seed; it has seed, steps.",
        refusal(MINE, Map.of("seed", "57:3.noise_seed")));
  }

  @Test
  void aLinkInPlaceOfAValueIsToldWithItsSource() {
    assertSays(
        "is a link, not a value. It comes from node 40 (PrimitiveStringMultiline); map the slot there.",
        refusal(MINE, Map.of("positive", "6.text")));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String message =
        refusal(MINE, Map.of("positive", "6.text", "seed", "3.seed", "sead", "1.x", "cfg", "57"));
    assertSays("positive: input text", message);
    assertSays("seed: there is no node 3", message);
    assertSays("there is no slot \"sead\"", message);
    assertSays("cfg: \"57\" is no place", message);
  }

  @Test
  void theEditorsOwnFormatIsRecognised() {
    String saved =
        """
        {"last_node_id": 9, "nodes": [{"id": 3, "type": "KSampler"}], "links": [], "version": 0.4}
        """;
    assertSays("Workflow > Export (API)", refusal(saved, Map.of()));
  }

  @Test
  void aPostedRequestIsAGraphToo() {
    Workflow own =
        Workflow.read("mine", "{\"prompt\": " + MINE + ", \"client_id\": \"x\"}", Map.of());
    assertTrue(own.nodes().has("57:3"));
  }

  @Test
  void whatIsNoGraphIsRefused() {
    assertSays("it is not JSON", refusal("{oops", Map.of()));
    assertSays("it has no nodes", refusal("{}", Map.of()));
    assertSays("it is not a JSON object", refusal("[1]", Map.of()));
    assertSays("node 1 has no class_type", refusal("{\"1\": {\"inputs\": {}}}", Map.of()));
  }

  @Test
  void exportsWithNaNAreRead() {
    String odd = "{\"1\": {\"class_type\": \"X\", \"inputs\": {}, \"is_changed\": [NaN]}}";
    assertTrue(Workflow.read("odd", odd, Map.of()).nodes().has("1"));
  }

  @Test
  void aGraphForPicturesMustSayWhereTheWordsGo() {
    Workflow own = Workflow.read("mine", MINE, Map.of("seed", "57:3.seed"));
    EngineFailure refused =
        assertThrows(
            EngineFailure.class, () -> own.mustHave("draw pictures", Slot.POSITIVE, Slot.SEED));
    assertSays("nothing says where positive goes", refused.getMessage());
  }

  @Test
  void theOperatorsFolderGoesBeforeTheStudiosTemplates() throws IOException {
    Files.writeString(folder.resolve("txt2img.json"), MINE);
    Workshelf shelf = new Workshelf(Optional.of(folder));
    assertTrue(shelf.template("txt2img").nodes().has("57:3"));
    assertTrue(shelf.template("refine").nodes().has("15"));
  }

  @Test
  void aWorkflowThatIsNotThereIsTold() {
    EngineFailure refused =
        assertThrows(
            EngineFailure.class, () -> new Workshelf(Optional.empty()).template("sculpture"));
    assertSays("The studio has txt2img", refused.getMessage());
    EngineFailure unread =
        assertThrows(
            EngineFailure.class, () -> Workshelf.own(folder.resolve("nowhere.json"), Map.of()));
    assertSays("could not be read", unread.getMessage());
  }
}
