package studio.verticles.character;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Look;
import studio.hardware.judge.Exhibit;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Everything that a drawing, a judge or a training needs to know of one character, as it is now.
///
/// @param look the character as a puppet, read from appearance, design and name
/// @param negatives what no picture of this character should show: the rules' and its own, in order
///   and without repetition; not the style's, which every character of the project has
/// @param species what is known of the kind
/// @param references the most telling first
/// @param lora the likeness in use
/// @param company the project's cast and who is taken for whom
public record Sheet(
    Identity who,
    String design,
    Appearance appearance,
    Look look,
    List<String> negatives,
    SpeciesMatch species,
    Style style,
    List<Reference> references,
    Optional<Lora> lora,
    Company company) {
  public Sheet {
    negatives = List.copyOf(negatives);
    references = List.copyOf(references);
  }

  /// @param version of the row; every change of the character is the next one
  /// @param trigger the word that calls a trained likeness up; never empty, the slug where nobody
  ///   chose one
  /// @param archived put away: nothing new is made of it
  public record Identity(
      CharacterId id, String name, String slug, int version, String trigger, boolean archived) {}

  /// An approved picture that shows what the character really looks like.
  public record Reference(PictureId picture, MediaPath path, MediaPath thumbnail) {}

  /// @param file as image servers name it
  public record Lora(String file, Architecture architecture, String trigger, MediaPath path) {}

  /// What a judge is told of this character.
  public Exhibit.Role role() {
    return new Exhibit.Role(who.slug(), who.name(), design, appearance);
  }
}
