package studio.verticles.character;

import java.util.Locale;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Species;
import studio.verticles.character.CastMemberStore.Player;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.story.Slug;

/// Makes a character of somebody who plays in a story. The character's puppet is the story's.
final class Adoption {
  private Adoption() {}

  static CastStore.NewRow row(ProjectId project, Player player) {
    String name = cut(player.name().strip(), Limits.NAME);
    String design = cut(design(player), Limits.TEXT);
    Appearance read = LookNarration.of(name, design, Appearance.UNKNOWN);
    return new CastStore.NewRow(
        CharacterId.create(),
        project,
        name,
        Slug.of("character", name),
        "",
        design,
        // Names make creatures too ("the fox"), and a creature is never taken for a human.
        read.species().isEmpty() || read.isHuman() ? withSpecies(read, player) : read,
        player.look().seed());
  }

  private static String design(Player player) {
    return player.description().isBlank()
        ? player.look().species() == Species.HUMAN ? "" : "a " + kind(player)
        : player.description().strip();
  }

  private static Appearance withSpecies(Appearance read, Player player) {
    return player.look().species() == Species.HUMAN
        ? read
        : new Appearance(
            kind(player) + ", NOT human",
            read.body(),
            read.keyColors(),
            read.features(),
            read.commonErrors());
  }

  private static String kind(Player player) {
    return player.look().species().name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }
}
