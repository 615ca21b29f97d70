package studio.rehearsal.comfyui;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the server says of itself and its card. It lets go of memory some looks after it was asked
/// to, never at once.
final class CardReport {
  private final Temper temper;

  CardReport(Temper temper) {
    this.temper = temper;
  }

  ObjectNode stats() {
    if (temper.looksUntilFree.get() >= 0 && temper.looksUntilFree.getAndDecrement() == 0) {
      temper.held = 0;
    }
    ObjectNode stats = Python.JSON.createObjectNode();
    stats
        .putObject("system")
        .put("os", temper.backslashes ? "nt" : "posix")
        .put("comfyui_version", temper.version)
        .put("pytorch_version", "2.8.0");
    ArrayNode devices = stats.putArray("devices");
    device(devices, 0, temper.held);
    if (temper.secondDevice) {
      device(devices, 1, 3L << 30);
    }
    return stats;
  }

  private void device(ArrayNode devices, int index, long held) {
    devices
        .addObject()
        .put("name", temper.deviceType + ":" + index + " Rehearsal Card : native")
        .put("type", temper.deviceType)
        .put("index", index)
        .put("vram_total", temper.cardMemory)
        .put("vram_free", temper.cardMemory - held)
        .put("torch_vram_total", held)
        .put("torch_vram_free", 0);
  }
}
