package studio.hardware.comfyui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import tools.jackson.databind.JsonNode;

/// Looks at a server before the night.
final class Examination {
  private Examination() {}

  static Examined of(ComfyUiPlan plan, Occupancy occupancy, Supplier<Capabilities> capabilities) {
    String address = plan.address().toString();
    try {
      JsonNode stats = occupancy.stats();
      List<String> abilities = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      JsonNode device = stats.path("devices").path(0);
      abilities.add(
          "%s with %s"
              .formatted(
                  device.path("name").asString("an unnamed device"),
                  new Vram(Math.max(0, device.path("vram_total").asLong(0)))));
      Capabilities can = capabilities.get();
      count(abilities, can.checkpoints(), "checkpoint");
      count(abilities, can.diffusionModels(), "diffusion model");
      count(abilities, can.loras(), "LoRA");
      count(abilities, can.vaes(), "VAE");
      count(abilities, can.clipVisions(), "image encoder");
      if (can.checkpoints().isEmpty() && can.diffusionModels().isEmpty()) {
        missing.add("no model: put one into models/checkpoints on the server and reload it");
      }
      return new Examined(
          plan.name(),
          address,
          true,
          stats.path("system").path("comfyui_version").asString(""),
          abilities,
          missing);
    } catch (EngineFailure down) {
      return new Examined(
          plan.name(), address, false, "", List.of(), List.of(String.valueOf(down.getMessage())));
    }
  }

  private static void count(List<String> abilities, List<String> models, String what) {
    if (!models.isEmpty()) {
      abilities.add(models.size() + " " + what + (models.size() == 1 ? "" : "s"));
    }
  }
}
