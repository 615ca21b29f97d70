package studio.backstage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.config.ConfigReader;
import studio.hardware.brief.Appearance;
import studio.hardware.music.PitOrchestra;
import studio.hardware.music.Tacet;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import studio.rehearsal.ollama.RehearsalOllama;
import studio.rehearsal.trainer.RehearsalTrainer;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Projects;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Wish;
import studio.verticles.gallery.Gallery;
import studio.verticles.night.Replenishments;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Category;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Ruling;
import studio.verticles.routing.Lanes;
import studio.verticles.story.screenwriter.RuleScreenwriter;
import studio.verticles.training.Loras;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.RecipeWish;
import studio.verticles.training.TrainingView;
import studio.verticles.training.Trainings;
import tools.jackson.databind.JsonNode;

/// From a design to a drawing that wears its trained likeness, with other programs at work: a
/// drawing server, a model that sees and a trainer share a card. The servers are rehearsed, the
/// rest is real.
@Timeout(180)
class CastNightTest {
  private static final String OWNER = "Ada";

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
  private RehearsalComfyUi comfyui;
  private RehearsalOllama ollama;
  private House house;

  @BeforeEach
  void servers() throws IOException {
    comfyui = new RehearsalComfyUi(0, folder.resolve("comfyui"));
    comfyui.loads(6L << 30);
    ollama = new RehearsalOllama().answersBy(new WatchfulEyes("Mira", "Sol")::answer);
    Files.writeString(folder.resolve("nightshift.yaml"), settings());
  }

  @AfterEach
  void closeTheServers() {
    comfyui.close();
    ollama.close();
    vertx.close().await();
  }

  private String settings() {
    return """
    folders: { data: "%s" }
    cards:
      rtx3060: { vendor: declared, memory: 12 GB }
    comfyui:
      one: { url: "%s", card: rtx3060, checkpoint: anything-v5.safetensors }
    ollama:
      one: { url: "%s", card: rtx3060, vision: "gemma3:12b" }
    trainer:
      card: rtx3060
      command: '%s'
      loras: "%s"
    """
        .formatted(folder.resolve("data"), comfyui.url(), ollama.url(), trainerCommand(), loras());
  }

  private Path loras() {
    return folder.resolve("comfyui/models/loras");
  }

