package studio.hardware.comfyui.cinema;

import java.util.Locale;
import java.util.Map;

/// The family that a model file belongs to. Weights of one family mean nothing in another.
enum Architecture {
  SD_1("Stable Diffusion 1.x"),
  SD_2("Stable Diffusion 2.x"),
  SD_3("Stable Diffusion 3"),
  SDXL("SDXL"),
  FLUX("Flux"),
  HUNYUAN_VIDEO("HunyuanVideo"),
  UNKNOWN("an architecture that nothing tells");

  private final String words;

  Architecture(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// What a file says of itself in its header, by the keys that trainers write; where it says
  /// nothing, what its name suggests.
  static Architecture of(Map<String, String> header, String file) {
    for (String key :
        new String[] {"modelspec.architecture", "ss_base_model_version", "ss_sd_model_name"}) {
      Architecture told = told(header.getOrDefault(key, ""));
      if (told != UNKNOWN) {
        return told;
      }
    }
    if (header.getOrDefault("ss_v2", "").equalsIgnoreCase("true")) {
      return SD_2;
    }
    return told(file);
  }

  private static Architecture told(String text) {
    String word = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (word.contains("hunyuan") || word.contains("framepack")) {
      return HUNYUAN_VIDEO;
    }
    if (word.contains("flux")) {
      return FLUX;
    }
    if (word.contains("sdxl")
        || word.contains("diffusionxl")
        || word.contains("illustrious")
        || word.contains("pony")) {
      return SDXL;
    }
    if (word.contains("diffusionv3") || word.contains("sd3")) {
      return SD_3;
    }
    if (word.contains("diffusionv2") || word.contains("sdv2") || word.contains("sd21")) {
      return SD_2;
    }
    if (word.contains("diffusionv1") || word.contains("sdv1") || word.contains("sd15")) {
      return SD_1;
    }
    return UNKNOWN;
  }
}
