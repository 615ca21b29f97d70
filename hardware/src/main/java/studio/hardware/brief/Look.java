package studio.hardware.brief;

import java.util.List;
import java.util.Map;

/// What a character looks like, the same in every shot.
///
/// `keyColors` maps a part ("hair", "coat", "skin", "fur", "eyes", "scarf", "trousers", ...) to
/// 0xRRGGBB. `features` are short phrases ("round glasses", "long hair", "red scarf", "hat",
/// "beard"). What neither says is chosen from `seed`, always the same way.
public record Look(
    Species species,
    Build build,
    Map<String, Integer> keyColors,
    List<String> features,
    long seed) {
  public Look {
    keyColors = Map.copyOf(keyColors);
    features = List.copyOf(features);
  }

  /// A character of whom nothing is known but the name's seed.
  public static Look of(Species species, long seed) {
    return new Look(species, Build.AVERAGE, Map.of(), List.of(), seed);
  }
}
