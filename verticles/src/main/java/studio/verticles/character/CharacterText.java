package studio.verticles.character;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Problem;

/// What people and engines write about a character, checked and without blanks around it.
final class CharacterText {
  private static final int MOST_COLOURS = 20;

  private CharacterText() {}

  static String name(String name) {
    return Limits.name("The name", name, Limits.NAME);
  }

  static String design(String design) {
    return Limits.text("The design prompt", design, Limits.TEXT);
  }

  /// A word that stands in prompts and in names of files; empty for the usual one.
  static String trigger(String trigger) {
    String word = Limits.text("The trigger word", trigger, Limits.WORD);
    if (!word.isEmpty() && !word.matches("[A-Za-z0-9][A-Za-z0-9 _-]*")) {
      throw Problem.invalid(
          "A trigger word has letters, digits, blanks, - and _ only; \"%s\" has others."
              .formatted(word));
    }
    return word;
  }

  static Appearance checked(Appearance appearance) {
    Map<String, String> colours = new LinkedHashMap<>();
    appearance
        .keyColors()
        .forEach((part, colour) ->
            colours.put(
                Limits.name("The name of a part", part, Limits.WORD).toLowerCase(Locale.ROOT),
                Limits.name("The colour of " + part, colour, Limits.WORD)));
    if (colours.size() > MOST_COLOURS) {
      throw Problem.invalid(
          "There are %d key colours; %d is the most. Keep those that people recognise."
              .formatted(colours.size(), MOST_COLOURS));
    }
    return new Appearance(
        Limits.text("The species", appearance.species(), Limits.PHRASE),
        Limits.text("The body", appearance.body(), Limits.PHRASE),
        colours,
        Limits.phrases("the features", appearance.features()),
        Limits.phrases("the common errors", appearance.commonErrors()));
  }
}
