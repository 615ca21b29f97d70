package studio.hardware.comfyui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// What a server can do: its node classes, with the names that their inputs take.
///
/// @param nodes by class name
public record Capabilities(Map<String, NodeClass> nodes) {
  /// Reading every model folder takes a server a while.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public Capabilities {
    nodes = Map.copyOf(nodes);
  }

  /// @param inputs all that it takes, required or not
  /// @param required those without which it is refused
  /// @param choices the values of each input that takes one of a list: model files, samplers
  /// @param outputs the types that it gives, by slot
  public record NodeClass(
      Set<String> inputs,
      Set<String> required,
      Map<String, List<String>> choices,
      List<String> outputs) {
    public NodeClass {
      inputs = Set.copyOf(inputs);
      required = Set.copyOf(required);
      choices = Map.copyOf(choices);
      outputs = List.copyOf(outputs);
    }
  }

  public boolean has(String nodeClass) {
    return nodes.containsKey(nodeClass);
  }

  /// What an input can be set to; nothing when there is no such node or its input is no choice.
  public List<String> choices(String nodeClass, String input) {
    return Optional.ofNullable(nodes.get(nodeClass))
        .map(node -> node.choices().get(input))
        .orElse(List.of());
  }

  public List<String> checkpoints() {
    return choices("CheckpointLoaderSimple", "ckpt_name");
  }

  public List<String> loras() {
    return choices("LoraLoader", "lora_name");
  }

  public List<String> vaes() {
    return choices("VAELoader", "vae_name");
  }

  public List<String> clipVisions() {
    return choices("CLIPVisionLoader", "clip_name");
  }

  public List<String> diffusionModels() {
    return choices("UNETLoader", "unet_name");
  }

  public List<String> textEncoders() {
    return choices("CLIPLoader", "clip_name");
  }

  public List<String> controlNets() {
    return choices("ControlNetLoader", "control_net_name");
  }

  public List<String> samplers() {
    return choices("KSampler", "sampler_name");
  }

  public List<String> schedulers() {
    return choices("KSampler", "scheduler");
  }

  static Capabilities ask(ComfyUiPlan plan, Wire wire) {
    Answer answer = wire.get(wire.get("/object_info", PATIENCE), "asked which nodes it has");
    JsonNode all = answer.isOk() ? Lenient.parse(answer.body()).orElse(null) : null;
    if (all == null || !all.isObject()) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s does not tell which nodes it has (%s); see the server's own log"
              .formatted(plan.name(), answer.told()));
    }
    return of(all);
  }

  static Capabilities of(JsonNode all) {
    Map<String, NodeClass> nodes = new TreeMap<>();
    all.properties().forEach(node -> nodes.put(node.getKey(), nodeClass(node.getValue())));
    return new Capabilities(nodes);
  }

  private static NodeClass nodeClass(JsonNode node) {
    Set<String> inputs = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    Map<String, List<String>> choices = new TreeMap<>();
    for (String group : List.of("required", "optional")) {
      node.path("input")
          .path(group)
          .properties()
          .forEach(input -> {
            inputs.add(input.getKey());
            if (group.equals("required")) {
              required.add(input.getKey());
            }
            List<String> values = values(input.getValue());
            if (isChoice(input.getValue())) {
              choices.put(input.getKey(), values);
            }
          });
    }
    List<String> outputs = new ArrayList<>();
    node.path("output").forEach(type -> outputs.add(type.asString("*")));
    return new NodeClass(inputs, required, choices, outputs);
  }

  private static boolean isChoice(JsonNode input) {
    return input.path(0).isArray() || input.path(0).asString("").equals("COMBO");
  }

  /// Two shapes: the list itself, and since the third node interface "COMBO" with its options.
  private static List<String> values(JsonNode input) {
    JsonNode list = input.path(0).isArray() ? input.path(0) : input.path(1).path("options");
    List<String> values = new ArrayList<>();
    list.forEach(value -> values.add(value.asString("")));
    return List.copyOf(values);
  }
}
