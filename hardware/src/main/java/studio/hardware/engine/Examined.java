package studio.hardware.engine;

import java.util.List;

/// What an engine says of itself when it is asked before the night: for `doctor` and the Hardware
/// page.
///
/// @param engine "comfyui@rtx3060"
/// @param address where it was asked; empty for what runs inside the studio
/// @param version as the engine tells it; empty when it does not
/// @param abilities in words ("keyframes with anything-v5.safetensors", "12 checkpoints, 3 LoRAs")
/// @param missing what is not there and what to do about it; empty when nothing is missing
public record Examined(
    String engine,
    String address,
    boolean reachable,
    String version,
    List<String> abilities,
    List<String> missing) {
  public Examined {
    abilities = List.copyOf(abilities);
    missing = List.copyOf(missing);
  }

  public boolean isReady() {
    return reachable && missing.isEmpty();
  }
}
