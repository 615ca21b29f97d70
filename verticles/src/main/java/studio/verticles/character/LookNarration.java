package studio.verticles.character;

import java.util.Locale;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Build;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.Described;

/// An appearance as the rules read it out of words. What the words leave open stays empty.
final class LookNarration {
  private static final int MOST_FEATURES = 6;

  private LookNarration() {}

  /// @param before keeps what only people know: the common errors
  static Appearance of(String name, String words, Appearance before) {
    Described described = Described.of(name, words, 0);
    return new Appearance(
        species(described),
        body(described.look().build()),
        described.colours(),
        described.features().stream().limit(MOST_FEATURES).toList(),
        before.commonErrors());
  }

  /// "fox, NOT human"; "human" only where a word says so.
  private static String species(Described described) {
    Optional<String> said = described.species();
    return described.look().species() == Species.HUMAN
        ? said.map(_ -> "human").orElse("")
        : said.orElse(described.look().species().name().toLowerCase(Locale.ROOT)) + ", NOT human";
  }

  private static String body(Build build) {
    return switch (build) {
      case AVERAGE -> "";
      case CHILD -> "a child";
      case SLIGHT -> "slight";
      case TALL -> "tall";
      case STOUT -> "stout";
      case ELDER -> "old";
    };
  }
}
