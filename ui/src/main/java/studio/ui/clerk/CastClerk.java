package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;
import static studio.ui.clerk.Asking.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.hardware.brief.Appearance;
import studio.ui.desk.Cast;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CastProject;
import studio.ui.desk.Desk.Change;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.Adopt;
import studio.verticles.character.Characters.Archive;
import studio.verticles.character.Characters.AskAdoptable;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.ChangeCharacter;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Characters.OrderReferences;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Characters.RestoreDesign;
import studio.verticles.character.Characters.SaveAppearance;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ArchiveProject;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.ChangeProject;
import studio.verticles.character.Projects.ChangeStyle;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.gallery.Gallery;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobState;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobRef;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;
import studio.verticles.story.screenwriter.ColourNames;

/// Answers about the cast.
final class CastClerk implements CastDesk {
  private static final int WALL = 200;
  private static final String BY = "at the desk";

  private final Bus bus;

  CastClerk(Bus bus, Consumer<Change> bell) {
    this.bus = bus;
    bus.listen(Characters.CHARACTER_CHANGED, _ -> bell.accept(Change.CAST));
    bus.listen(Projects.PROJECT_CHANGED, _ -> bell.accept(Change.CAST));
    bus.listen(Gallery.PICTURE_CHANGED, _ -> bell.accept(Change.PICTURE));
    bus.listen(
        Productions.JOB_CHANGED,
        job -> {
          if (job.kind().equals("Narrate")) {
            bell.accept(Change.CAST);
          }
        });
  }

  @Override
  public Cast cast(String words) {
    return asking(() -> {
      CharacterPage page =
          bus.ask(
              Characters.LIST,
              new AskCharacters(Optional.empty(), words, false, Optional.empty(), WALL));
      return CastWords.cast(
          page,
          words.isBlank()
              ? bus.ask(Characters.ADOPTABLE, new AskAdoptable()).stories()
              : List.of());
    });
  }

  @Override
  public Optional<CastCharacter> character(String id) {
    return finding(() -> {
      CharacterRef ref = new CharacterRef(CharacterId.parse(id));
      CharacterDetail detail = bus.ask(Characters.READ, ref);
      return CastWords.character(
          detail,
          bus.ask(Characters.REFERENCES, ref).pictures(),
          bus.ask(Characters.DESIGNS, ref).before(),
          detail.narration().map(job -> bus.ask(Productions.JOB, new JobRef(job))));
    });
  }

  @Override
  public Optional<CastProject> project(String id) {
    return finding(() -> {
      ProjectRef ref = new ProjectRef(ProjectId.parse(id));
      return CastWords.project(
          bus.ask(Projects.READ, ref), bus.ask(Projects.STYLE_HISTORY, ref).versions());
    });
  }

  @Override
  public List<Cast.Home> homes() {
    return asking(() ->
        bus.ask(Projects.LIST, new AskProjects(false, Optional.empty(), WALL)).projects().stream()
            .map(project -> new Cast.Home(project.id().toString(), project.title()))
            .toList());
  }

  @Override
  public String begin(String title) {
    return asking(() ->
        bus.ask(Projects.CREATE, new NewProject(Projects.About.titled(title), StyleWish.USUAL, BY))
            .id()
            .toString());
  }

  @Override
  public String create(String project, String name, String design) {
    return asking(() ->
        bus.ask(Characters.CREATE, new NewCharacter(ProjectId.parse(project), name, "", design, BY))
            .card()
            .id()
            .toString());
  }

  @Override
  public int adopt(String story) {
    return asking(() ->
        bus.ask(Characters.ADOPT, new Adopt(StoryId.parse(story), List.of(), BY)).adopted().size());
  }

  @Override
  public void redesign(String character, int version, String design) {
    asking(() ->
        bus.ask(
            Characters.CHANGE_DESIGN,
            new ChangeDesign(CharacterId.parse(character), version, design, BY)));
  }

