package studio.verticles.review;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Row;
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
import java.util.stream.StreamSupport;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.engine.Attempt;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit;
import studio.hardware.judge.Judge;
import studio.hardware.judge.Measures;
import studio.verticles.Atelier;
import studio.verticles.Engines;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Company;
import studio.verticles.character.Projects;
import studio.verticles.character.Sheet;
import studio.verticles.character.SpeciesMatch;
import studio.verticles.character.Style;
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
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Json;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;
import studio.verticles.production.Workshop;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.Decided;

/// The review department and the gallery on a real database, with a judge that says what the test
/// tells it and a cast on paper.
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
            Roster.of(engines),
            new ToldClock(now));
    deploy(
        new io.vertx.core.AbstractVerticle() {
          @Override
          public void start() {
            bus.answer(Characters.SHEET, asked -> sheet(asked.character()));
            bus.answer(Projects.COMPANY, asked -> company(asked.project()));
          }
        });
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
    tests.empty(StoryId.create());
    judge.says = _ -> ToldJudge.good("mika");
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
      return bus.ask(Reviews.REVIEW, claim.order());
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

  private Sheet sheet(CharacterId character) {
    Row row =
        one("select *, appearance::text as looks from character where id = $1", character.value());
    ProjectId project = new ProjectId(row.getUUID("project_id"));
    return new Sheet(
        new Sheet.Identity(
            character,
            row.getString("name"),
            row.getString("slug"),
            row.getInteger("version"),
            row.getString("slug"),
            row.getOffsetDateTime("archived_at") != null),
        row.getString("design_prompt"),
        Json.read(row.getString("looks"), Appearance.class),
        Look.of(Species.HUMAN, 1),
        List.of(),
        new SpeciesMatch.Unknown(),
        Style.usual(project),
        List.of(),
        Optional.empty(),
        company(project));
  }

  private Company company(ProjectId project) {
    boolean ai = one("select ai from project where id = $1", project.value()).getBoolean("ai");
    List<Company.Member> members =
        StreamSupport.stream(
                database
                    .pool()
                    .preparedQuery(
                        "select * from character where project_id = $1 and archived_at is null order by name")
                    .execute(Tuple.of(project.value()))
                    .await()
                    .spliterator(),
                false)
            .map(row ->
                new Company.Member(
                    new CharacterId(row.getUUID("id")),
                    new Exhibit.Role(
                        row.getString("slug"), row.getString("name"), "", Appearance.UNKNOWN)))
            .toList();
    return new Company(project, "Fox", ai, members, List.of());
  }

  private Row one(String sql, Object value) {
    var rows = database.pool().preparedQuery(sql).execute(Tuple.of(value)).await();
    if (rows.size() == 0) {
      throw Problem.notFound("There is no such character.");
    }
    return rows.iterator().next();
  }

  @Override
  public void close() {
    workshop.close();
    tests.close();
  }

  /// Says what a test tells it, or throws it.
  static final class ToldJudge implements Judge {
    volatile Function<Exhibit, Assessment> says = _ -> good("mika");

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
