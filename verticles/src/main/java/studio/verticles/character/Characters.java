package studio.verticles.character;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkOrder;

/// What others may ask about the characters of a project.
///
/// Changes carry the `version` that the asker saw: STALE when it has become another. `by` says who
/// wishes it, in words for people; it may be empty.
public final class Characters {
  /// Everything that a drawing, a judge or a training needs of one character. Answers for archived
  /// ones too; whoever starts work asks [Sheet.Identity#archived].
  public static final Endpoint<CharacterRef, Sheet> SHEET =
      Endpoint.quick("characters.sheet", CharacterRef.class, Sheet.class);

  /// CONFLICT when the project has a character with this slug; NOT_FOUND without the project.
  public static final Endpoint<NewCharacter, CharacterDetail> CREATE =
      Endpoint.quick("characters.create", NewCharacter.class, CharacterDetail.class);

  /// By name within each project, projects newest first.
  public static final Endpoint<AskCharacters, CharacterPage> LIST =
      Endpoint.quick("characters.list", AskCharacters.class, CharacterPage.class);

  public static final Endpoint<CharacterRef, CharacterDetail> READ =
      Endpoint.quick("characters.read", CharacterRef.class, CharacterDetail.class);

  /// Name, description, own negatives, trigger word: whatever is there. The slug stays.
  public static final Endpoint<ChangeCharacter, CharacterDetail> CHANGE =
      Endpoint.quick("characters.change", ChangeCharacter.class, CharacterDetail.class);

  /// Changes the design prompt, and remembers what it was. Nothing else in the studio does.
  public static final Endpoint<ChangeDesign, CharacterDetail> CHANGE_DESIGN =
      Endpoint.quick("characters.change-design", ChangeDesign.class, CharacterDetail.class);

  /// Replaces the appearance, and remembers what it was.
  public static final Endpoint<SaveAppearance, CharacterDetail> SAVE_APPEARANCE =
      Endpoint.quick("characters.save-appearance", SaveAppearance.class, CharacterDetail.class);

  /// What design and appearance were before each change, newest first.
  public static final Endpoint<CharacterRef, DesignHistory> DESIGNS =
      Endpoint.quick("characters.designs", CharacterRef.class, DesignHistory.class);

  /// Makes design and appearance what they were before a change; that is a change too.
  public static final Endpoint<RestoreDesign, CharacterDetail> RESTORE_DESIGN =
      Endpoint.quick("characters.restore-design", RestoreDesign.class, CharacterDetail.class);

  /// Puts a character away, or takes it out again. Its pictures stay; queued work for it is
  /// cancelled, running work ends with a CONFLICT before it keeps anything.
  public static final Endpoint<Archive, CharacterDetail> ARCHIVE =
      Endpoint.quick("characters.archive", Archive.class, CharacterDetail.class);

  /// Asks for the appearance to be written down from the design prompt. The same wish key gives the
  /// same job; INVALID when the key stood for another character.
  public static final Endpoint<BeginNarration, NarrationBegun> BEGIN_NARRATION =
      Endpoint.quick("characters.begin-narration", BeginNarration.class, NarrationBegun.class);

  /// The same for a whole project.
  public static final Endpoint<NarrateProject, NarrationsBegun> NARRATE_PROJECT =
      Endpoint.quick("characters.narrate-project", NarrateProject.class, NarrationsBegun.class);

  /// Does a [studio.verticles.production.Job.Narrate].
  public static final Endpoint<WorkOrder, Outcome> NARRATE =
      Endpoint.patient("characters.narrate", WorkOrder.class, Outcome.class);

  public static final Endpoint<CharacterRef, References> REFERENCES =
      Endpoint.quick("characters.references", CharacterRef.class, References.class);

  /// Adds at the end. CONFLICT unless the picture is approved and shows this character; adding what
  /// is there changes nothing.
  public static final Endpoint<ReferenceWish, References> ADD_REFERENCE =
      Endpoint.quick("characters.add-reference", ReferenceWish.class, References.class);

  public static final Endpoint<ReferenceWish, References> REMOVE_REFERENCE =
      Endpoint.quick("characters.remove-reference", ReferenceWish.class, References.class);

  /// Puts the references into another order; all of them must be named. CONFLICT when they are not
  /// the ones that are there.
  public static final Endpoint<OrderReferences, References> ORDER_REFERENCES =
      Endpoint.quick("characters.order-references", OrderReferences.class, References.class);

  /// Approved pictures of the character that are no references yet, the best judged first.
  public static final Endpoint<CharacterRef, References> CANDIDATES =
      Endpoint.quick("characters.candidates", CharacterRef.class, References.class);