  @Override
  public void describe(String character, int version, Appearance appearance) {
    asking(() ->
        bus.ask(
            Characters.SAVE_APPEARANCE,
            new SaveAppearance(CharacterId.parse(character), version, appearance, BY)));
  }

  @Override
  public void bringBack(String character, int version, long number) {
    asking(() ->
        bus.ask(
            Characters.RESTORE_DESIGN,
            new RestoreDesign(CharacterId.parse(character), version, number, BY)));
  }

  @Override
  public void narrate(String character) {
    asking(() ->
        bus.ask(
            Characters.BEGIN_NARRATION,
            new BeginNarration(CharacterId.parse(character), Optional.empty(), BY)));
  }

  @Override
  public int narrateMissing(String project) {
    return asking(() ->
        bus.ask(Characters.NARRATE_PROJECT, new NarrateProject(ProjectId.parse(project), true, BY))
            .narrations()
            .size());
  }

  @Override
  public Optional<String> swatch(String colour) {
    return ColourNames.of(colour).map("#%06x"::formatted);
  }

  @Override
  public void rename(String character, int version, Names names) {
    asking(() ->
        bus.ask(
            Characters.CHANGE,
            new ChangeCharacter(
                CharacterId.parse(character),
                version,
                Optional.of(names.name()),
                Optional.of(names.description()),
                Optional.of(names.negative()),
                Optional.of(names.trigger()),
                BY)));
  }

  @Override
  public void archive(String character, int version) {
    putAway(character, version, true);
  }

  @Override
  public void restore(String character, int version) {
    putAway(character, version, false);
  }

  private void putAway(String character, int version, boolean archived) {
    asking(() ->
        bus.ask(
            Characters.ARCHIVE, new Archive(CharacterId.parse(character), version, archived, BY)));
  }

  @Override
  public List<CastCharacter.Face> candidates(String character) {
    return asking(() ->
        bus
            .ask(Characters.CANDIDATES, new CharacterRef(CharacterId.parse(character)))
            .pictures()
            .stream()
            .map(CastWords::face)
            .toList());
  }

  @Override
  public void addReference(String character, String picture) {
    asking(() -> bus.ask(Characters.ADD_REFERENCE, reference(character, picture)));
  }

  @Override
  public void removeReference(String character, String picture) {
    asking(() -> bus.ask(Characters.REMOVE_REFERENCE, reference(character, picture)));
  }

  private static ReferenceWish reference(String character, String picture) {
    return new ReferenceWish(CharacterId.parse(character), PictureId.parse(picture), BY);
  }

  @Override
  public void orderReferences(String character, List<String> pictures) {
    asking(() ->
        bus.ask(
            Characters.ORDER_REFERENCES,
            new OrderReferences(
                CharacterId.parse(character),
                pictures.stream().map(PictureId::parse).toList(),
                BY)));
  }

  @Override
  public void changeProject(String project, int version, About about) {
    asking(() ->
        bus.ask(
            Projects.CHANGE,
            new ChangeProject(
                ProjectId.parse(project),
                version,
                new Projects.About(
                    Optional.of(about.title()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(about.premise()),
                    Optional.of(about.rating()),
                    Optional.of(about.ai())),
                BY)));
  }

  @Override
  public void changeStyle(String project, int version, CastProject.Manner manner, String reason) {
    asking(() ->
        bus.ask(
            Projects.CHANGE_STYLE,
            new ChangeStyle(
                ProjectId.parse(project), version, CastWords.wish(manner), BY, reason)));
  }

  @Override
  public void archiveProject(String project, int version) {
    asking(() ->
        bus.ask(Projects.ARCHIVE, new ArchiveProject(ProjectId.parse(project), version, true, BY)));
  }

  /// Whether a job is still on its way.
  static boolean isOpen(JobView job) {
    return job.state() == JobState.QUEUED || job.state() == JobState.RUNNING;
  }
}
