package studio.hardware.prompted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Look;
import studio.hardware.brief.Performer;
import studio.hardware.brief.Species;

/// A character in words.
final class Figure {
  private final Wording wording;

  Figure(Wording wording) {
    this.wording = wording;
  }

  /// "elderly person, blue coat, white beard", the same for the same look.
  List<String> of(Performer performer) {
    Look look = performer.look();
    List<String> phrases = new ArrayList<>();
    phrases.add(kind(look));
    phrases.addAll(look.features());
    // A map has no order of its own.
    Map<String, Integer> colours = new TreeMap<>(look.keyColors());
    colours.forEach((part, rgb) -> {
      if (!mentions(look.features(), part)) {
        phrases.add(colour(part, rgb));
      }
    });
    return phrases;
  }

  /// "fox", "child": what a sentence calls the character.
  String noun(Performer performer) {
    Look look = performer.look();
    return look.species() == Species.HUMAN ? wording.of(look.build()) : wording.of(look.species());
  }

  String face(Expression expression) {
    return wording.of(expression);
  }

  private String kind(Look look) {
    if (look.species() == Species.HUMAN) {
      return wording.of(look.build());
    }
    String size =
        switch (look.build()) {
          case Build.CHILD -> "young ";
          case Build.SLIGHT -> "slender ";
          case Build.AVERAGE -> "";
          case Build.TALL -> "tall ";
          case Build.STOUT -> "round ";
          case Build.ELDER -> "old ";
        };
    return size + wording.of(look.species()) + " character";
  }

  private static String colour(String part, int rgb) {
    if (part.equals("skin")) {
      return skin(rgb);
    }
    return ColourWord.of(rgb) + " " + part.toLowerCase(Locale.ROOT);
  }

  /// Skin has words of its own, by how light it is.
  private static String skin(int rgb) {
    double light =
        (0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff)) / 255;
    if (light > 0.78) {
      return "pale skin";
    }
    if (light > 0.62) {
      return "light skin";
    }
    return light > 0.42 ? "tanned skin" : "dark brown skin";
  }

  private static boolean mentions(List<String> features, String part) {
    String word = part.toLowerCase(Locale.ROOT);
    return features.stream().anyMatch(feature -> feature.toLowerCase(Locale.ROOT).contains(word));
  }
}
