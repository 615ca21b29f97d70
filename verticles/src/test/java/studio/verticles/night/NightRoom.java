package studio.verticles.night;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit;
import studio.hardware.judge.Judge;
import studio.verticles.Atelier;
import studio.verticles.Engines;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.character.CharacterVerticle;
import studio.verticles.character.ProjectVerticle;
import studio.verticles.db.CastRows;
import studio.verticles.db.TestDatabase;
import studio.verticles.drawing.DrawingVerticle;
import studio.verticles.drawing.Drawings;
import studio.verticles.gallery.GalleryVerticle;
import studio.verticles.learning.LessonVerticle;
import studio.verticles.learning.Lessons;
import studio.verticles.library.MediaLibrary;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.OfCharacter;
import studio.verticles.production.Aftermath;
import studio.verticles.production.Capability;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.EventStore;
import studio.verticles.production.FailureClass;
import studio.verticles.production.Job;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Json;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;
import studio.verticles.review.ReviewVerticle;

/// Every department that a night needs, on a real database, with an engine that paints patches, a
/// judge that gives the mark it is told, and a clock that stands still until a test moves it. One
/// lane does what is due, a job after the other.
final class NightRoom implements AutoCloseable {
  private static final Lane LANE =
      Lane.house("night", 1, Capability.DESK, Capability.DRAW, Capability.REVIEW);

  final TestDatabase tests = TestDatabase.migrated();
  final CastRows rows = new CastRows(tests.database());
  final Bus bus = new Bus(tests.vertx());

  /// What the judge gives, 0 to 10.
  volatile int mark = 9;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T20:00:00Z"));
  private final JobStore jobs = new JobStore(tests.database(), new EventStore(), bus);
  private final JobQueue queue = new JobQueue(tests.database());
  private final ProgressBoard board = new ProgressBoard(bus, jobs);
  private final Workshop workshop = new Workshop(tests.vertx(), 2);

  NightRoom(Path media) {
    Engines plain = new RehearsalEngines().engines();
    Engines engines =
        new Engines(
            plain.screenwriter(),
            plain.keyframes(),
            plain.film(),
            plain.speech(),
            plain.score(),
            new Atelier(new Patches(), new ToldJudge(), Atelier.house().trainer()));
    Floor floor =
        new Floor(
            bus,
            tests.database(),
            jobs,
            board,
            workshop,
            new MediaLibrary(media),
            Roster.of(engines),
            new ToldClock());
    for (Deployable department :
        List.of(
            new ProjectVerticle(floor),
            new CharacterVerticle(floor),
            new GalleryVerticle(floor),
            new DrawingVerticle(floor),
            new ReviewVerticle(floor),
            new LessonVerticle(floor),
            new ReplenishmentVerticle(floor))) {
      tests
          .vertx()
          .deployVerticle(
              department, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
          .await();
    }
  }

  /// A project that draws small, and whose gate shows no picture to people just to check.
  ProjectId project(boolean corrections) {
    ProjectId project = rows.project();
    rows.run(
        "update style set width = 128, height = 128 where project_id = $1",
        Tuple.of(project.value()));
    rows.run(
        "insert into gate (project_id, corrections, spot_check) values ($1, $2, 0)",
        Tuple.of(project.value(), corrections));
    return project;
  }

  CharacterId human(ProjectId project, String name) {
    CharacterId character = rows.character(project, name);
    rows.run(
        "update character set appearance = $2::text::jsonb where id = $1",
        Tuple.of(
            character.value(),
            Json.write(new Appearance("human", "", Map.of(), List.of(), List.of()))));
    return character;
  }

  /// Does all that is due, and what becomes due by it.
  void work() {
    for (List<Claim> due = queue.claim(LANE, "here", 1);
        !due.isEmpty();
        due = queue.claim(LANE, "here", 1)) {
      carryOut(due.getFirst());
    }
  }

  private void carryOut(Claim claim) {
    board.begin(claim);
    try {
      bus.ask(department(claim.order().job()), claim.order());
    } catch (Problem problem) {
      FailureClass failure = FailureClass.of(problem);
      jobs.fail(
          claim.ticket(),
          failure,
          problem.detail(),
          Aftermath.of(failure, claim.history(), false, false, 0));
    } finally {
      board.end(claim.ticket().job());
    }
  }

  private static Endpoint<WorkOrder, Outcome> department(Job job) {
    return switch (job) {
      case Job.Portray _ -> Drawings.PORTRAY;
      case Job.Review _ -> studio.verticles.review.Reviews.REVIEW;
      case Job.Correct _ -> Lessons.CORRECT;
      case Job.Replenish _ -> Replenishments.LOOK;
      default -> throw new AssertionError("nobody here does a " + job.kind());
    };
  }

  /// Time goes on, and alarms that should have rung by then ring; then everything due is done.
  void later(Duration time) {
    now.updateAndGet(was -> was.plus(time));
    rows.run(
        """
        update job
           set due_at = now()
          from replenishment
         where job.key = 'replenish/' || replenishment.character_id || '/alarm-'
                         || replenishment.alarm
           and replenishment.next_at <= $1
        """,
        Tuple.of(now.get().atOffset(ZoneOffset.UTC)));
    work();
  }

  ActorView actor(CharacterId character) {
    return bus.ask(Replenishments.STATUS, new OfCharacter(character));
  }

  long drawn(CharacterId character) {
    return rows.count(
        "select count(*) from picture where character_id = $1", Tuple.of(character.value()));
  }

  @Override
  public void close() {
    workshop.close();
    tests.close();
  }

  /// Patches of colour by lot: no two pictures are alike.
  private static final class Patches implements PortraitEngine {
    private final Random lot = new Random(7);

    @Override
    public String name() {
      return "patches";
    }

    @Override
    public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
      int width = brief.words().width();
      int height = brief.words().height();
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      var brush = picture.createGraphics();
      int patch = Math.max(1, width / 8);
      for (int x = 0; x < width; x += patch) {
        for (int y = 0; y < height; y += patch) {
          brush.setColor(new Color(lot.nextInt(0x1000000)));
          brush.fillRect(x, y, patch, patch);
        }
      }
      brush.dispose();
      try {
        ImageIO.write(picture, "png", target.toFile());
      } catch (IOException e) {
        throw new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, "no paper", e);
      }
      return new Drawing(name(), width, height, Map.of());
    }
  }

  private final class ToldJudge implements Judge {
    @Override
    public String name() {
      return "told judge v1";
    }

    @Override
    public Assessment look(Exhibit exhibit, Attempt attempt) {
      return new Assessment(
          name(),
          Optional.of(new Assessment.Marks(mark, mark, mark)),
          Optional.of(true),
          Optional.of(true),
          "full",
          SpeciesCheck.NO_RULE,
          exhibit.subject().map(Exhibit.Role::slug),
          Optional.empty(),
          "",
          List.of(),
          "{}");
    }
  }

  private final class ToldClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
