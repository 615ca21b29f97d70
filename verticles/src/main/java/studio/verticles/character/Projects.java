package studio.verticles.character;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.comfyui.graph.Sampler;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// What others may ask about projects and what all of a project's characters share.
///
/// Changes carry the `version` that the asker saw: STALE when it has become another. `by` says who
/// wishes it, in words for people; it may be empty.
public final class Projects {
  /// CONFLICT when another project has the same slug; the detail suggests a free name. With the
  /// project comes version 1 of its style.
  public static final Endpoint<NewProject, Project> CREATE =
      Endpoint.quick("projects.create", NewProject.class, Project.class);

  /// The slug stays, because folders are called by it.
  public static final Endpoint<ChangeProject, Project> CHANGE =
      Endpoint.quick("projects.change", ChangeProject.class, Project.class);

  /// Puts a project away, or takes it out again. Nothing is deleted.
  public static final Endpoint<ArchiveProject, Project> ARCHIVE =
      Endpoint.quick("projects.archive", ArchiveProject.class, Project.class);

  /// Newest first.
  public static final Endpoint<AskProjects, ProjectPage> LIST =
      Endpoint.quick("projects.list", AskProjects.class, ProjectPage.class);

  public static final Endpoint<ProjectRef, Project> READ =
      Endpoint.quick("projects.read", ProjectRef.class, Project.class);

  public static final Endpoint<ProjectRef, Style> STYLE =
      Endpoint.quick("projects.style", ProjectRef.class, Style.class);

  /// Makes the next version of the style. STALE when `version` is no longer the one in use.
  public static final Endpoint<ChangeStyle, Style> CHANGE_STYLE =
      Endpoint.quick("projects.change-style", ChangeStyle.class, Style.class);

  /// Every version, newest first, with what came of it.
  public static final Endpoint<ProjectRef, StyleHistory> STYLE_HISTORY =
      Endpoint.quick("projects.style-history", ProjectRef.class, StyleHistory.class);

  /// An empty one of version 0 where nobody wrote any.
  public static final Endpoint<ProjectRef, Storyline> STORYLINE =
      Endpoint.quick("projects.storyline", ProjectRef.class, Storyline.class);

  /// Writes or replaces; `version` is the one that is replaced, 0 for none.
  public static final Endpoint<SaveStoryline, Storyline> SAVE_STORYLINE =
      Endpoint.quick("projects.save-storyline", SaveStoryline.class, Storyline.class);

  /// An empty one of version 0 where nobody described any.
  public static final Endpoint<ProjectRef, World> WORLD =
      Endpoint.quick("projects.world", ProjectRef.class, World.class);

  /// Writes or replaces; `version` is the one that is replaced, 0 for none.
  public static final Endpoint<SaveWorld, World> SAVE_WORLD =
      Endpoint.quick("projects.save-world", SaveWorld.class, World.class);

  /// The rules that hold in a project: the house's and its own.
  public static final Endpoint<ProjectRef, SpeciesRules> SPECIES_RULES =
      Endpoint.quick("projects.species-rules", ProjectRef.class, SpeciesRules.class);

  /// Adds a rule, or replaces the one with the same keyword.
  public static final Endpoint<SaveSpeciesRule, SpeciesRules> SAVE_SPECIES_RULE =
      Endpoint.quick("projects.save-species-rule", SaveSpeciesRule.class, SpeciesRules.class);

  /// Takes a project's own rule back, so that the house's holds again.
  public static final Endpoint<RemoveSpeciesRule, SpeciesRules> REMOVE_SPECIES_RULE =
      Endpoint.quick("projects.remove-species-rule", RemoveSpeciesRule.class, SpeciesRules.class);

  public static final Endpoint<ProjectRef, Pairs> PAIRS =
      Endpoint.quick("projects.pairs", ProjectRef.class, Pairs.class);

  /// Says what tells two characters apart; replaces what was said of the same two.
  public static final Endpoint<SavePair, Pairs> SAVE_PAIR =
      Endpoint.quick("projects.save-pair", SavePair.class, Pairs.class);

  public static final Endpoint<RemovePair, Pairs> REMOVE_PAIR =
      Endpoint.quick("projects.remove-pair", RemovePair.class, Pairs.class);

  /// The cast as a judge is told of it, for pictures of whom nobody knows whom they show.
  public static final Endpoint<ProjectRef, Company> COMPANY =
      Endpoint.quick("projects.company", ProjectRef.class, Company.class);

  /// A project, its style, storyline, world or rules changed.
  public static final Topic<ProjectChanged> PROJECT_CHANGED =
      new Topic<>("project.changed", ProjectChanged.class);

  private Projects() {}

  /// The names of samplers that a style may have, as people write them.
  public static List<String> samplers() {
    return Sampler.names();
  }

  public record ProjectRef(ProjectId project) {}

  public record ProjectChanged(ProjectId project) {}

