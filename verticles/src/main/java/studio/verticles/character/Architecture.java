package studio.verticles.character;

import java.util.List;
import java.util.Locale;

/// The family of models that a checkpoint belongs to. A likeness trained in one family means
/// nothing in another.
public enum Architecture {
  SD15,
  SDXL,
  FLUX,
  OTHER;

  private static final List<String> OF_XL =
      List.of("sdxl", "diffusionxl", "illustrious", "pony", "noobai", "animagine", "xl");
  private static final List<String> OF_FLUX = List.of("flux");
  private static final List<String> OF_NEITHER =
      List.of("sd3", "diffusion3", "sd2", "v21", "hunyuan", "framepack", "cascade", "wan2", "ltx");

  /// What the name of a checkpoint suggests; what suggests nothing is of the oldest family, as most
  /// files with names of their own are. No name is the engine's own choice, which the house takes
  /// for the oldest family too.
  public static Architecture suggestedBy(String checkpoint) {
    String word = checkpoint.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (OF_FLUX.stream().anyMatch(word::contains)) {
      return FLUX;
    }
    if (OF_NEITHER.stream().anyMatch(word::contains)) {
      return OTHER;
    }
    return OF_XL.stream().anyMatch(word::contains) ? SDXL : SD15;
  }
}
