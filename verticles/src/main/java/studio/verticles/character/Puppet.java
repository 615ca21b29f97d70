package studio.verticles.character;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.ColourNames;
import studio.verticles.story.screenwriter.Described;

/// A character as a puppet of the toy theatre: the appearance first, then what the design prompt
/// says, then the name; the seed chooses the rest.
final class Puppet {
  private static final int MOST_FEATURES = 8;

  private Puppet() {}

  static Look of(String name, String design, Appearance appearance, long seed) {
    Look designed = Described.of(name, design, seed).look();
    Look shown = Described.of("", words(appearance), seed).look();
    Map<String, Integer> colours = new LinkedHashMap<>();
    appearance
        .keyColors()
        .forEach((part, colour) -> {
          ColourNames.of(colour).ifPresent(value -> colours.put(part, value));
        });
    shown.keyColors().forEach(colours::putIfAbsent);
    designed.keyColors().forEach(colours::putIfAbsent);
    Set<String> features = new LinkedHashSet<>(shown.features());
    features.addAll(designed.features());
    return new Look(
        species(name, design, appearance),
        shown.build() == studio.hardware.brief.Build.AVERAGE ? designed.build() : shown.build(),
        colours,
        features.stream().limit(MOST_FEATURES).toList(),
        seed);
  }

  private static Species species(String name, String design, Appearance appearance) {
    Described said = Described.of("", appearance.species(), 0);
    return said.species().isPresent()
        ? said.look().species()
        : Described.of(name, design, 0).look().species();
  }

  /// The appearance as sentences that say one thing each.
  private static String words(Appearance appearance) {
    List<String> sentences = new ArrayList<>();
    sentences.add(appearance.species());
    sentences.add(appearance.body());
    appearance.keyColors().forEach((part, colour) -> sentences.add(colour + " " + part));
    sentences.addAll(appearance.features());
    sentences.removeIf(String::isBlank);
    return String.join(". ", sentences);
  }
}
