package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.ChangeProject;
import studio.verticles.character.Projects.ChangeStyle;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectPage;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.RemoveSpeciesRule;
import studio.verticles.character.Projects.SaveSpeciesRule;
import studio.verticles.character.Projects.SaveStoryline;
import studio.verticles.character.Projects.SaveWorld;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.StyleResult;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.character.Projects.World;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.production.ProjectId;

/// Projects and their styles on the real bus and a real database.
@Timeout(60)
class ProjectsTest {
  @TempDir private static Path folder;
  private static CastStage stage;

  private final Project lamps = projectAfterStriking();

  @BeforeAll
  static void open() {
    stage = new CastStage(folder, Optional.empty());
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  private static Project projectAfterStriking() {
    stage.strike();
    return stage.project("The Lamplighters");
  }

  @Test
  void aTakenTitleIsRefusedWithAFreeOne() {
    assertSuggests("LAMPLIGHTERS 2", " the  LAMPLIGHTERS ");
    stage.project("The Lamplighters 2");
    assertSuggests("The Lamplighters 3", "The Lamplighters");
  }

  private static void assertSuggests(String free, String taken) {
    String detail = detail(() -> stage.project(taken));
    assertTrue(detail.contains(free), detail);
  }

  private static String detail(Executable wish) {
    return refused(Problem.Kind.CONFLICT, wish).detail();
  }

  @Test
  void aProjectNeedsATitleAndARatingThatThereIs() {
    refused(Problem.Kind.INVALID, () -> stage.project(" "));
    refused(Problem.Kind.INVALID, () -> stage.project("x".repeat(121)));
    About adult =
        new About(
            Optional.of("Late"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("XXX"),
            Optional.empty());
    refused(
        Problem.Kind.INVALID,
        () -> stage.ask(Projects.CREATE, new NewProject(adult, StyleWish.USUAL, "")));
    refused(
        Problem.Kind.NOT_FOUND, () -> stage.ask(Projects.READ, new ProjectRef(ProjectId.create())));
  }

  @Test
  void whatAChangeLeavesOutStays() {
    Project changed = describe(lamps, lamps.version(), "Fog and lamps");
    assertEquals("Fog and lamps", changed.details().premise());
    assertEquals("The Lamplighters", changed.title());
    assertEquals("the_lamplighters", changed.slug());
    refused(Problem.Kind.STALE, () -> describe(lamps, lamps.version(), "Something else"));
  }

  private static Project describe(Project of, int version, String premise) {
    return stage.ask(
        Projects.CHANGE,
        new ChangeProject(
            of.id(),
            version,
            new About(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(premise),
                Optional.empty(),
                Optional.empty()),
            "Ada"));
  }

  @Test
  void projectsComePageByPageNewestFirst() {
    Project harbour = stage.project("Harbour");
    ProjectPage first = stage.ask(Projects.LIST, new AskProjects(false, Optional.empty(), 1));
    assertEquals(List.of(harbour.id()), first.projects().stream().map(Project::id).toList());
    ProjectPage second = stage.ask(Projects.LIST, new AskProjects(false, first.next(), 1));
    assertEquals(List.of(lamps.id()), second.projects().stream().map(Project::id).toList());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void aStyleThatChangesIsANewVersionWithItsReason() {
    Style first = style();
    assertEquals(1, first.version());
    assertEquals(Architecture.SD15, first.model().architecture());
    assertEquals(768, first.model().width());
    Style second = restyle(first.version(), "animagineXL40.safetensors", "larger pictures");
    assertEquals(2, second.version());
    assertEquals(Architecture.SDXL, second.model().architecture());
    assertEquals(1024, second.model().width());
    assertEquals("Ada", second.change().by());
    refused(Problem.Kind.STALE, () -> restyle(1, "flux1-dev.safetensors", ""));
    assertEquals(2, restyle(2, "animagineXL40.safetensors", "nothing new").version());
    refused(Problem.Kind.INVALID, () -> restyle(2, "../../etc/passwd", ""));
  }

  @Test
  void theHistorySaysWhatCameOfEachVersion() {
    CharacterDetail mika = stage.character(lamps.id(), "Mika", "a girl");
    stage.picture(mika, "approved");
    stage.picture(mika, "approved");
    stage.picture(mika, "rejected");
    stage.picture(mika, "pending");
    restyle(1, "animagineXL40.safetensors", "larger pictures");
    List<StyleResult> versions =
        stage.ask(Projects.STYLE_HISTORY, new ProjectRef(lamps.id())).versions();
    assertEquals(List.of(2, 1), versions.stream().map(one -> one.style().version()).toList());
    assertEquals(List.of(0, 4), versions.stream().map(StyleResult::drawn).toList());
    assertEquals(2 / 3.0, versions.getLast().approvalRate().orElseThrow(), 1e-6);
    assertEquals(0.5, versions.getLast().meanScore().orElseThrow(), 1e-6);
    assertEquals(Optional.empty(), versions.getFirst().approvalRate());
  }

  @Test
  void aProjectThatAStoryBeganHasTheUsualStyleUntilSomebodyChooses() {
    stage.database.pool().query("delete from style").execute().await();
    assertEquals(Style.usual(lamps.id()), style());
    assertEquals(
        1, stage.ask(Projects.STYLE_HISTORY, new ProjectRef(lamps.id())).versions().size());
    assertEquals(1, restyle(0, "dreamshaper_8.safetensors", "").version());
    assertEquals(Architecture.SD15, style().model().architecture());
  }

  @Test
  void storyAndWorldAreReplacedByThoseWhoSawThem() {
    Storyline storyline =
        new Storyline(
            lamps.id(),
            0,
            new StorylineText(
                " Lamps ", "", "", "", "", "warm", "", List.of("hope", "", "hope"), List.of()));
    Storyline first =
        stage.ask(
            Projects.SAVE_STORYLINE, new SaveStoryline(lamps.id(), 0, storyline.text(), "Ada"));
    assertEquals(1, first.version());
    assertEquals("Lamps", first.text().title());
    assertEquals(List.of("hope"), first.text().themes());
    refused(
        Problem.Kind.STALE,
        () ->
            stage.ask(
                Projects.SAVE_STORYLINE,
                new SaveStoryline(lamps.id(), 0, StorylineText.EMPTY, "Ben")));
    refused(
        Problem.Kind.STALE,
        () -> stage.ask(Projects.SAVE_WORLD, new SaveWorld(lamps.id(), 3, WorldText.EMPTY, "Ben")));
    World world =
        stage.ask(
            Projects.SAVE_WORLD,
            new SaveWorld(
                lamps.id(),
                0,
                new WorldText(
                    "",
                    "ink",
                    "",
                    Map.of("primary", List.of("amber", "indigo")),
                    Map.of("angles", Map.of("usual", "low")),
                    Map.of(),
                    "",
                    "",
                    List.of(),
                    ""),
                "Ada"));
    assertEquals(world, stage.ask(Projects.WORLD, new ProjectRef(lamps.id())));
    assertEquals(List.of("amber", "indigo"), world.text().colorPalette().get("primary"));
  }

  @Test
  void aRuleOfTheProjectHoldsUntilItIsTakenBack() {
    SpeciesRule own = new SpeciesRule("FOX", List.of("two tails"), List.of(), List.of("one tail"));
    var with =
        stage.ask(Projects.SAVE_SPECIES_RULE, new SaveSpeciesRule(lamps.id(), own, "Ada")).rules();
    var fox =
        with.stream().filter(rule -> rule.rule().keyword().equals("fox")).findFirst().orElseThrow();
    assertTrue(fox.own());
    assertEquals(List.of("two tails"), fox.rule().must());
    var without =
        stage
            .ask(Projects.REMOVE_SPECIES_RULE, new RemoveSpeciesRule(lamps.id(), "fox", "Ada"))
            .rules();
    assertEquals(with.size(), without.size());
    refused(
        Problem.Kind.INVALID,
        () ->
            stage.ask(
                Projects.SAVE_SPECIES_RULE,
                new SaveSpeciesRule(
                    lamps.id(), new SpeciesRule("cloud", List.of(), List.of(), List.of()), "")));
  }

  private Style style() {
    return stage.ask(Projects.STYLE, new ProjectRef(lamps.id()));
  }

  private Style restyle(int version, String checkpoint, String reason) {
    return stage.ask(
        Projects.CHANGE_STYLE,
        new ChangeStyle(
            lamps.id(), version, StyleWish.onCheckpoint(Optional.of(checkpoint)), "Ada", reason));
  }

  private static Problem refused(Problem.Kind kind, Executable wish) {
    Problem problem = assertThrows(Problem.class, wish);
    assertEquals(kind, problem.kind(), problem.detail());
    return problem;
  }
}