  /// What a person says about a project. Absent in a change means: as it is.
  ///
  /// @param rating "G", "PG", "PG-13" or "R"
  /// @param ai off: no machine writes, judges or corrects anything of it by itself
  public record About(
      Optional<String> title,
      Optional<String> description,
      Optional<String> genre,
      Optional<String> premise,
      Optional<String> rating,
      Optional<Boolean> ai) {
    public static About titled(String title) {
      return new About(
          Optional.of(title),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /// @param style what differs from the usual
  public record NewProject(About about, StyleWish style, String by) {}

  public record ChangeProject(ProjectId project, int version, About about, String by) {}

  public record ArchiveProject(ProjectId project, int version, boolean archived, String by) {}

  /// @param number counts projects, for scripts of the earlier program
  /// @param characters that are not archived
  /// @param style the version in use
  public record Project(
      ProjectId id,
      int number,
      int version,
      String title,
      String slug,
      Details details,
      int characters,
      int stories,
      int style,
      Optional<Instant> archived,
      Instant created) {}

  public record Details(
      String description, String genre, String premise, String rating, boolean ai) {}

  public record AskProjects(boolean archived, Optional<String> cursor, int limit) {
    public AskProjects {
      Limits.page(limit);
    }
  }

  public record ProjectPage(List<Project> projects, Optional<String> next) {}

  /// What somebody wants of a style. Absent means: as it is, or the usual. A new checkpoint without
  /// an architecture has the one that its name suggests.
  public record StyleWish(
      Optional<String> checkpoint,
      Optional<Architecture> architecture,
      Optional<Size> size,
      Optional<Integer> steps,
      Optional<Double> cfg,
      Optional<String> sampler,
      Optional<Style.Wording> wording,
      Optional<Likeness> likeness) {
    public static final StyleWish USUAL = onCheckpoint(Optional.empty());

    public static StyleWish onCheckpoint(Optional<String> checkpoint) {
      return new StyleWish(
          checkpoint,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  public record Size(int width, int height) {}

  public record ChangeStyle(
      ProjectId project, int version, StyleWish wish, String by, String reason) {}

  public record StyleHistory(List<StyleResult> versions) {}

  /// @param drawn how many pictures were drawn with this version
  /// @param approvalRate of those that were decided on, 0 to 1; absent while none was
  /// @param meanScore of those that were judged, 0 to 1
  public record StyleResult(
      Style style, int drawn, Optional<Double> approvalRate, Optional<Double> meanScore) {}

  public record Storyline(ProjectId project, int version, StorylineText text) {}

  public record StorylineText(
      String title,
      String summary,
      String theme,
      String genre,
      String targetAudience,
      String tone,
      String humorStyle,
      List<String> themes,
      List<String> storyArcs) {
    public static final StorylineText EMPTY =
        new StorylineText("", "", "", "", "", "", "", List.of(), List.of());

    public StorylineText {
      themes = List.copyOf(themes);
      storyArcs = List.copyOf(storyArcs);
    }
  }

  public record SaveStoryline(ProjectId project, int version, StorylineText text, String by) {}

  public record World(ProjectId project, int version, WorldText text) {}

  /// The three maps are what people and earlier programs wrote, with texts, lists and maps in them.
  public record WorldText(
      String stylePreamble,
      String artStyle,
      String aesthetic,
      Map<String, Object> colorPalette,
      Map<String, Object> cinematography,
      Map<String, Object> worldLocation,
      String timePeriod,
      String productionNotes,
      List<String> knownIssues,
      String negativePromptGuidance) {
    public static final WorldText EMPTY =
        new WorldText("", "", "", Map.of(), Map.of(), Map.of(), "", "", List.of(), "");

    public WorldText {
      colorPalette = Map.copyOf(colorPalette);
      cinematography = Map.copyOf(cinematography);
      worldLocation = Map.copyOf(worldLocation);
      knownIssues = List.copyOf(knownIssues);
    }
  }

  public record SaveWorld(ProjectId project, int version, WorldText text, String by) {}

  public record SpeciesRules(ProjectId project, List<RuleInForce> rules) {}

  /// @param own written in this project; otherwise the house's
  public record RuleInForce(SpeciesRule rule, boolean own) {}

  public record SaveSpeciesRule(ProjectId project, SpeciesRule rule, String by) {}

  public record RemoveSpeciesRule(ProjectId project, String keyword, String by) {}

  public record Pairs(ProjectId project, List<Pair> pairs) {}

  /// Two characters that are taken for each other.
  ///
  /// @param oneCues words in an answer to the question that mean `one`
  public record Pair(
      CharacterId one,
      CharacterId other,
      String question,
      List<String> oneCues,
      List<String> otherCues) {
    public Pair {
      oneCues = List.copyOf(oneCues);
      otherCues = List.copyOf(otherCues);
    }
  }

  public record SavePair(ProjectId project, Pair pair, String by) {}

  public record RemovePair(ProjectId project, CharacterId one, CharacterId other, String by) {}
}
