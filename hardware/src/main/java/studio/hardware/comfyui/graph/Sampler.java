package studio.hardware.comfyui.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// How noise becomes a picture, by ComfyUI's names: an algorithm and its schedule.
public record Sampler(String name, String scheduler) {
  private static final Map<String, Sampler> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("DPM++ 2M Karras", new Sampler("dpmpp_2m", "karras"));
    KNOWN.put("DPM++ 2M SDE Karras", new Sampler("dpmpp_2m_sde", "karras"));
    KNOWN.put("DPM++ 2S a Karras", new Sampler("dpmpp_2s_ancestral", "karras"));
    KNOWN.put("DPM++ SDE Karras", new Sampler("dpmpp_sde", "karras"));
    KNOWN.put("DPM++ 2M", new Sampler("dpmpp_2m", "normal"));
    KNOWN.put("Euler a", new Sampler("euler_ancestral", "normal"));
    KNOWN.put("Euler", new Sampler("euler", "normal"));
    KNOWN.put("DDIM", new Sampler("ddim", "ddim_uniform"));
  }

  /// The names that people choose from.
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /// A sampler as people write it ("DPM++ 2M Karras"), or by ComfyUI's own two names with a slash
  /// between them ("dpmpp_3m_sde/exponential"). "Karras" may be left out where there is no other.
  ///
  /// @throws EngineFailure INVALID when it is neither
  public static Sampler called(String written) {
    String[] parts = written.strip().split("/", -1);
    if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
      return new Sampler(parts[0].strip(), parts[1].strip());
    }
    return known(written.strip())
        .or(() -> known(written.strip() + " Karras"))
        .orElseThrow(() ->
            new EngineFailure(
                Kind.INVALID,
                "There is no sampler \"%s\". Choose one of %s, or ComfyUI's own names such as dpmpp_3m_sde/exponential."
                    .formatted(written, String.join(", ", KNOWN.keySet()))));
  }

  private static Optional<Sampler> known(String written) {
    return KNOWN.entrySet().stream()
        .filter(known -> known.getKey().equalsIgnoreCase(written))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
