package studio.hardware.brief;

import java.util.List;
import java.util.Map;

/// What a character looks like, in words: for prompts, for judges, and for the eye of a person.
///
/// @param species as people say it: "human", "red fox", "star-shaped creature, NOT human"; empty
///   where nobody has said, which no machine may take for human
/// @param body "slight, tall for her age"
/// @param keyColors part to colour in words ("scarf" to "red")
/// @param features what must be recognisable, four to six short phrases
/// @param commonErrors what drawings often get wrong
public record Appearance(
    String species,
    String body,
    Map<String, String> keyColors,
    List<String> features,
    List<String> commonErrors) {
  public static final Appearance UNKNOWN = new Appearance("", "", Map.of(), List.of(), List.of());

  public Appearance {
    keyColors = Map.copyOf(keyColors);
    features = List.copyOf(features);
    commonErrors = List.copyOf(commonErrors);
  }

  /// Only what is called human is human.
  public boolean isHuman() {
    String said = species.strip().toLowerCase(java.util.Locale.ROOT);
    return said.matches(".*\\b(human|person|woman|man|girl|boy)\\b.*")
        && !said.matches(".*\\b(not|non|half|part)\\b.*");
  }
}
