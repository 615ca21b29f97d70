package studio.verticles.training;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.judge.MeasuringJudge;
import studio.hardware.trainer.Apprentice;
import studio.hardware.trainer.Figure;
import studio.hardware.trainer.Trainer;
import studio.verticles.Atelier;
import studio.verticles.Crew;
import studio.verticles.Engines;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Company;
import studio.verticles.character.Sheet;
import studio.verticles.character.SpeciesMatch;
import studio.verticles.character.Style;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Capability;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.EventStore;
import studio.verticles.production.FailureClass;
import studio.verticles.production.Job;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;
import studio.verticles.training.Trainings.Start;
import studio.verticles.training.Trainings.Started;
import studio.verticles.training.Trainings.TrainingChanged;
import studio.verticles.training.Trainings.TrainingRef;

/// The training department alone, on a bus of its own and a real database; a test takes jobs by
/// hand.
final class TrainingStage implements AutoCloseable {
  static final int HAIR = 0xb03040;
  static final int COAT = 0x2f6fa0;

  private static final Lane LANE =
      new Lane("stage", EnumSet.of(Capability.TRAIN, Capability.DRAW, Capability.REVIEW), 1, false);

  private final io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
  final Bus bus = new Bus(vertx);
  final Database database;
  final MediaLibrary media;
  final BlockingQueue<TrainingChanged> news = new LinkedBlockingQueue<>();
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;

  /// @param easel who draws the samples; the house's own when `onLane` is not set
  TrainingStage(TestDatabase tests, Path media, Trainer trainer, List<Path> loras) {
    this(tests, media, trainer, Optional.empty(), loras);
  }

