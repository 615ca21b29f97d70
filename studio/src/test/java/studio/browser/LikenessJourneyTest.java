package studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a name to a trained likeness, on a bare machine and in a real browser: twenty pictures are
/// drawn of paper, decided on by keyboard, trained with the rehearsal trainer, and the next picture
/// wears what was learned. The steps build on each other. Pictures of every page are left in
/// `target/screenshots`.
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LikenessJourneyTest {
  private static final double A_BATCH = 180_000;
  private static final double A_TRAINING = 120_000;

  @TempDir static Path folder;
  static Chromium chromium;
  static RehearsalHouse house;

  private Visit visit;
  private Page page;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    house = RehearsalHouse.withTrainer(folder);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      house.close();
      chromium.close();
    }
  }

  @BeforeEach
  void arrive() {
    visit = Visit.to(chromium, house.address);
    page = visit.page();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  private void go(String path) {
    visit.go(path);
    page.waitForSelector("main h1");
  }

  private static LocatorAssertions.ContainsTextOptions within(double millis) {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
  }

  private static JsonObject api(String method, String path, JsonObject body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(house.address + "api/v1" + path))
              .header("Content-Type", "application/json");
      HttpResponse<String> answer =
          client.send(
              request
                  .method(
                      method,
                      method.equals("GET")
                          ? BodyPublishers.noBody()
                          : BodyPublishers.ofString(body.encode()))
                  .build(),
              BodyHandlers.ofString());
      assertTrue(answer.statusCode() < 300, path + ": " + answer.body());
      return new JsonObject(answer.body());
    }
  }

  @Test
  @Order(1)
  void theFirstCharacterComesThroughTheApi() throws Exception {
    go("characters");
    assertThat(page.getByText("The stage is empty")).isVisible();
    JsonObject project =
        api("POST", "/projects", new JsonObject().put("title", "The Lamplighter's Fox"));
    api(
        "POST",
        "/projects/%s/characters".formatted(project.getString("id")),
        new JsonObject()
            .put("name", "Rook")
            .put("design_prompt", "a small red fox with a yellow scarf and a green coat"));
    assertThat(page.locator(".ns-character-cards").getByText("Rook")).isVisible();
  }

  @Test
  @Order(2)
  void theSecondIsWrittenOnThePage() throws IOException {
    go("characters");
    visit.button("New character").first().click();
    Locator dialog = page.locator("vaadin-dialog[opened]");
    dialog.getByLabel("Name").fill("Mira");
    dialog.getByLabel("Design").fill("an old woman with grey hair, a blue coat and a red scarf");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("main h1")).containsText("Mira");
    go("characters");
    assertThat(page.locator(".ns-character-cards").getByText("Mira")).isVisible();
  }

  @Test
  @Order(3)
  void twentyPicturesOfHerAreDrawn() throws IOException {
    go("create");
    visit.buttonWith("Mira").first().click();
    Locator count = page.getByLabel("How many");
    count.fill("20");
    page.keyboard().press("Tab");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".ns-batch").first()).containsText("All drawn", within(A_BATCH));
    assertEquals(20, page.locator(".ns-batch").first().locator("img").count());
    Inspection.of(page, "create");
  }

  @Test
  @Order(4)
  void theyAreDecidedOnByKeyboardAlone() throws Exception {
    go("review");
    assertThat(page.locator(".ns-review-segments button").first()).containsText("20");
    assertThat(page.locator(".ns-review-beside h2").first()).isVisible();
    for (int n = 0; n < 18; n++) {
      page.keyboard().press("a");
    }
    for (String key : List.of("r", "3", "Enter", "u", "r", "r")) {
      page.keyboard().press(key);
    }
    assertThat(page.locator(".ns-review-segments button").nth(1)).containsText("18");
    Inspection.of(page, "review");
    page.keyboard().press("a");
    assertThat(page.getByText("Everything is decided")).isVisible();
    assertThat(page.locator(".ns-review-segments button").nth(1)).containsText("19");
  }

  @Test
  @Order(5)
  void sheIsReadyToBeTrained() throws IOException {
    go("characters");
    assertThat(page.locator(".ns-character-cards")).containsText("19");
    Inspection.of(page, "characters");
    go("training");
    assertThat(page.locator(".ns-sitters")).containsText("Ready to be trained");
  }

  @Test
  @Order(6)
  void aLikenessIsTrained() throws IOException {
    go("training");
    visit.button("Train Mira").click();
    assertThat(page.locator(".ns-sitters")).containsText("Drawn with", within(A_TRAINING));
    Inspection.of(page, "training");
  }

  @Test
  @Order(7)
  void theNextPictureWearsIt() throws Exception {
    go("create");
    visit.buttonWith("Mira").first().click();
    page.getByLabel("How many").fill("1");
    page.keyboard().press("Tab");
    visit.button("Draw 1 picture").click();
    assertThat(page.locator(".ns-batch").first()).containsText("1 picture", within(A_BATCH));
    assertThat(page.locator(".ns-batch").first()).containsText("All drawn", within(A_BATCH));
    JsonObject newest =
        api("GET", "/pictures?limit=1", new JsonObject()).getJsonArray("items").getJsonObject(0);
    JsonObject picture = api("GET", "/pictures/" + newest.getString("id"), new JsonObject());
    assertTrue(
        picture.encode().contains("mira_v1_lora.safetensors"),
        "the likeness is in its provenance: " + picture.encode());
  }

  @Test
  @Order(8)
  void theEveningIsInTheNumbers() throws IOException {
    go("analytics");
    assertThat(page.locator("main")).containsText("19");
    Inspection.of(page, "analytics");
  }
}