  private static String trainerCommand() {
    try {
      Path classes =
          Path.of(
              RehearsalTrainer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return "\"%s\" -XX:TieredStopAtLevel=1 -Xmx64m -cp \"%s\" %s --train_data_dir {dataset} --output_dir {output_dir} --output_name {output_name} --max_train_epochs {epochs} --network_dim {rank} --seed {seed}"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              classes,
              RehearsalTrainer.class.getName());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDesignBecomesALikenessThatTheNextDrawingWears() throws Exception {
    var config = new ConfigReader(Map.of(), folder).read(Map.of()).config();
    try (Backstage backstage = new Backstage(config, Clock.systemDefaultZone());
        House opened = open(backstage)) {
      house = opened;
      listen();
      ProjectId project = project();
      CharacterId mira = character(project, "Mira", "human");
      CharacterId sol = character(project, "Sol", "star-shaped creature, NOT human");

      draw(sol, 3);
      draw(mira, 12);
      settle();
      // What a machine rejected has been tried again meanwhile.
      assertEquals(
          16, number("select count(*) from picture where drawing->>'engine' = 'comfyui@one'"));
      assertEquals(
          0, number("select count(*) from review where judge not like 'ollama@one gemma3:12b%'"));
      theGateKeptItsRules(mira);
      noMachineApproved(sol);

      decideAll(mira);
      corrected(mira);
      ready(project, mira);
      noMachineApproved(sol);
      theyTookTurns();

      Lora lora = trained(mira);
      refer(mira, 2);
      wears(mira, lora);
      noMachineApproved(sol);
      assertTrue(
          house.bus().ask(Lanes.HARDWARE, new Lanes.AskHardware()).engines().stream()
              .allMatch(engine -> engine.well()));
    }
  }

  private House open(Backstage backstage) {
    var theatre = new ToyTheatre();
    return House.open(
        vertx,
        new HousePlan(
            folder.resolve("data"),
            folder.resolve("library"),
            Optional.empty(),
            8,
            "eng",
            HousePlan.lanesFor(2),
            Clock.systemDefaultZone()),
        new Engines(
            new RuleScreenwriter(),
            theatre,
            theatre,
            Voices.all("").getLast(),
            new Tacet(new PitOrchestra())),
        backstage.machinery());
  }

  private void listen() {
    house.bus().listen(Drawings.BATCH_CHANGED, news::add);
    house.bus().listen(Gallery.PICTURE_CHANGED, news::add);
    house.bus().listen(Reviews.DECIDED, news::add);
    house.bus().listen(Trainings.CHANGED, news::add);
  }

  private ProjectId project() {
    ProjectId project =
        house
            .bus()
            .ask(
                Projects.CREATE,
                new Projects.NewProject(
                    Projects.About.titled("Two Lamps"),
                    Projects.StyleWish.onCheckpoint(Optional.of("anything-v5.safetensors")),
                    OWNER))
            .id();
    Reviews.GateView gate = house.bus().ask(Reviews.GATE, new Reviews.GateOf(project));
    GateSettings usual = gate.settings();
    house
        .bus()
        .ask(
            Reviews.CHANGE_GATE,
            new Reviews.ChangeGate(
                project,
                gate.version(),
                new GateSettings(
                    usual.approveFrom(),
                    usual.rejectBelow(),
                    usual.shotFrom(),
                    true,
                    true,
                    usual.precision(),
                    5),
                OWNER));
    return project;
  }

  private CharacterId character(ProjectId project, String name, String species) {
    CharacterDetail made =
        house
            .bus()
            .ask(
                Characters.CREATE,
                new Characters.NewCharacter(
                    project, name, "", "keeper of the lamp, red scarf, short dark hair", OWNER));
    house
        .bus()
        .ask(
            Characters.SAVE_APPEARANCE,
            new Characters.SaveAppearance(
                made.card().id(),
                made.version(),
                new Appearance(
                    species, "", Map.of("scarf", "red"), List.of("red scarf"), List.of()),
                OWNER));
    return made.card().id();
  }

  private void draw(CharacterId who, int count) {
    house.bus().ask(Drawings.START, Wish.of(who, count, Wish.Asking.by(OWNER)));
  }

  /// Until nothing of the cast waits for an engine any more.
  private void settle() throws InterruptedException {
    until(() -> number("select count(*) from job where state in ('queued', 'running')") == 0);
    assertEquals(
        List.of(),
        texts("select kind || ': ' || coalesce(problem, '') from job where state = 'failed'"));
  }

  private void until(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      news.poll(300, TimeUnit.MILLISECONDS);
    }
  }

  /// By the machine only what is good, alone and human; one of five, and what is doubtful, waits.
  private void theGateKeptItsRules(CharacterId mira) {
    assertEquals(
        0,
        number(
            """
            select count(*)
              from decision_made
              join review on review.id = decision_made.review_id
             where by_machine
               and decision_made.verdict = 'approve'
               and not (review.score >= 0.8 and review.solo and review.human)
            """));
    assertEquals(8, count(mira, "approve", true));
    assertEquals(1, count(mira, "reject", true));
    List<String> waiting =
        texts(
            "select reason from review join picture on picture.id = picture_id where state = 'pending' and character_id = '%s' and verdict = 'person'"
                .formatted(mira));
    assertEquals(
        4, waiting.stream().filter(CastNightTest::isForAPerson).count(), waiting.toString());
  }

  private static boolean isForAPerson(String reason) {
    return reason.contains("spot check")
        || reason.contains("% sure")
        || reason.contains("somebody else is in it");
  }

  private void noMachineApproved(CharacterId creature) {
    assertEquals(0, count(creature, "approve", true));
    assertEquals(
        3,
        number(
            "select count(*) from picture where state = 'pending' and character_id = '%s'"
                .formatted(creature)));
  }

  /// The person finds somebody else in one picture, and the rest good; until nothing is left.
  private void decideAll(CharacterId mira) throws InterruptedException {
    String pending = "from picture where state = 'pending' and character_id = '%s'".formatted(mira);
    while (number("select count(*) " + pending) > 0) {
      for (Row row : rows("select id, version, solo " + pending)) {
        boolean crowded = Boolean.FALSE.equals(row.getBoolean("solo"));
        house
            .bus()
            .ask(
                Reviews.DECIDE,
                new Reviews.Decide(
                    new PictureId(row.getUUID("id")),
                    row.getInteger("version"),
                    crowded
                        ? new Ruling.Reject(Set.of(Category.NOT_SOLO), "two of them")
                        : new Ruling.Approve(""),
                    OWNER,
                    Optional.empty()));
      }
      settle();
    }
  }

  /// Both rejected ones were tried again, whichever they were, and what came of it in the end was
  /// approved.
  private void corrected(CharacterId mira) {
    assertEquals(
        2,
        number(
            """
            select count(*)
              from picture child
              join picture parent on parent.id = child.parent_id
              join correction on correction.picture_id = parent.id
                             and correction.batch_id = child.batch_id
             where parent.state = 'rejected'
               and child.attempt = parent.attempt + 1
               and child.because <> ''
               and child.character_id = '%s'
            """
                .formatted(mira)));
    assertEquals(
        0,
        number(
            """
            select count(*)
              from picture
             where state = 'rejected'
               and character_id = '%s'
               and not exists (select 1 from picture child where child.parent_id = picture.id)
            """
                .formatted(mira)));
  }

  private void ready(ProjectId project, CharacterId mira) {
    Replenishments.Ready ready =
        house
            .bus()
            .ask(Replenishments.READINESS, new Replenishments.OfProject(project))
            .characters()
            .stream()
            .filter(one -> one.character().equals(mira))
            .findFirst()
            .orElseThrow();
    assertEquals(12, ready.stock().approved());
    assertTrue(ready.trainable());
  }

  /// One card: who draws and who looks never work at the same time, and each made room.
  private void theyTookTurns() {
    assertEquals(
        0,
        number(
            """
            select count(*)
              from job drawn
              join job seen on seen.started_at < drawn.finished_at
                           and drawn.started_at < seen.finished_at
             where drawn.kind = 'Portray'
               and seen.kind = 'Review'
            """));
    assertEquals(
        List.of("rtx3060"),
        texts("select distinct lane from job where kind in ('Portray', 'Review')"));
    assertFalse(comfyui.heard("POST", "/free").isEmpty());
    assertTrue(
        ollama.heard("/api/generate").stream()
            .anyMatch(call -> call.body().path("keep_alive").asInt(-1) == 0));
  }

  private Lora trained(CharacterId mira) throws Exception {
    TrainingView asked =
        house
            .bus()
            .ask(
                Trainings.START,
                new Trainings.Start(mira, RecipeWish.epochs(2), Optional.empty(), OWNER))
            .training();
    settle();
    TrainingView training =
        house.bus().ask(Trainings.READ, new Trainings.TrainingRef(asked.id())).training();
    assertEquals("COMPLETED", training.state().name(), training.problem().orElse(""));
    assertEquals("", training.remark());
    assertEquals(12, training.pictures());
    assertEquals(List.of("rtx3060"), texts("select lane from job where kind = 'Train'"));
    assertEquals("trainer@rtx3060", training.course().engine());
    Lora lora = house.bus().ask(Loras.LIST, Loras.AskLoras.ALL).loras().getFirst();
    assertTrue(lora.inUse());
    assertEquals(List.of(), lora.whereabouts().missingFrom());
    assertEquals(
        -1, Files.mismatch(loras().resolve(lora.fileName()), house.media().file(lora.path())));
    assertEquals(List.of(lora.fileName()), files(loras()));
    // Each epoch was tried with its own file.
    assertEquals(
        2,
        posted().stream()
            .map(CastNightTest::worn)
            .filter(one -> one.startsWith("nightshift_try_"))
            .distinct()
            .count());
    return lora;
  }

  private void refer(CharacterId mira, int count) {
    for (Row row :
        rows(
            "select id from picture where state = 'approved' and character_id = '%s' order by id limit %d"
                .formatted(mira, count))) {
      house
          .bus()
          .ask(
              Characters.ADD_REFERENCE,
              new Characters.ReferenceWish(mira, new PictureId(row.getUUID("id")), OWNER));
    }
  }

  private void wears(CharacterId mira, Lora lora) throws InterruptedException {
    draw(mira, 1);
    settle();
    JsonNode graph = posted().getLast();
    JsonNode wear = node(graph, "LoraLoader");
    assertEquals(lora.fileName(), wear.path("lora_name").asString());
    assertEquals(0.8, wear.path("strength_model").asDouble());
    assertEquals(0.8, wear.path("strength_clip").asDouble());
    JsonNode alike = node(graph, "IPAdapterAdvanced");
    assertEquals(0.7, alike.path("weight").asDouble());
    assertEquals(0.0, alike.path("start_at").asDouble());
    assertEquals(0.85, alike.path("end_at").asDouble());
    assertEquals(
        2,
        graph
            .valueStream()
            .filter(node -> node.path("class_type").asString("").equals("LoadImage"))
            .map(node -> node.path("inputs").path("image").asString(""))
            .distinct()
            .count());
    assertEquals(
        lora.fileName(),
        texts("select drawing->>'lora' from picture order by id desc limit 1").getFirst());
  }

  /// The graphs that ComfyUI was sent, oldest first.
  private List<JsonNode> posted() {
    return comfyui.heard("POST", "/prompt").stream()
        .map(call -> call.body().path("prompt"))
        .toList();
  }

  private static String worn(JsonNode graph) {
    return node(graph, "LoraLoader").path("lora_name").asString("");
  }

  private static JsonNode node(JsonNode graph, String kind) {
    return graph
        .valueStream()
        .filter(node -> node.path("class_type").asString("").equals(kind))
        .findFirst()
        .map(node -> node.path("inputs"))
        .orElse(graph.path("none"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private long count(CharacterId character, String verdict, boolean byMachine) {
    return number(
        "select count(*) from decision_made where character_id = '%s' and verdict = '%s' and by_machine = %s"
            .formatted(character, verdict, byMachine));
  }

  private long number(String sql) {
    return rows(sql).getFirst().getLong(0);
  }

  private List<String> texts(String sql) {
    return rows(sql).stream().map(row -> String.valueOf(row.getString(0))).toList();
  }

  private List<Row> rows(String sql) {
    List<Row> rows = new ArrayList<>();
    house.database().pool().query(sql).execute().await().forEach(rows::add);
    return rows;
  }
}
