package studio.verticles.review;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit;
import studio.hardware.judge.Judge;
import studio.hardware.judge.Measures;
import studio.hardware.judge.Witness;
import studio.verticles.Atelier;
import studio.verticles.Crew;
import studio.verticles.Engines;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.CharacterVerticle;
import studio.verticles.character.ProjectVerticle;
import studio.verticles.db.CastRows;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Arrivals;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.GalleryVerticle;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
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
import studio.verticles.production.PictureId;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.Workshop;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.Decided;

/// The review department and the gallery on a real database, with a judge that says what the test
/// tells it and the cast beside it.
final class ReviewRoom implements AutoCloseable {
  private static final Lane LANE = Lane.house("review", 1, Capability.REVIEW);

  final TestDatabase tests = TestDatabase.migrated();
  final Database database = tests.database();
  final CastRows rows = new CastRows(database);
  final Bus bus = new Bus(tests.vertx());
  final ToldJudge judge = new ToldJudge();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T22:00:00Z"));

  private final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private final JobQueue queue = new JobQueue(database);
  private final ProgressBoard board = new ProgressBoard(bus, jobs);
  private final Workshop workshop = new Workshop(tests.vertx(), 2);
  private final Random dice = new Random(7);

  ReviewRoom(Path media) {
    Engines plain = new RehearsalEngines().engines();
    Atelier house = Atelier.house();
    Engines engines =
        new Engines(
            plain.screenwriter(),
            plain.keyframes(),
            plain.film(),
            plain.speech(),
            plain.score(),
            new Atelier(house.portraits(), judge, house.trainer()));
    Floor floor =
        new Floor(
            bus,
            database,
            jobs,
            board,
            workshop,
            new MediaLibrary(media),
            new Roster(
                engines,
                Map.of(
                    "eyes",
                    new Crew(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(judge),
                        Optional.empty(),
                        Optional.empty()))),
            new ToldClock(now));
    deploy(new ProjectVerticle(floor));
    deploy(new CharacterVerticle(floor));
    deploy(new GalleryVerticle(floor));
    deploy(new ReviewVerticle(floor));
  }

  private void deploy(Deployable verticle) {
    tests
        .vertx()
        .deployVerticle(
            verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  void empty() {
    // A handful of rows: taking them away is faster than emptying the tables.
    for (String table : List.of("job", "event", "project")) {
      rows.run("delete from " + table, Tuple.tuple());
    }
    judge.says = _ -> ToldJudge.good("mika");
    judge.sees = false;
  }

  /// "human" and the like.
  CharacterId character(ProjectId project, String name, String species) {
    CharacterId character = rows.character(project, name);
    declare(character, species);
    return character;
  }

  void declare(CharacterId character, String species) {
    rows.run(
        "update character set appearance = $2::text::jsonb where id = $1",
        Tuple.of(
            character.value(),
            Json.write(new Appearance(species, "", Map.of(), List.of(), List.of()))));
  }

  PictureId hang(ProjectId project, Optional<CharacterId> character) {
    return hang(project, character, dice.nextLong());
  }

  /// Hangs a picture, for which a first look is then due.
  PictureId hang(ProjectId project, Optional<CharacterId> character, long phash) {
    PictureId picture = PictureId.create();
    Arrival arrival =
        new Arrival(
            picture,
            project,
            character,
            "test/" + picture,
            "gen_" + picture + ".png",
            Source.DRAWN,
            new MediaPath("ab/" + picture + ".png"),
            new MediaPath("ab/" + picture + ".jpg"),
            100,
            "",
            new Measures(512, 768, phash, 100 << 24, 0.5, 0.4, 0.9, 0.1, 0.5),
            Arrival.Words.caption("a girl with a lantern"),
            "{\"checkpoint\": \"sable.safetensors\"}",
            Optional.empty(),
            Optional.empty());
    database.inTransaction(transaction -> Arrivals.hang(transaction, arrival));
    return picture;
  }

  /// Does all that is due on the review lane.
  void work() {
    while (true) {
      List<Claim> claims = queue.claim(LANE, "here", 1);
      if (claims.isEmpty()) {
        return;
      }
      see(claims.getFirst());
    }
  }

  Outcome see(Claim claim) {
    board.begin(claim);
    try {
      return bus.ask(
          claim.order().job() instanceof Job.Identify ? Reviews.ANSWER : Reviews.REVIEW,
          claim.order());
    } catch (Problem problem) {
      FailureClass failure = FailureClass.of(problem);
      jobs.fail(
          claim.ticket(),
          failure,
          problem.detail(),
          Aftermath.of(failure, claim.history(), false, false, 0));
      rows.run("update job set due_at = now()", Tuple.tuple());
      return new Outcome("failed");
    } finally {
      board.end(claim.ticket().job());
    }
  }

  Claim claim() {
    return queue.claim(LANE, "here", 1).getFirst();
  }

  Decided decide(PictureId picture, Ruling ruling, String who) {
    return bus.ask(
        Reviews.DECIDE,
        new Decide(picture, look(picture).thumb().version(), ruling, who, Optional.empty()));
  }

  Gallery.PictureView look(PictureId picture) {
    return bus.ask(Gallery.PICTURE, new PictureRef(picture));
  }

  Standing standing(PictureId picture) {
    return look(picture).thumb().standing();
  }

  long count(String sql, Object... values) {
    return rows.count(sql, Tuple.from(List.of(values)));
  }

  @Override
  public void close() {
    workshop.close();
    tests.close();
  }

  /// Says what a test tells it, or throws it.
  static final class ToldJudge implements Judge, Witness {
    volatile Function<Exhibit, Assessment> says = _ -> good("mika");
    volatile boolean sees;

    @Override
    public String name() {
      return "told judge v1";
    }

    @Override
    public Assessment look(Exhibit exhibit, Attempt attempt) {
      // On a thread that may ask the departments, as whoever interferes does.
      var said = new java.util.concurrent.FutureTask<>(() -> says.apply(exhibit));
      Thread.ofVirtual().start(said);
      try {
        return said.get();
      } catch (java.util.concurrent.ExecutionException thrown) {
        throw (RuntimeException) thrown.getCause();
      } catch (InterruptedException closing) {
        throw new IllegalStateException(closing);
      }
    }

    @Override
    public Optional<Witness> witness() {
      return sees ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Identity identify(Path picture, List<Exhibit.Role> cast, Attempt attempt) {
      return new Identity(
          "a girl with a lantern", "Mika", cast.stream().map(Exhibit.Role::slug).findFirst());
    }

    @Override
    public String caption(Path picture, Optional<String> name, Attempt attempt) {
      return "a girl with a lantern";
    }

    static Assessment good(String slug) {
      return marked(9, slug);
    }

    static Assessment marked(int mark, String slug) {
      return new Assessment(
          "told judge v1",
          Optional.of(new Assessment.Marks(mark, mark, mark)),
          Optional.of(true),
          Optional.of(true),
          "full",
          SpeciesCheck.NO_RULE,
          Optional.of(slug),
          Optional.empty(),
          "Mika holds a lantern.",
          List.of(),
          "{}");
    }
  }

  /// Stands still until a test moves it.
  private static final class ToldClock extends Clock {
    private final AtomicReference<Instant> now;

    ToldClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.updateAndGet(at -> at.plusMillis(1));
    }
  }
}