  /// Stories that are read and have somebody in their cast who is no character of the project yet,
  /// newest first.
  public static final Endpoint<AskAdoptable, AdoptableCasts> ADOPTABLE =
      Endpoint.quick("characters.adoptable", AskAdoptable.class, AdoptableCasts.class);

  /// Makes the cast of a story characters of its project. Who is there already stays as he is, so
  /// asking twice is asking once.
  public static final Endpoint<Adopt, Adopted> ADOPT =
      Endpoint.quick("characters.adopt", Adopt.class, Adopted.class);

  /// A character came, changed, was archived, or got other references.
  public static final Topic<CharacterChanged> CHARACTER_CHANGED =
      new Topic<>("character.changed", CharacterChanged.class);

  private Characters() {}

  public record CharacterRef(CharacterId character) {}

  public record CharacterChanged(CharacterId character, ProjectId project) {}

  public record NewCharacter(
      ProjectId project, String name, String description, String design, String by) {}

  /// @param project of this one only
  /// @param words only characters whose name, project, species or design has all these words; may
  ///   be empty
  /// @param archived those that were put away, instead of those that were not
  public record AskCharacters(
      Optional<ProjectId> project,
      String words,
      boolean archived,
      Optional<String> cursor,
      int limit) {
    public AskCharacters {
      Limits.page(limit);
    }
  }

  public record CharacterPage(List<CharacterCard> characters, Optional<String> next) {}

  /// A character among others.
  ///
  /// @param thumbnails up to four, references first, then the newest approved
  /// @param target how many approved pictures it is to have
  public record CharacterCard(
      CharacterId id,
      int number,
      ProjectId project,
      String projectTitle,
      String name,
      String slug,
      String species,
      String design,
      Counts pictures,
      int target,
      boolean hasLora,
      List<MediaPath> thumbnails) {}

  public record Counts(int pending, int approved, int rejected) {}

  /// @param number counts characters, for scripts of the earlier program
  /// @param negative the character's own words for the negative prompt
  /// @param negatives all of them: the rules' and its own
  /// @param narration the newest job that writes the appearance, while it is not done
  public record CharacterDetail(
      CharacterCard card,
      int version,
      String description,
      Appearance appearance,
      String negative,
      List<String> negatives,
      SpeciesMatch species,
      String trigger,
      Optional<JobId> narration,
      Optional<Instant> archived,
      Instant created) {}

  /// Absent means: as it is.
  public record ChangeCharacter(
      CharacterId character,
      int version,
      Optional<String> name,
      Optional<String> description,
      Optional<String> negative,
      Optional<String> trigger,
      String by) {}

  public record ChangeDesign(CharacterId character, int version, String design, String by) {}

  public record SaveAppearance(
      CharacterId character, int version, Appearance appearance, String by) {}

  public record DesignHistory(CharacterId character, List<DesignBefore> before) {}

  /// What it was until `until`, when `by` changed it.
  public record DesignBefore(
      long number, String design, Appearance appearance, String by, Instant until) {}

  /// @param number of a [DesignBefore]
  public record RestoreDesign(CharacterId character, int version, long number, String by) {}

  public record Archive(CharacterId character, int version, boolean archived, String by) {}

  public record BeginNarration(CharacterId character, Optional<String> wishKey, String by) {}

  public record NarrationBegun(CharacterId character, JobId job) {}

  /// @param missingOnly only characters without an appearance
  public record NarrateProject(ProjectId project, boolean missingOnly, String by) {}

  public record NarrationsBegun(List<NarrationBegun> narrations) {}

  public record ReferenceWish(CharacterId character, PictureId picture, String by) {}

  public record OrderReferences(CharacterId character, List<PictureId> order, String by) {}

  /// In their order, the most telling first.
  public record References(CharacterId character, List<Sheet.Reference> pictures) {}

  public record AskAdoptable() {}

  public record AdoptableCasts(List<AdoptableCast> stories) {}

  /// @param names of those who are no characters yet
  public record AdoptableCast(
      StoryId story, String title, String projectTitle, List<String> names) {
    public AdoptableCast {
      names = List.copyOf(names);
    }

    AdoptableCast and(String name) {
      return new AdoptableCast(
          story,
          title,
          projectTitle,
          java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(name))
              .toList());
    }
  }

  /// @param names of the cast; none means all but the narrator
  public record Adopt(StoryId story, List<String> names, String by) {}

  /// @param known were characters of the project before
  public record Adopted(
      ProjectId project, List<CharacterCard> adopted, List<CharacterCard> known) {}
}
