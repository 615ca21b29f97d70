package studio.verticles.crash;

import io.vertx.core.Vertx;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.RehearsalEngines;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Size;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.dataset.Freight;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.Sending;
import studio.verticles.dataset.Ingests.Sent;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.drawing.Wish.Words;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Standing;
import studio.verticles.night.Replenishments;
import studio.verticles.night.Replenishments.OfCharacter;
import studio.verticles.night.Replenishments.Target;
import studio.verticles.night.Replenishments.Toggle;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Productions;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;
import studio.verticles.review.Category;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Ruling;
import studio.verticles.training.RecipeWish;
import studio.verticles.training.TrainingState;
import studio.verticles.training.Trainings;
import studio.verticles.training.Trainings.AskTrainings;
import studio.verticles.training.Trainings.Start;

/// One life of a studio that makes a character: narrate, draw, decide, correct, replenish, take
/// pictures in, train, draw with the likeness. A person who gives every command again after a crash
/// does what this does.
public final class MortalAtelier {
  /// Drawn by the first batch: enough to train, with one rejected.
  static final int DRAWN = 11;

  static final int BROUGHT = 3;

  /// What the actor adds: its target is that much above what is approved before.
  static final int REPLENISHED = 2;

  private static final String WHO = "Ada";

  /// So that lives are short.
  private static final StyleWish SMALL =
      new StyleWish(
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Size(256, 256)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-06T20:00:00Z"), ZoneOffset.UTC);

  private final Bus bus;
  private final House house;
  private final BlockingQueue<Record> news = new LinkedBlockingQueue<>();

  private MortalAtelier(House house) {
    this.house = house;
    this.bus = house.bus();
    bus.listen(Productions.JOB_CHANGED, news::add);
    bus.listen(Gallery.PICTURE_CHANGED, news::add);
    bus.listen(Trainings.CHANGED, news::add);
    bus.listen(Replenishments.ACTOR_CHANGED, news::add);
  }

  /// `DATA LIBRARY [BLOW...]`
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Path library = Path.of(arguments[1]);
    Optional<Blow> blow = Blow.parse(List.of(arguments).subList(2, arguments.length));
    Vertx vertx = Vertx.vertx();
    Executioner.forget(data);
    blow.ifPresent(end -> Executioner.hire(vertx, data, library, end));
    var plan =
        new HousePlan(data, library, Optional.empty(), 8, "eng", HousePlan.lanesFor(2), CLOCK);
    try (House house = House.open(vertx, plan, new RehearsalEngines().engines())) {
      Executioner.teach(house.database(), data);
      new MortalAtelier(house).live();
    } finally {
      vertx.close().await();
    }
  }

  private void live() throws InterruptedException {
    ProjectId project = project();
    GateView gate = bus.ask(Reviews.GATE, new GateOf(project));
    if (!gate.settings().corrections()) {
      var corrected = new GateSettings(0.8, 0.4, 0.4, true, true, GateSettings.Precision.USUAL, 10);
      bus.ask(Reviews.CHANGE_GATE, new ChangeGate(project, gate.version(), corrected, WHO));
    }
    CharacterId fox = character(project);
    bus.ask(Characters.BEGIN_NARRATION, new BeginNarration(fox, Optional.of("narrate"), WHO));
    draw(fox, "batch", DRAWN, Wearing.IF_IT_FITS);
    until(() -> all(project).size() >= DRAWN && nothingIsDue());
    // One rejected picture is corrected by itself, and the correction is approved.
    decide(project);
    until(() -> all(project).size() >= DRAWN + 1 && nothingIsDue());
    decide(project);
    bring(project, fox);
    until(() -> all(project).size() >= DRAWN + 1 + BROUGHT && nothingIsDue());
    decide(project);
    replenish(project, fox);
    bus.ask(Trainings.START, new Start(fox, RecipeWish.epochs(3), Optional.of("train"), WHO));
    until(() -> trained(fox) && nothingIsDue());
    draw(fox, "with likeness", 1, Wearing.DEMANDED);
    until(this::nothingIsDue);
  }

  private ProjectId project() {
    return bus.ask(Projects.LIST, new AskProjects(false, Optional.empty(), 50)).projects().stream()
        .findFirst()
        .map(Projects.Project::id)
        .orElseGet(() ->
            bus.ask(Projects.CREATE, new NewProject(About.titled("A Lamp at Sea"), SMALL, WHO))
                .id());
  }

