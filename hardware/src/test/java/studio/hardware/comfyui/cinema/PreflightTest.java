package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import studio.hardware.comfyui.Capabilities;
import studio.hardware.comfyui.Capabilities.NodeClass;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.comfyui.graph.Workshelf;

class PreflightTest {
  private final Map<String, NodeClass> nodes = new TreeMap<>();

  private static NodeClass node(Map<String, List<String>> choices, String... required) {
    return new NodeClass(Set.of(required), Set.of(required), choices, List.of());
  }

  private List<String> missing(String json) {
    Workflow workflow = Workflow.read("mine", json, Map.of());
    return new Preflight(new Capabilities(nodes))
        .missing(new Graph(workflow.name(), workflow.nodes()));
  }

  @Test
  void aServerThatHasEverythingLacksNothing() {
    nodes.put("VAELoader", node(Map.of("vae_name", List.of("a.safetensors")), "vae_name"));
    assertEquals(
        List.of(),
        missing(
            "{\"1\": {\"class_type\": \"VAELoader\", \"inputs\": {\"vae_name\": \"a.safetensors\"}}}"));
  }

  @Test
  void aMissingFileIsToldWithItsFolder() {
    nodes.put("LoadFramePackModel", node(Map.of("model", List.of()), "model"));
    assertEquals(
        List.of(
            "mine needs the file FramePack.safetensors in models/diffusion_models (there: nothing); put it there and refresh ComfyUI"),
        missing(
            "{\"1\": {\"class_type\": \"LoadFramePackModel\", \"inputs\": {\"model\": \"FramePack.safetensors\"}}}"));
  }

  @Test
  void aMissingNodeIsToldWithThePackItComesFrom() {
    assertEquals(
        List.of(
            "mine needs the node VHS_VideoCombine: install ComfyUI-VideoHelperSuite into custom_nodes and start ComfyUI again"),
        missing("{\"1\": {\"class_type\": \"VHS_VideoCombine\", \"inputs\": {}}}"));
  }

  @Test
  void anUnknownChoiceIsToldWithThoseThereAre() {
    List<String> six = List.of("a", "b", "c", "d", "e", "f");
    nodes.put("KSampler", node(Map.of("sampler_name", six), "sampler_name"));
    assertEquals(
        List.of(
            "mine sets sampler_name of node 1 (KSampler) to \"magic\", which this server does not know; it knows a, b, c, d, e and 1 more"),
        missing(
            "{\"1\": {\"class_type\": \"KSampler\", \"inputs\": {\"sampler_name\": \"magic\"}}}"));
  }

  @Test
  void anInputThatANewerNodeNeedsIsTold() {
    nodes.put("KSampler", node(Map.of(), "seed", "eta"));
    List<String> lines =
        missing("{\"1\": {\"class_type\": \"KSampler\", \"inputs\": {\"seed\": 1}}}");
    assertEquals(1, lines.size());
    assertTrue(
        lines.getFirst().contains("leaves eta of node 1 (KSampler) unset"), lines.getFirst());
  }

  @Test
  void backslashesOfAWindowsServerMeanTheSameFile() {
    nodes.put("VAELoader", node(Map.of("vae_name", List.of("video\\a.safetensors")), "vae_name"));
    assertEquals(
        List.of(),
        missing(
            "{\"1\": {\"class_type\": \"VAELoader\", \"inputs\": {\"vae_name\": \"video/a.safetensors\"}}}"));
  }

  @Test
  void uploadsAreNotLookedFor() {
    nodes.put("LoadImage", node(Map.of("image", List.of("example.png")), "image"));
    assertEquals(
        List.of(),
        missing(
            "{\"1\": {\"class_type\": \"LoadImage\", \"inputs\": {\"image\": \"later.png\"}}}"));
  }

  @Test
  void anAdapterThatLoadsItsOwnFileIsLookedAfter() {
    Workflow workflow = new Workshelf(Optional.empty()).template("txt2img");
    nodes.put("IPAdapterModelLoader", node(Map.of("ipadapter_file", List.of("x.bin"))));
    Preflight preflight = new Preflight(new Capabilities(nodes));
    assertEquals(List.of(), preflight.missing(workflow, ""));
    List<String> lines = preflight.missing(workflow, "likeness");
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains("in models/ipadapter"), lines.getFirst());
    nodes.put(
        "IPAdapterModelLoader",
        node(Map.of("ipadapter_file", List.of("ip-adapter-plus_sd15.safetensors"))));
    assertEquals(List.of(), new Preflight(new Capabilities(nodes)).missing(workflow, "likeness"));
  }
}