  TrainingStage(
      TestDatabase tests,
      Path media,
      Trainer trainer,
      Optional<PortraitEngine> onLane,
      List<Path> loras) {
    this.database = tests.database();
    this.media = new MediaLibrary(media);
    jobs = new JobStore(database, new EventStore(), bus);
    board = new ProgressBoard(bus, jobs);
    workshop = new Workshop(vertx, 2);
    Engines plain = new RehearsalEngines().engines();
    Engines engines =
        new Engines(
            plain.screenwriter(),
            plain.keyframes(),
            plain.film(),
            plain.speech(),
            plain.score(),
            new Atelier(new Easel(), new MeasuringJudge(), trainer));
    Map<String, Crew> crews =
        onLane.isEmpty()
            ? Map.of()
            : Map.of(
                LANE.name(),
                new Crew(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    onLane,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    bus.answer(Characters.SHEET, ref -> sheet(ref.character()));
    bus.listen(Trainings.CHANGED, news::add);
    var floor =
        new Floor(
            bus,
            database,
            jobs,
            board,
            workshop,
            this.media,
            new Roster(engines, crews),
            Clock.systemUTC());
    vertx
        .deployVerticle(
            new TrainingVerticle(floor, loras),
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  private static Sheet sheet(CharacterId character) {
    ProjectId project = new ProjectId(character.value());
    return new Sheet(
        new Sheet.Identity(character, "Mika", "mika", 1, "mika", false),
        "a girl with red hair and a blue coat",
        Appearance.UNKNOWN,
        new Look(
            Species.HUMAN, Build.AVERAGE, Map.of("hair", 0xc06a50, "coat", 0x405f70), List.of(), 3),
        List.of(),
        new SpeciesMatch.Unknown(),
        Style.usual(project),
        List.of(),
        Optional.empty(),
        new Company(project, "Fox", true, List.of(), List.of()));
  }

  <Q extends Record, A extends Record> A ask(Endpoint<Q, A> endpoint, Q question) {
    return bus.ask(endpoint, question);
  }

  static void strike(TestDatabase tests) {
    tests
        .database()
        .pool()
        .query("truncate project, story, job, event, lane, node cascade")
        .execute()
        .await();
  }

  ProjectId project(String slug) {
    ProjectId id = ProjectId.create();
    database
        .pool()
        .preparedQuery("insert into project (id, title, slug, year) values ($1, $2, $3, 2026)")
        .execute(Tuple.of(id.value(), slug, slug))
        .await();
    return id;
  }

  CharacterId character(ProjectId project, String slug) {
    CharacterId id = CharacterId.create();
    database
        .pool()
        .preparedQuery(
            "insert into character (id, project_id, name, slug) values ($1, $2, 'Mika', $3)")
        .execute(Tuple.of(id.value(), project.value(), slug))
        .await();
    return id;
  }

  /// A character with so many approved pictures.
  CharacterId character(int approved) {
    CharacterId id = character(project("fox"), "mika");
    for (int i = 0; i < approved; i++) {
      picture(id, i, false);
    }
    return id;
  }

  PictureId picture(CharacterId character, int number, boolean heldOut) {
    PictureId id = PictureId.create();
    Path file = media.root().resolve("work/p" + id + ".png");
    paint(file, HAIR, COAT, number);
    String path = media.keep(file).value();
    database
        .pool()
        .preparedQuery(
            """
            insert into picture (id, project_id, character_id, origin, name, source, path,
                                 thumb_path, width, height, bytes, sha256, phash, state, caption,
                                 held_out, decided_at)
            select $1, project_id, id, $3, $4, 'drawn', $5, $5, 160, 160, 1, 'x', 0, 'approved',
                   'mika, standing', $6, now()
              from character
             where id = $2
            """)
        .execute(
            Tuple.of(
                id.value(),
                character.value(),
                "test/" + id,
                "mika_%02d.png".formatted(number),
                path,
                heldOut))
        .await();
    return id;
  }

  static void paint(Path file, int hair, int coat, int shift) {
    BufferedImage picture = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(new Color(0xe8e0d0));
    brush.fillRect(0, 0, 160, 160);
    brush.setColor(new Color(hair));
    brush.fillRect(50 + shift, 30, 50, 40);
    brush.setColor(new Color(coat));
    brush.fillRect(40 + shift, 70, 70, 60);
    brush.dispose();
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Started start(CharacterId character, int epochs) {
    return ask(
        Trainings.START,
        new Start(character, RecipeWish.epochs(epochs), Optional.empty(), "a test"));
  }

  TrainingView view(TrainingId id) {
    return ask(Trainings.READ, new TrainingRef(id)).training();
  }

  /// Takes the best job that waits; it is then running.
  Optional<Claim> take() {
    Optional<Claim> claim = new JobQueue(database).claim(LANE, "here", 1).stream().findFirst();
    claim.ifPresent(board::begin);
    return claim;
  }

  /// Does a job as a lane does it.
  Outcome see(Claim claim) {
    WorkOrder order = claim.order();
    Endpoint<WorkOrder, Outcome> desk =
        switch (order.job()) {
          case Job.Train _ -> Trainings.TRAIN;
          case Job.Sample _ -> Trainings.SAMPLE;
          case Job.ChooseEpoch _ -> Trainings.CHOOSE;
          default -> throw new IllegalArgumentException(order.job().kind());
        };
    try {
      return ask(desk, order);
    } catch (Problem problem) {
      if (board.isClosing()) {
        jobs.release(claim.ticket());
      } else if (board.isUnwanted(claim.ticket().job())) {
        jobs.cancelled(claim.ticket());
      } else {
        jobs.fail(
            claim.ticket(), FailureClass.of(problem), problem.detail(), new Aftermath.GiveUp(true));
      }
      throw problem;
    } finally {
      media.clear(claim.ticket());
      board.end(claim.ticket().job());
    }
  }

  /// Does everything that waits, as long as there is something.
  void workAll() {
    for (Optional<Claim> claim = take(); claim.isPresent(); claim = take()) {
      see(claim.get());
    }
  }

  void stopAll() {
    board.stopAll();
  }

  /// Waits for news of it.
  void untilToldOf(TrainingId training) throws InterruptedException {
    while (!news.take().training().equals(training)) {
      continue;
    }
  }

  long count(String sql) {
    return database.pool().query(sql).execute().await().iterator().next().getLong(0);
  }

  @Override
  public void close() {
    workshop.close();
    vertx.close().await();
  }

  /// Paints the colours that a likeness has learned.
  static final class Easel implements PortraitEngine {
    @Override
    public String name() {
      return "easel";
    }

    @Override
    public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
      try {
        Figure figure = Figure.learned(brief.likeness().orElseThrow()).orElse(new Figure(Map.of()));
        paint(
            target,
            figure.colors().getOrDefault("hair", 0x808080),
            figure.colors().getOrDefault("coat", 0x808080),
            4);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Drawing(name(), 160, 160, Map.of());
    }
  }

  static Trainer house() {
    return new Apprentice();
  }
}
