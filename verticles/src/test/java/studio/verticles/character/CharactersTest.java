package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.Adopt;
import studio.verticles.character.Characters.Adopted;
import studio.verticles.character.Characters.Archive;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.ChangeCharacter;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.Counts;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.OrderReferences;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Characters.RestoreDesign;
import studio.verticles.character.Characters.SaveAppearance;
import studio.verticles.character.Projects.ArchiveProject;
import studio.verticles.character.Projects.Pair;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.SavePair;
import studio.verticles.character.Projects.SaveSpeciesRule;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;

/// Characters on the real bus and a real database.
@Timeout(60)
class CharactersTest {
  @TempDir private static Path folder;
  private static CastStage stage;

  private final Project lamplighters = projectAfterStriking();

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

  @BeforeEach
  void anEmptyCast() {
    assertEquals(0, lamplighters.characters());
  }

  @Test
  void aNameIsTakenOnlyInItsOwnProject() {
    CharacterDetail mika = mika();
    assertEquals("mika", mika.card().slug());
    Problem taken = refused(Problem.Kind.CONFLICT, () -> stage.character(here(), " MIKA ", ""));
    assertTrue(taken.detail().contains("mika"), taken.detail());

    CharacterDetail other = stage.character(stage.project("Harbour").id(), "Mika", "");
    assertEquals("mika", other.card().slug());
    assertNotEquals(mika.card().id(), other.card().id());
  }

  @Test
  void aCharacterNeedsAProjectAndANameOfSomeLength() {
    refused(Problem.Kind.NOT_FOUND, () -> stage.character(ProjectId.create(), "Mika", ""));
    refused(Problem.Kind.INVALID, () -> stage.character(here(), "  ", ""));
    refused(Problem.Kind.INVALID, () -> stage.character(here(), "x".repeat(81), ""));
    refused(Problem.Kind.INVALID, () -> stage.character(here(), "two\nlines", ""));
    refused(Problem.Kind.INVALID, () -> stage.character(here(), "Mika", "x".repeat(4001)));
    assertEquals(List.of(), cast("").characters());
  }

