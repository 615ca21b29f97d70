package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.theatre.PuppetPainter;
import studio.verticles.House;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.character.Sheet;
import studio.verticles.library.MediaPath;
import studio.verticles.production.ProjectId;

/// The room of the characters in a real browser before a real house.
@Timeout(240)
class CastJourneyTest {
  @TempDir static Path folder;
  static Chromium chromium;
  static RehearsalHouse studio;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    // The first page of a fresh server is slow on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    studio = new RehearsalHouse(folder);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      studio.close();
      chromium.close();
    }
  }

  @BeforeEach
  void arrive() {
    visit = Visit.to(chromium, studio.address);
    page = visit.page();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void aCharacterIsMadeDescribedAndLookedAtWithTheKeyboard() throws IOException {
    visit.go("characters");
    assertThat(page.getByText("The stage is empty")).isVisible();
    visit.button("Create the first character").focus();
    page.keyboard().press("Enter");
    Locator name = page.getByLabel("Name");
    assertThat(name).isFocused();
    page.keyboard().type("Mika");
    page.keyboard().press("Tab");
    page.keyboard().type("The Lamplighters");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("a small red fox with a green scarf, round glasses and a brass lantern");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Mika")))
        .isVisible();
    visit.button("Describe it from the design").click();
    assertThat(page.getByLabel("Species")).hasValue("fox, NOT human");
    assertThat(page.getByText("scarf: green")).isVisible();

    House house = studio.house();
    CharacterDetail mika =
        house
            .bus()
            .ask(
                Characters.LIST,
                new Characters.AskCharacters(Optional.empty(), "", false, Optional.empty(), 5))
            .characters()
            .stream()
            .map(card -> house.bus().ask(Characters.READ, new CharacterRef(card.id())))
            .findFirst()
            .orElseThrow();
    fill(mika.card().project());
    visit.go("characters");
    assertThat(page.locator(".ns-character-card")).hasCount(6);
    assertThat(page.locator(".ns-faces img").first()).isVisible();
    Inspection.of(page, "characters");
    page.getByLabel("Find characters").fill("owl");
    assertThat(page.locator(".ns-character-card")).hasCount(1);

    visit.go("characters/" + mika.card().id());
    assertThat(page.getByText("of 20 approved")).isVisible();
    visit.button("Choose from the approved").click();
    Locator candidate = page.locator(".ns-candidates button").first();
    assertThat(candidate).isVisible();
    candidate.click();
    assertThat(candidate).isHidden();
    page.locator(".ns-candidates button:visible").first().click();
    visit.button("Done").click();
    assertThat(page.locator(".ns-reference-strip img")).hasCount(2);
    Inspection.of(page, "character");

    visit.go("characters/project/" + mika.card().project());
    page.getByLabel("Steps").fill("30");
    page.getByLabel("Why").fill("finer lines");
    visit.button("Save as the next version").click();
    assertThat(page.getByText("Version 2 is in use.")).isVisible();
    Inspection.of(page, "project");
  }

  /// Five more in the cast, and pictures of all of them.
  private static void fill(ProjectId project) throws IOException {
    var bus = studio.house().bus();
    ProjectId harbour =
        bus.ask(
                Projects.CREATE,
                new NewProject(About.titled("Harbour of Clay"), StyleWish.USUAL, ""))
            .id();
    List<NewCharacter> cast =
        List.of(
            new NewCharacter(
                project, "Old Tom", "", "an old keeper with a white beard and a blue coat", ""),
            new NewCharacter(project, "Nori", "", "a brown owl with amber eyes", ""),
            new NewCharacter(project, "Wilhelmina of the Seven Harbours", "", "", ""),
            new NewCharacter(harbour, "Bolt", "", "a shy silver robot with a yellow scarf", ""),
            new NewCharacter(
                harbour,
                "Ada",
                "",
                "a girl of twelve with short red hair and a yellow raincoat",
                ""));
    cast.forEach(one -> bus.ask(Characters.CREATE, one));
    int pictures = 2;
    for (var card :
        bus.ask(
                Characters.LIST,
                new Characters.AskCharacters(Optional.empty(), "", false, Optional.empty(), 50))
            .characters()) {
      Sheet sheet = bus.ask(Characters.SHEET, new CharacterRef(card.id()));
      for (int i = 0; i < (sheet.design().isEmpty() ? 0 : pictures); i++) {
        hang(sheet, i, i == 5 ? "pending" : "approved");
      }
      pictures++;
    }
  }

  private static void hang(Sheet sheet, int number, String state) throws IOException {
    Path file = Files.createTempFile(folder, "puppet", ".png");
    new PuppetPainter()
        .draw(
            new PortraitBrief(
                sheet.look(),
                "portrait",
                new ImageBrief(
                    sheet.design(),
                    "",
                    "",
                    256,
                    256,
                    10,
                    7,
                    "Euler",
                    number,
                    Optional.empty(),
                    List.of(),
                    Likeness.USUAL,
                    Optional.empty())),
            file,
            Attempt.ALONE);
    MediaPath kept = studio.house().media().keep(file);
    studio
        .house()
        .database()
        .pool()
        .preparedQuery(
            """
            insert into picture (id, project_id, character_id, origin, name, source, path,
                                 thumb_path, width, height, bytes, sha256, phash, state, drawing,
                                 decided_at)
            values ($1, $2, $3, $4, 'a.png', 'drawn', $5, $5, 256, 256, 1, 'x', 0, $6::text,
                    '{"style": 1}', case when $6::text <> 'pending' then now() end)
            """)
        .execute(
            Tuple.of(UUID.randomUUID(), sheet.company().project().value(), sheet.who().id().value())
                .addString("journey/" + sheet.who().id() + number)
                .addString(kept.value())
                .addString(state))
        .await();
  }
}
