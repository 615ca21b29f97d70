package studio.verticles.dataset;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Endpoint;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.db.CastRows;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.gallery.Standing;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.Capability;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.EventStore;
import studio.verticles.production.IngestId;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobStore;
import studio.verticles.production.Lane;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;
import studio.verticles.review.Reviews;
import studio.verticles.review.Ruling;

/// The dataset department alone, on the real bus and a real database; a test takes jobs by hand,
/// and decisions are made on paper.
final class DatasetStage implements AutoCloseable {
  private static final Lane INGESTS = new Lane("dataset", EnumSet.of(Capability.INGEST), 1, false);

  final TestDatabase tests = TestDatabase.migrated();
  final Bus bus = new Bus(tests.vertx());
  final Database database = tests.database();
  final CastRows rows = new CastRows(database);
  final MediaLibrary media;
  final ProgressBoard board;
  private final JobStore jobs = new JobStore(database, new EventStore(), bus);
  private final Workshop workshop = new Workshop(tests.vertx(), 2);

  DatasetStage(Path folder, Intake intake) {
    this.media = new MediaLibrary(folder.resolve("media"));
    this.board = new ProgressBoard(bus, jobs);
    Floor floor =
        new Floor(
            bus,
            database,
            jobs,
            board,
            workshop,
            media,
            new Roster(new RehearsalEngines().engines(), Map.of()),
            Clock.systemUTC());
    deploy(new DatasetVerticle(floor, intake));
    deploy(
        new AbstractVerticle() {
          @Override
          public void start() {
            bus.answer(Reviews.DECIDE, DatasetStage.this::decide);
          }
        });
  }

  private void deploy(Deployable verticle) {
    tests
        .vertx()
        .deployVerticle(
            verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  /// As the review department would, without its history.
  private Reviews.Decided decide(Reviews.Decide wish) {
    boolean approved = wish.ruling() instanceof Ruling.Approve;
    rows.decide(
        wish.picture(),
        approved ? "approve" : "reject",
        Instant.now(),
        wish.ruling() instanceof Ruling.Reject reject
            ? reject.categories().stream().map(category -> category.word()).toArray(String[]::new)
            : new String[0]);
    return new Reviews.Decided(
        1,
        wish.picture(),
        approved ? Standing.APPROVED : Standing.REJECTED,
        wish.version(),
        Optional.empty());
  }

  void strike() {
    database
        .pool()
        .query("truncate project, story, job, event, lane, node, upload cascade")
        .execute()
        .await();
  }

  <Q extends Record, A extends Record> A ask(Endpoint<Q, A> endpoint, Q question) {
    return bus.ask(endpoint, question);
  }

  /// As a file that was sent.
  Upload send(String name, byte[] content) throws IOException {
    Ingests.Berth berth = ask(Ingests.BERTH, new Ingests.Sending(name));
    Files.write(Path.of(berth.file()), content);
    return ask(Ingests.KEEP, new Ingests.Sent(name, berth.file(), "Noa"));
  }

  Ingests.Wish wish(ProjectId project, Optional<CharacterId> character, Freight freight) {
    return new Ingests.Wish(project, character, freight, Optional.empty(), "Noa", Optional.empty());
  }

  Brought bring(ProjectId project, Optional<CharacterId> character, Freight freight) {
    return ask(Ingests.BRING, wish(project, character, freight));
  }

  Freight images(List<Upload> uploads) {
    return new Freight.Images(uploads.stream().map(Upload::id).toList());
  }

  /// Takes the next ingest; it is then running.
  Claim take() {
    Claim claim = new JobQueue(database).claim(INGESTS, "here", 1).getFirst();
    board.begin(claim);
    return claim;
  }

  Outcome work(Claim claim) {
    try {
      return ask(Datasets.INGEST, new WorkOrder(claim.ticket(), claim.order().job()));
    } finally {
      board.end(claim.ticket().job());
    }
  }

  /// The next ingest from beginning to end.
  IngestView work(Brought brought) {
    work(take());
    return read(brought.ingest());
  }

  IngestView read(IngestId ingest) {
    return ask(Ingests.READ, new Ingests.IngestRef(ingest));
  }

  List<Ingests.ItemView> items(IngestId ingest) {
    return ask(Ingests.ITEMS, new Ingests.ItemsAsked(ingest, Optional.empty(), 200)).items();
  }

  /// Puts a running job back, as a lane does whose house was killed.
  void release(Claim claim) {
    jobs.release(claim.ticket());
  }

  long pictures(ProjectId project) {
    return rows.count(
        "select count(*) from picture where project_id = $1", Tuple.of(project.value()));
  }

  @Override
  public void close() {
    workshop.close();
    tests.close();
  }
}
