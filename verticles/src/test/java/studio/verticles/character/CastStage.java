package studio.verticles.character;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.engine.LanguageEngine;
import studio.verticles.Crew;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Capability;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;

/// The cast department alone, on the real bus and a real database; a test takes jobs by hand.
final class CastStage implements AutoCloseable {
  private static final Lane STORIES = new Lane("desk", EnumSet.of(Capability.STORY), 1, false);

  final TestDatabase tests = TestDatabase.migrated();
  final Bus bus = new Bus(tests.vertx());
  final Database database = tests.database();
  private final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private final ProgressBoard board = new ProgressBoard(bus, jobs);
  private final Workshop workshop = new Workshop(tests.vertx(), 2);
  private int pictures;

  /// @param words who writes on the lane; empty for the rules
  CastStage(Path folder, Optional<LanguageEngine> words) {
    Crew crew =
        new Crew(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            words,
            Optional.empty());
    Roster roster = new Roster(new RehearsalEngines().engines(), Map.of(STORIES.name(), crew));
    Floor floor =
        new Floor(
            bus,
            database,
            jobs,
            board,
            workshop,
            new MediaLibrary(folder),
            roster,
            Clock.systemUTC());
    List.<Deployable>of(new ProjectVerticle(floor), new CharacterVerticle(floor))
        .forEach(verticle ->
            tests
                .vertx()
                .deployVerticle(
                    verticle,
                    new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await());
  }

  <Q extends Record, A extends Record> A ask(Endpoint<Q, A> endpoint, Q question) {
    return bus.ask(endpoint, question);
  }

  void strike() {
    database
        .pool()
        .query("truncate project, story, job, event, lane, node cascade")
        .execute()
        .await();
  }

  Project project(String title) {
    return ask(Projects.CREATE, new NewProject(About.titled(title), StyleWish.USUAL, "a test"));
  }

  CharacterDetail character(ProjectId project, String name, String design) {
    return ask(Characters.CREATE, new NewCharacter(project, name, "", design, "a test"));
  }

  CharacterDetail read(CharacterId id) {
    return ask(Characters.READ, new Characters.CharacterRef(id));
  }

  /// A picture as the gallery hangs it.
  PictureId picture(CharacterDetail of, String state) {
    PictureId id = PictureId.create();
    int number = ++pictures;
    database
        .pool()
        .preparedQuery(
            """
            insert into picture (id, project_id, character_id, origin, name, source, path,
                                 thumb_path, width, height, bytes, sha256, phash, state, score,
                                 drawing, decided_at)
            values ($1, $2, $3, $4, $5, 'drawn', $6, $7, 64, 64, 1, 'x', 0, $8::text, 0.5,
                    '{"style": 1}', case when $8::text <> 'pending' then now() end)
            """)
        .execute(
            Tuple.of(id.value(), of.card().project().value(), of.card().id().value())
                .addString("test/" + number)
                .addString("p" + number + ".png")
                .addString("aa/p" + number + ".png")
                .addString("aa/t" + number + ".jpg")
                .addString(state))
        .await();
    return id;
  }

  /// Takes the next job of the lane; it is then running.
  Claim take() {
    Claim claim = new JobQueue(database).claim(STORIES, "here", 1).getFirst();
    board.begin(claim);
    return claim;
  }

  Outcome narrate(Claim claim) {
    return ask(Characters.NARRATE, new WorkOrder(claim.ticket(), claim.order().job()));
  }

  @Override
  public void close() {
    workshop.close();
    tests.close();
  }
}