  private CharacterId character(ProjectId project) {
    return bus
        .ask(
            Characters.LIST,
            new AskCharacters(Optional.of(project), "", false, Optional.empty(), 50))
        .characters()
        .stream()
        .findFirst()
        .map(Characters.CharacterCard::id)
        .orElseGet(() ->
            bus.ask(
                    Characters.CREATE,
                    new NewCharacter(project, "Mira", "", "a small red fox with a red scarf", WHO))
                .card()
                .id());
  }

  private void draw(CharacterId fox, String key, int count, Wearing likeness) {
    bus.ask(
        Drawings.START,
        new Wish(
            fox,
            Kind.DRAW,
            count,
            Words.NONE,
            Optional.of(7L),
            Optional.empty(),
            Optional.empty(),
            likeness,
            new Asking(key, WHO, "")));
  }

  private List<Thumb> all(ProjectId project) {
    var everything =
        new Filter(
            Optional.of(project),
            Optional.empty(),
            false,
            Optional.empty(),
            Gallery.Traits.ANY,
            "");
    return bus.ask(Gallery.PAGE, new Browse(everything, Optional.empty(), 200, false)).pictures();
  }

  /// The oldest picture is blurred, says this person, and every other one is good.
  private void decide(ProjectId project) {
    List<Thumb> pictures = new ArrayList<>(all(project)).reversed();
    for (Thumb picture : pictures) {
      if (picture.standing() == Standing.PENDING) {
        Ruling ruling =
            picture.equals(pictures.getFirst())
                ? new Ruling.Reject(Set.of(Category.BAD_QUALITY), "blurred")
                : new Ruling.Approve("");
        bus.ask(
            Reviews.DECIDE,
            new Decide(picture.id(), picture.version(), ruling, WHO, Optional.empty()));
      }
    }
  }

  private static void moor(Path file, Path berth) {
    try {
      Files.move(file, berth);
    } catch (IOException unwilling) {
      throw new UncheckedIOException(unwilling);
    }
  }

  private void bring(ProjectId project, CharacterId fox) {
    if (!bus.ask(Ingests.LIST, new IngestsAsked(Optional.of(project), Optional.empty(), 5))
        .ingests()
        .isEmpty()) {
      return;
    }
    List<UploadId> files = new ArrayList<>();
    for (int n = 0; n < BROUGHT; n++) {
      String name = "photo-%d.png".formatted(n);
      String berth = bus.ask(Ingests.BERTH, new Sending(name)).file();
      moor(blots(n), Path.of(berth));
      files.add(bus.ask(Ingests.KEEP, new Sent(name, berth, WHO)).id());
    }
    bus.ask(
        Ingests.BRING,
        new Ingests.Wish(
            project,
            Optional.of(fox),
            new Freight.Images(files),
            Optional.empty(),
            WHO,
            Optional.of("bring")));
  }

  /// A picture that is like no other.
  private Path blots(int seed) {
    var picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    var random = new Random(seed);
    for (int blot = 0; blot < 60; blot++) {
      brush.setColor(new Color(random.nextInt(0x1000000)));
      brush.fillOval(random.nextInt(500), random.nextInt(500), 120, 120);
    }
    brush.dispose();
    try {
      Path file = Files.createTempFile(house.media().root().resolve("work"), "photo", ".png");
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replenish(ProjectId project, CharacterId fox) throws InterruptedException {
    int wanted = DRAWN + BROUGHT + REPLENISHED;
    bus.ask(Replenishments.TARGET, new Target(fox, wanted, Optional.empty()));
    bus.ask(Replenishments.TOGGLE, new Toggle(fox, true, Optional.empty()));
    until(() -> {
      decide(project);
      return bus.ask(Replenishments.STATUS, new OfCharacter(fox)).state()
              == Replenishments.State.REACHED
          && nothingIsDue();
    });
  }

  private boolean trained(CharacterId fox) {
    return bus
        .ask(
            Trainings.LIST,
            new AskTrainings(
                Optional.empty(), Optional.of(fox), Optional.empty(), Optional.empty(), 5))
        .trainings()
        .stream()
        .anyMatch(training -> training.state() == TrainingState.COMPLETED);
  }

  private boolean nothingIsDue() {
    return house
            .database()
            .pool()
            .query("select 1 from job where state in ('queued', 'running') limit 1")
            .execute()
            .await()
            .rowCount()
        == 0;
  }

  private interface Condition {
    boolean holds();
  }

  /// Looks again whenever there is news.
  private void until(Condition condition) throws InterruptedException {
    while (!condition.holds()) {
      news.take();
      news.clear();
    }
  }
}