  @Test
  void ofTwoBrowsersThatChangeADesignTheSlowerIsTold() throws Exception {
    CharacterDetail mika = mika();
    List<Callable<Object>> browsers =
        List.of(
            () -> redesign(mika, mika.version(), "a girl with red hair"),
            () -> redesign(mika, mika.version(), "a girl with blue hair"));
    int stale = 0;
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> one : both.invokeAll(browsers)) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException failed) {
          assertEquals(Problem.Kind.STALE, ((Problem) failed.getCause()).kind());
          stale++;
        }
      }
    }
    assertEquals(1, stale);
    assertEquals(1, designs(mika).size());
    assertEquals(mika.version() + 1, stage.read(mika.card().id()).version());
  }

  @Test
  void aDesignRemembersWhatItWasAndCanBeMadeThatAgain() {
    CharacterDetail mika = mika();
    CharacterDetail second = redesign(mika, mika.version(), "a robot with a hat");
    assertEquals("a robot with a hat", second.card().design());
    DesignBefore before = designs(mika).getFirst();
    assertEquals(mika.card().design(), before.design());
    assertEquals("Ada", before.by());

    CharacterDetail third =
        stage.ask(
            Characters.RESTORE_DESIGN,
            new RestoreDesign(mika.card().id(), second.version(), before.number(), "Ben"));
    assertEquals(mika.card().design(), third.card().design());
    assertEquals(
        List.of("a robot with a hat", mika.card().design()),
        designs(mika).stream().map(DesignBefore::design).toList());
  }

  @Test
  void aChangeThatChangesNothingIsNotRemembered() {
    CharacterDetail mika = mika();
    assertEquals(
        mika.version(), redesign(mika, mika.version(), mika.card().design() + " ").version());
    assertEquals(List.of(), designs(mika));
  }

  @Test
  void otherChangesLeaveTheDesignAlone() {
    CharacterDetail mika = mika();
    CharacterDetail renamed =
        stage.ask(
            Characters.CHANGE,
            new ChangeCharacter(
                mika.card().id(),
                mika.version(),
                Optional.of("Mika of the Lamps"),
                Optional.empty(),
                Optional.of("blue scarf"),
                Optional.of("mk lamp"),
                "Ada"));
    assertEquals("Mika of the Lamps", renamed.card().name());
    assertEquals("mika", renamed.card().slug());
    assertEquals("mk lamp", renamed.trigger());
    assertEquals(List.of("blue scarf"), renamed.negatives());
    assertEquals(mika.card().design(), renamed.card().design());
    assertEquals(List.of(), designs(mika));
    refused(
        Problem.Kind.INVALID,
        () ->
            stage.ask(
                Characters.CHANGE,
                new ChangeCharacter(
                    mika.card().id(),
                    renamed.version(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("../evil"),
                    "")));
  }

  @Test
  void theListCountsPicturesAndShowsTheMostTelling() {
    CharacterDetail mika = mika();
    CharacterDetail zoe = stage.character(here(), "Zoë", "an owl");
    stage.picture(mika, "pending");
    stage.picture(mika, "rejected");
    List<PictureId> approved =
        java.util.stream.Stream.generate(() -> stage.picture(mika, "approved")).limit(5).toList();
    stage.ask(
        Characters.ADD_REFERENCE, new ReferenceWish(mika.card().id(), approved.getFirst(), ""));

    List<CharacterCard> all = cast("").characters();
    assertEquals(List.of("Mika", "Zoë"), all.stream().map(CharacterCard::name).toList());
    assertEquals(new Counts(1, 5, 1), all.getFirst().pictures());
    assertEquals(
        List.of("aa/t3.jpg", "aa/t7.jpg", "aa/t6.jpg", "aa/t5.jpg"),
        thumbs(all.getFirst(), approved));
    assertEquals(new Counts(0, 0, 0), all.getLast().pictures());
    assertEquals(List.of(), all.getLast().thumbnails());
    assertEquals(zoe.card(), all.getLast());
  }

  /// As if the pictures of this test were the first there are.
  private static List<String> thumbs(CharacterCard card, List<PictureId> approved) {
    assertEquals(5, approved.size());
    int first =
        card.thumbnails().stream()
                .map(path -> path.value().replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow()
            - 3;
    return card.thumbnails().stream()
        .map(path ->
            "aa/t" + (Integer.parseInt(path.value().replaceAll("\\D", "")) - first) + ".jpg")
        .toList();
  }

  @Test
  void theListIsSearchedByWordsAndReadPageByPage() {
    for (String name : List.of("Cato", "Ada", "Ben")) {
      stage.character(here(), name, name.equals("Ben") ? "a fox, 100% red" : "a girl");
    }
    CharacterPage first =
        stage.ask(
            Characters.LIST,
            new AskCharacters(Optional.of(here()), "", false, Optional.empty(), 2));
    assertEquals(List.of("Ada", "Ben"), names(first));
    CharacterPage second =
        stage.ask(
            Characters.LIST, new AskCharacters(Optional.of(here()), "", false, first.next(), 2));
    assertEquals(List.of("Cato"), names(second));
    assertEquals(Optional.empty(), second.next());

    assertEquals(List.of("Ben"), names(cast("FOX lamplighters")));
    assertEquals(List.of("Ben"), names(cast("100%")));
    assertEquals(List.of(), names(cast("_")));
    assertEquals(List.of(), names(cast("fox girl")));
  }

  @Test
  void anArchivedCharacterIsKeptAndItsWorkIsCancelled() {
    CharacterDetail mika = mika();
    stage.ask(
        Characters.BEGIN_NARRATION, new BeginNarration(mika.card().id(), Optional.empty(), ""));
    CharacterDetail archived = archive(mika, mika.version(), true);
    assertTrue(archived.archived().isPresent());
    assertEquals(List.of(), names(cast("")));
    assertEquals(List.of("cancelled"), jobStates());
    refused(
        Problem.Kind.CONFLICT,
        () ->
            stage.ask(
                Characters.BEGIN_NARRATION,
                new BeginNarration(mika.card().id(), Optional.empty(), "")));
    Problem taken = refused(Problem.Kind.CONFLICT, () -> stage.character(here(), "Mika", ""));
    assertTrue(taken.detail().contains("archive"), taken.detail());
    assertTrue(sheet(mika.card().id()).who().archived());

    assertTrue(archive(mika, archived.version(), false).archived().isEmpty());
    assertEquals(List.of("Mika"), names(cast("")));
  }

  @Test
  void aCharacterOfAnArchivedProjectIsArchivedToo() {
    CharacterDetail mika = mika();
    stage.ask(Projects.ARCHIVE, new ArchiveProject(here(), lamplighters.version(), true, "Ada"));
    assertTrue(sheet(mika.card().id()).who().archived());
    assertEquals(List.of(), names(cast("")));
    refused(Problem.Kind.CONFLICT, () -> stage.character(here(), "Nori", ""));
    refused(
        Problem.Kind.CONFLICT,
        () ->
            stage.database.inTransaction(transaction -> {
              StillCast.require(transaction, mika.card().id());
              return mika;
            }));
  }

  @Test
  void anAppearanceIsReadFromTheDesign() {
    CharacterDetail mika =
        stage.character(here(), "Mika", "a small red fox with a green scarf and round glasses");
    var begun =
        stage.ask(
            Characters.BEGIN_NARRATION,
            new BeginNarration(mika.card().id(), Optional.of("wish-1"), "Ada"));
    assertEquals(Optional.of(begun.job()), stage.read(mika.card().id()).narration());
    assertEquals("by rules", stage.narrate(stage.take()).note());

    CharacterDetail described = stage.read(mika.card().id());
    assertEquals("fox, NOT human", described.appearance().species());
    assertEquals("green", described.appearance().keyColors().get("scarf"));
    assertTrue(described.appearance().features().contains("round glasses"));
    assertEquals(Optional.empty(), described.narration());
    assertEquals(1, designs(mika).size());
    assertTrue(described.negatives().contains("human face"), described.negatives().toString());
    assertEquals(
        begun,
        stage.ask(
            Characters.BEGIN_NARRATION,
            new BeginNarration(mika.card().id(), Optional.of("wish-1"), "Ada")));
    CharacterDetail other = stage.character(here(), "Nori", "an owl");
    refused(
        Problem.Kind.INVALID,
        () ->
            stage.ask(
                Characters.BEGIN_NARRATION,
                new BeginNarration(other.card().id(), Optional.of("wish-1"), "Ada")));
  }

  @Test
  void aNarrationOfACharacterThatChangedMeanwhileIsNotKept() {
    CharacterDetail mika = mika();
    stage.ask(
        Characters.BEGIN_NARRATION, new BeginNarration(mika.card().id(), Optional.empty(), ""));
    Claim running = stage.take();
    CharacterDetail changed = redesign(mika, mika.version(), "a robot");
    refused(Problem.Kind.CONFLICT, () -> stage.narrate(running));
    assertEquals(changed.appearance(), stage.read(mika.card().id()).appearance());

    archive(mika, changed.version(), true);
    Problem gone = refused(Problem.Kind.CONFLICT, () -> stage.narrate(running));
    assertTrue(gone.detail().contains("archived"), gone.detail());
    assertEquals(1, designs(mika).size());
  }

  @Test
  void aWholeProjectIsDescribedWhereNobodyDidItYet() {
    CharacterDetail mika = mika();
    stage.character(here(), "Nobody", "");
    CharacterDetail nori = stage.character(here(), "Nori", "an owl");
    describe(nori, "owl, NOT human");
    var begun = stage.ask(Characters.NARRATE_PROJECT, new NarrateProject(here(), true, "Ada"));
    assertEquals(
        List.of(mika.card().id()),
        begun.narrations().stream().map(Characters.NarrationBegun::character).toList());
  }

  @Test
  void onlyAnApprovedPictureOfTheCharacterIsAReference() {
    CharacterDetail mika = mika();
    CharacterId id = mika.card().id();
    CharacterDetail nori = stage.character(here(), "Nori", "an owl");
    PictureId pending = stage.picture(mika, "pending");
    PictureId strange = stage.picture(nori, "approved");
    refused(Problem.Kind.CONFLICT, () -> refer(id, pending));
    refused(Problem.Kind.CONFLICT, () -> refer(id, strange));
    refused(Problem.Kind.NOT_FOUND, () -> refer(id, PictureId.create()));

    PictureId one = stage.picture(mika, "approved");
    PictureId two = stage.picture(mika, "approved");
    refer(id, one);
    refer(id, two);
    assertEquals(List.of(one, two), refer(id, one));
    assertEquals(
        List.of(two, one),
        pictures(
            stage.ask(
                Characters.ORDER_REFERENCES, new OrderReferences(id, List.of(two, one), ""))));
    refused(
        Problem.Kind.CONFLICT,
        () ->
            stage.ask(Characters.ORDER_REFERENCES, new OrderReferences(id, List.of(two, two), "")));
    assertEquals(
        List.of(one),
        pictures(stage.ask(Characters.REMOVE_REFERENCE, new ReferenceWish(id, two, ""))));
    refused(
        Problem.Kind.NOT_FOUND,
        () -> stage.ask(Characters.REMOVE_REFERENCE, new ReferenceWish(id, two, "")));
    // A reference that was rejected later shows nothing any more.
    stage
        .database
        .pool()
        .preparedQuery("update picture set state = 'rejected' where id = $1")
        .execute(Tuple.of(one.value()))
        .await();
    assertEquals(List.of(), sheet(id).references());
  }

  @Test
  void theSheetSaysEverythingOfACharacter() {
    CharacterDetail mika = mika();
    CharacterDetail tom = stage.character(here(), "Tom", "a fox with a green scarf");
    describe(tom, "fox, NOT human");
    PictureId reference = stage.picture(tom, "approved");
    refer(tom.card().id(), reference);
    stage.ask(
        Projects.SAVE_PAIR,
        new SavePair(
            here(),
            new Pair(
                mika.card().id(),
                tom.card().id(),
                "Which colour has the scarf?",
                List.of("red"),
                List.of("green")),
            "Ada"));
    stage.ask(
        Projects.SAVE_SPECIES_RULE,
        new SaveSpeciesRule(
            here(),
            new SpeciesRule("Fox", List.of("a muzzle"), List.of("hands"), List.of("dog")),
            "Ada"));

    Sheet sheet = sheet(tom.card().id());
    assertEquals("tom", sheet.who().trigger());
    assertEquals(Species.FOX, sheet.look().species());
    assertEquals(List.of("a muzzle"), sheet.species().forJudge().orElseThrow().must());
    assertTrue(sheet.negatives().containsAll(List.of("human face", "dog")));
    assertEquals(1, sheet.style().version());
    assertEquals(
        List.of(reference), sheet.references().stream().map(Sheet.Reference::picture).toList());
    assertEquals(
        List.of("mika", "tom"),
        sheet.company().roster().stream().map(role -> role.slug()).toList());
    assertEquals("mika", sheet.company().pairs().getFirst().one());
    assertEquals(Optional.of(mika.card().id()), sheet.company().called("mika"));
    assertTrue(sheet.lora().isEmpty());

    archive(mika, mika.version(), true);
    Company company = stage.ask(Projects.COMPANY, new ProjectRef(here()));
    assertEquals(List.of("tom"), company.roster().stream().map(role -> role.slug()).toList());
    assertEquals(List.of(), company.pairs());
  }

  @Test
  void theCastOfAStoryIsAdoptedOnce() {
    StoryId story = story("broken down");
    Adopted first = stage.ask(Characters.ADOPT, new Adopt(story, List.of(), "Ada"));
    assertEquals(
        List.of("Mira", "Old Tom"), first.adopted().stream().map(CharacterCard::name).toList());
    Adopted again = stage.ask(Characters.ADOPT, new Adopt(story, List.of(), "Ada"));
    assertEquals(List.of(), again.adopted());
    assertEquals(
        List.of("Mira", "Old Tom"), again.known().stream().map(CharacterCard::name).toList());

    Sheet mira = sheet(first.adopted().getFirst().id());
    assertEquals(Species.FOX, mira.look().species());
    assertEquals(77, mira.look().seed());
    assertFalse(mira.appearance().isHuman());
    refused(
        Problem.Kind.INVALID,
        () -> stage.ask(Characters.ADOPT, new Adopt(story, List.of("Nobody"), "")));
  }

  @Test
  void aStoryThatIsStillBeingReadHasNoCastYet() {
    StoryId story = story(null);
    refused(
        Problem.Kind.CONFLICT, () -> stage.ask(Characters.ADOPT, new Adopt(story, List.of(), "")));
    refused(
        Problem.Kind.NOT_FOUND,
        () -> stage.ask(Characters.ADOPT, new Adopt(StoryId.create(), List.of(), "")));
  }

  @Test
  void everyChangeIsAnEvent() {
    CharacterDetail mika = mika();
    redesign(mika, mika.version(), "a robot");
    List<String> topics =
        Rows.stream(
                stage
                    .database
                    .pool()
                    .preparedQuery("select topic from event where subject = $1 order by id")
                    .execute(Tuple.of(mika.card().id().value()))
                    .await())
            .map(row -> row.getString("topic"))
            .toList();
    assertEquals(List.of("character.created", "character.redesigned"), topics);
  }

  private static StoryId story(String brokenDown) {
    StoryId story = StoryId.create();
    stage
        .database
        .pool()
        .preparedQuery(
            """
            insert into story (id, project_id, title, file_name, content, content_sha256, seed,
                               broken_down_at)
            select $1, id, 'Fox', 'fox.fountain', '', $1::uuid::text, 1,
                   case when $2::text is not null then now() end
              from project
            """)
        .execute(Tuple.of(story.value(), brokenDown))
        .await();
    Map.of(
            "Mira",
                new Look(Species.FOX, studio.hardware.brief.Build.SLIGHT, Map.of(), List.of(), 77),
            "Old Tom", Look.of(Species.HUMAN, 78),
            "Narrator", Look.of(Species.HUMAN, 79))
        .forEach((name, look) ->
            stage
                .database
                .pool()
                .preparedQuery(
                    """
                    insert into cast_member (id, story_id, name, description, look, voice, position)
                    values ($1, $2, $3, $4, $5::text::jsonb, '{}', $6)
                    """)
                .execute(
                    Tuple.of(StoryId.create().value(), story.value(), name)
                        .addString(name.equals("Old Tom") ? "a bearded keeper" : "")
                        .addString(Json.write(look))
                        .addInteger((int) look.seed()))
                .await());
    return story;
  }

  private CharacterDetail mika() {
    return stage.character(here(), "Mika", "a girl with red hair and a red scarf");
  }

  private ProjectId here() {
    return lamplighters.id();
  }

  private CharacterPage cast(String words) {
    return stage.ask(
        Characters.LIST,
        new AskCharacters(Optional.of(here()), words, false, Optional.empty(), 200));
  }

  private static List<String> names(CharacterPage page) {
    return page.characters().stream().map(CharacterCard::name).toList();
  }

  private static CharacterDetail redesign(CharacterDetail of, int version, String design) {
    return stage.ask(
        Characters.CHANGE_DESIGN, new ChangeDesign(of.card().id(), version, design, "Ada"));
  }

  private static void describe(CharacterDetail of, String species) {
    stage.ask(
        Characters.SAVE_APPEARANCE,
        new SaveAppearance(
            of.card().id(),
            of.version(),
            new Appearance(species, "", Map.of("Scarf", "green"), List.of("", "hat"), List.of()),
            "Ada"));
  }

  private static List<DesignBefore> designs(CharacterDetail of) {
    return stage.ask(Characters.DESIGNS, new CharacterRef(of.card().id())).before();
  }

  private static CharacterDetail archive(CharacterDetail of, int version, boolean archived) {
    return stage.ask(Characters.ARCHIVE, new Archive(of.card().id(), version, archived, "Ada"));
  }

  private static Sheet sheet(CharacterId id) {
    return stage.ask(Characters.SHEET, new CharacterRef(id));
  }

  private static List<PictureId> refer(CharacterId id, PictureId picture) {
    return pictures(stage.ask(Characters.ADD_REFERENCE, new ReferenceWish(id, picture, "")));
  }

  private static List<PictureId> pictures(Characters.References references) {
    return references.pictures().stream().map(Sheet.Reference::picture).toList();
  }

  private static List<String> jobStates() {
    return Rows.stream(stage.database.pool().query("select state from job").execute().await())
        .map(row -> row.getString("state"))
        .toList();
  }

  private static Problem refused(Problem.Kind kind, Executable wish) {
    Problem problem = assertThrows(Problem.class, wish);
    assertEquals(kind, problem.kind(), problem.detail());
    return problem;
  }
}
