package studio.verticles.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.film.FrameHash;
import studio.verticles.db.TestDatabase;
import studio.verticles.production.JobId;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.routing.Lanes;

/// One episode, struck at one transition after another by the same kind of blow: a studio, an
/// engine in a process of its own, a real database, and a cable to each that can be cut.
final class Trial implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;

  private final Path home;
  private final Strike strike;
  private final Duration patience;
  private final TestDatabase database = TestDatabase.migrated();
  private final EngineProcess engine;
  private final Valve toEngine;
  private final Valve toDatabase;
  private final Clock clock = new FastClock();
  private final Thread nurse;
  private volatile boolean over;

  private final AtomicReference<@Nullable Transition> armed = new AtomicReference<>();
  private final BlockingQueue<Transition> struck = new LinkedBlockingQueue<>();
  private volatile @Nullable EngineStudio studio;
  private volatile @Nullable Thread closing;
  private @Nullable EpisodeRef episode;

  Trial(Path home, Strike strike) throws IOException {
    this(home, strike, EngineStudio.PATIENT);
  }

  Trial(Path home, Strike strike, Duration patience) throws IOException {
    this.patience = patience;
    this.home = Files.createDirectories(home);
    this.strike = strike;
    this.engine = new EngineProcess(home.resolve("engine"));
    this.toEngine = new Valve(engine.port(), "POST /prompt ");
    this.toDatabase = new Valve(database.port(), "\0\0");
    this.nurse = Thread.ofVirtual().start(this::endRests);
  }

  /// Nobody waits for a rest to be over.
  private void endRests() {
    while (!over) {
      database
          .database()
          .pool()
          .query(
              """
              with rested as (
                update job set due_at = now() where state = 'queued' and due_at > now() returning id
              )
              select pg_notify('nightshift_jobs', '') from rested limit 1
              """)
          .execute()
          .await();
      database.vertx().timer(100, TimeUnit.MILLISECONDS).await();
    }
  }

  /// Makes the whole episode, struck at each of these.
  void run(List<Transition> transitions) throws Exception {
    if (strike == Strike.STUDIO_KILLED) {
      for (Transition transition : transitions) {
        liveUntil(transition);
      }
    }
    open();
    if (strike != Strike.STUDIO_KILLED) {
      for (Transition transition : transitions) {
        strikeAt(transition);
      }
    }
    now().awaitEnd(episode());
    now().close();
    studio = null;
  }

  /// Nobody answers at the engine's address any more.
  void loseEngine() throws IOException {
    try (var gone = new ServerSocket(0)) {
      toEngine.leadTo(gone.getLocalPort());
    }
  }

  // A studio in a process of its own.

  private void liveUntil(Transition transition) throws Exception {
    if (engineSide(transition)) {
      engine.hold();
    }
    Process life = life(inside(transition));
    if (transition == Transition.ENDED) {
      toEngine.whenAsked("subfolder=nightshift", life::destroyForcibly);
    }
    try (var words = life.inputReader()) {
      switch (transition) {
        case QUEUED -> engine.awaitPrompts(2);
        case RUNNING -> engine.awaitHeld();
        case ENDED -> {}
        default -> {
          String word = words.readLine();
          assertEquals("reached " + inside(transition).orElseThrow(), word, () -> lastWords());
        }
      }
      switch (transition) {
        case UNWRITTEN -> toDatabase.whenAsked("COMMIT", life::destroyForcibly);
        case WRITTEN -> toDatabase.whenAnswered("COMMIT", life::destroyForcibly);
        case ENDED -> {}
        default -> life.destroyForcibly();
      }
      if (transition == Transition.UNWRITTEN || transition == Transition.WRITTEN) {
        life.outputWriter().append("go\n").flush();
      }
      if (!life.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        fail("Not struck down at " + transition + "\n" + lastWords());
      }
      assertEquals(128 + 9, life.exitValue(), () -> transition + " never came\n" + lastWords());
    } finally {
      life.destroyForcibly();
    }
    engine.release();
  }

  private Process life(Optional<Transition> stop) throws IOException {
    List<String> argv =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                EngineStudio.class.getName(),
                home.toString(),
                database.url(toDatabase.port()),
                Integer.toString(toEngine.port())));
    stop.map(Transition::name).ifPresent(argv::add);
    return new ProcessBuilder(argv)
        .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
        .start();
  }

  private String lastWords() {
    try (Stream<String> lines = Files.lines(home.resolve("log"))) {
      return String.join("\n", lines.toList().reversed().stream().limit(40).toList().reversed());
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// What the studio itself can stop at.
  private static Optional<Transition> inside(Transition transition) {
    return switch (transition) {
      case QUEUED, RUNNING, ENDED -> Optional.empty();
      case UNWRITTEN, WRITTEN -> Optional.of(Transition.HARVESTED);
      case CLAIMED, REMEMBERED, SAMPLING, HARVESTED, FINISHED -> Optional.of(transition);
    };
  }

  private static boolean engineSide(Transition transition) {
    return switch (transition) {
      case QUEUED, RUNNING -> true;
      case CLAIMED, REMEMBERED, SAMPLING, ENDED, HARVESTED, UNWRITTEN, WRITTEN, FINISHED -> false;
    };
  }

  // A studio in this process.

  private void open() {
    studio =
        new EngineStudio(
            home, database.url(toDatabase.port()), toEngine.port(), clock, patience, this::reached);
    episode = now().produce();
  }

  private EngineStudio now() {
    return java.util.Objects.requireNonNull(studio);
  }

  private EpisodeRef episode() {
    return java.util.Objects.requireNonNull(episode);
  }

  private void reached(Transition moment, Runnable listens) {
    Transition wanted = armed.get();
    if (wanted == null || !inside(wanted).equals(Optional.of(moment))) {
      return;
    }
    if (armed.compareAndSet(wanted, null)) {
      switch (wanted) {
        case UNWRITTEN -> toDatabase.whenAsked("COMMIT", () -> strike(wanted, () -> {}));
        case WRITTEN -> toDatabase.whenAnswered("COMMIT", () -> strike(wanted, () -> {}));
        default -> strike(wanted, listens);
      }
    }
  }

  private void strikeAt(Transition transition) throws Exception {
    if (engineSide(transition)) {
      until(this::isWell, "the canary has come back"); // it would be held too
      engine.hold();
    }
    switch (transition) {
      case ENDED -> toEngine.whenAsked("subfolder=nightshift", () -> strike(transition, () -> {}));
      case QUEUED -> {
        engine.awaitPrompts(2);
        strike(transition, () -> {});
      }
      case RUNNING -> {
        engine.awaitHeld();
        strike(transition, () -> {});
      }
      default -> armed.set(transition);
    }
    assertEquals(transition, struck.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "struck at");
    recover(transition);
    engine.release();
  }

  /// Whoever works at that moment waits meanwhile, on a thread of its own kind.
  private void strike(Transition transition, Runnable listens) {
    try {
      Thread.ofVirtual().start(() -> blow(transition)).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    switch (strike) {
      case CLOSED, PAUSED, CANCELLED -> listens.run();
      default -> {}
    }
    struck.add(transition);
  }

  private void blow(Transition transition) {
    if (transition == Transition.SAMPLING) {
      engine.hold(); // it is not to be done before the blow is felt
    }
    try {
      switch (strike) {
        case ENGINE_KILLED -> {
          engine.dieAndComeBack();
          toEngine.leadTo(engine.port());
        }
        case ENGINE_SILENT -> toEngine.silence();
        case SESSIONS_ENDED -> endSessions();
        case DATABASE_CUT -> toDatabase.cut();
        case DATABASE_SILENT -> toDatabase.deaden();
        case CLOSED -> {
          EngineStudio old = now();
          closing = Thread.ofVirtual().start(old::close);
        }
        case PAUSED -> door(Lanes.Door.PAUSED);
        case CANCELLED -> now().bus().ask(Episodes.CANCEL, episode());
        case STUDIO_KILLED -> throw new IllegalStateException("not in this process");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void recover(Transition transition) throws Exception {
    switch (strike) {
      case ENGINE_SILENT -> {
        until(() -> toEngine.deaf() > 0 && !isWell(), "the silence was noticed");
        toEngine.speak();
      }
      case CLOSED -> {
        java.util.Objects.requireNonNull(closing).join();
        assertEquals(List.of(), onLane(), "nothing is held by a studio that closed");
        open();
      }
      case PAUSED -> {
        until(() -> onLane().isEmpty(), "the lane is empty");
        engine.awaitPrompts(0);
        door(Lanes.Door.OPEN);
      }
      case CANCELLED -> {
        until(() -> onLane().isEmpty(), "the lane is empty");
        engine.awaitPrompts(0);
        now().produce();
      }
      default -> {}
    }
  }

  private void door(Lanes.Door door) {
    now()
        .bus()
        .ask(
            Lanes.SET_DOOR, new Lanes.SetDoor(EngineStudio.LANE, door, "gaming", Optional.empty()));
  }

  /// From inside the database's server.
  private void endSessions() {
    database
        .database()
        .pool()
        .preparedQuery(
            "select pg_terminate_backend(pid) from pg_stat_activity where client_port = any($1)")
        .execute(Tuple.tuple().addArrayOfInteger(toDatabase.ports().toArray(Integer[]::new)))
        .await();
  }

  private List<JobId> onLane() {
    return rows("select id from job where state = 'running' and lane = '%s'"
            .formatted(EngineStudio.LANE))
        .map(row -> new JobId(row.getUUID("id")))
        .toList();
  }

  private boolean isWell() {
    return rows("select from offer where not well").findAny().isEmpty();
  }

  private void until(BooleanSupplier what, String words) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!what.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "Waited in vain until " + words);
      var pause = new CountDownLatch(1);
      database.vertx().setTimer(50, _ -> pause.countDown());
      try {
        pause.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Stream<Row> rows(String sql) {
    return StreamSupport.stream(
        database.database().pool().query(sql).execute().await().spliterator(), false);
  }

  // What is found afterwards.

  /// The decoded pictures of what was published.
  List<String> frames() throws Exception {
    List<Path> films;
    try (Stream<Path> files = Files.walk(home.resolve("library"))) {
      films = files.filter(file -> file.toString().endsWith(".mp4")).sorted().toList();
    }
    List<String> frames = new ArrayList<>();
    for (Path film : films) {
      frames.addAll(FrameHash.of(film));
    }
    return frames;
  }

  int prompts() {
    return toEngine.count();
  }

  EngineProcess engine() {
    return engine;
  }

  /// The jobs that were made on the engine.
  List<Row> filmed() {
    return rows("""
    select job.id::text as id, job.state, job.failures, job.attempt, job.lane, job.stand_in,
           job.note, job.needs,
           count(event.id) filter (where event.topic = 'job.done')::int as done_times
      from job
      left join event on event.subject = job.id
     where job.kind = 'Film'
     group by job.id
     order by job.id
    """)
        .toList();
  }

  /// Which engines filmed the shots, as the takes say.
  List<String> filmedBy() {
    return rows("select distinct engine from take order by engine")
        .map(row -> row.getString("engine"))
        .toList();
  }

  /// Everything that is not as it should be in the rows.
  List<String> unclean() {
    return rows("""
    select what || ': ' || state || ' ' || failures || ' failures' as line
      from job
     where state <> 'done' or failures > 0 or remote is not null or lease_until is not null
    union all
    select job.what || ' ' || class || ': ' || message
      from failure
      join job on job.id = failure.job_id
     where class <> 'INFRASTRUCTURE'
    """)
        .map(row -> row.getString("line"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    over = true;
    try {
      nurse.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    EngineStudio open = studio;
    if (open != null) {
      toEngine.speak();
      open.close();
    }
    toEngine.close();
    toDatabase.close();
    engine.close();
    database.close();
  }
}
