package studio.ui.desk;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;

/// What a person may ask and wish about the cast. Every method may throw [Refusal].
///
/// Changes carry the `version` that the page showed; who is slower than somebody else is refused.
public interface CastDesk {
  /// Everybody who is not put away, under their projects.
  ///
  /// @param words only those who have all these words in name, project, species or design
  Cast cast(String words);

  Optional<CastCharacter> character(String id);

  Optional<CastProject> project(String id);

  List<Cast.Home> homes();

  /// @return the id of the new project
  String begin(String title);

  /// @return the id of the new character
  String create(String project, String name, String design);

  /// @return how many came
  int adopt(String story);

  void redesign(String character, int version, String design);

  void describe(String character, int version, Appearance appearance);

  /// Makes design and appearance what they were before a change.
  void bringBack(String character, int version, long number);

  /// Has the appearance written down from the design.
  void narrate(String character);

  /// Has the appearance of everybody written down who has none yet.
  ///
  /// @return how many that is
  int narrateMissing(String project);

  /// A colour in words ("dark green", "#2f6a3c") as "#2f6a3c", if anybody knows it.
  Optional<String> swatch(String colour);

  void rename(String character, int version, Names names);

  void archive(String character, int version);

  void restore(String character, int version);

  /// Approved pictures that could become references, the best judged first.
  List<CastCharacter.Face> candidates(String character);

  void addReference(String character, String picture);

  void removeReference(String character, String picture);

  void orderReferences(String character, List<String> pictures);

  void changeProject(String project, int version, About about);

  void changeStyle(String project, int version, CastProject.Manner manner, String reason);

  void archiveProject(String project, int version);

  /// @param negative the character's own words for what must not be drawn
  /// @param trigger the word that calls a trained likeness up
  record Names(String name, String description, String negative, String trigger) {}

  /// @param ai whether machines may write, judge and correct by themselves
  record About(String title, String premise, String rating, boolean ai) {}
}
