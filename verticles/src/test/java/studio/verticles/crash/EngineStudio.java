package studio.verticles.crash;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import studio.config.section.ComfyUiSettings;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.config.written.SlotMap;
import studio.config.written.WebAddress;
import studio.hardware.brief.Quality;
import studio.hardware.card.NoCards;
import studio.hardware.card.Vram;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.cinema.Cinema;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.FilmEngine;
import studio.hardware.film.EncoderChoice;
import studio.verticles.Crew;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.Machinery;
import studio.verticles.RehearsalEngines;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.production.Capability;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.EpisodeSummary;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.routing.EngineLane;
import studio.verticles.routing.Post;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;

/// A studio whose shots are filmed by a ComfyUI server, and whose other work is done by plain
/// engines: in this process, or (`main`) in one of its own.
final class EngineStudio implements AutoCloseable {
  static final String LANE = "lamp";

  /// Longer than any test.
  static final Duration PATIENT = Duration.ofHours(1);

  static final String STORY =
      """
      Title: A Lamp at Sea
      Author: A. Tester

      EXT. HARBOUR - NIGHT

      Rain. MIRA, a small fox with a red scarf, carries a lamp.

      MIRA
      Is anybody there?

      OLD TOM, a bearded keeper, looks up.

      OLD TOM
      Come in.

      INT. LIGHTHOUSE - NIGHT

      MIRA puts the lamp on the table.

      MIRA
      The light went out.

      OLD TOM climbs the stairs.

      OLD TOM
      Then we light it again.

      EXT. CLIFF - MORNING

      A ship passes. MIRA waves.

      MIRA
      They saw us!

      OLD TOM laughs.

      OLD TOM
      They did.
      """;

  private final Vertx vertx = Vertx.vertx();
  private final ComfyUi server;
  private final House house;

  /// @param patience how long a job waits for an ill engine
  EngineStudio(
      Path home, String database, int engine, Clock clock, Duration patience, Witness witness) {
    server =
        ComfyUi.open(
            ComfyUiPlan.of("comfyui@lamp", URI.create("http://127.0.0.1:" + engine))
                .following(
                    Duration.ofMillis(300),
                    Duration.ofMillis(800),
                    Duration.ofMillis(1500),
                    Duration.ofMinutes(2))
                .answering(Duration.ofSeconds(1), Duration.ofMillis(1500)));
    vertx.eventBus().addOutboundInterceptor(delivery -> overhear(delivery, witness));
    Engines plain = new RehearsalEngines().engines();
    house =
        House.open(
            vertx, plan(home, database, clock), plain, machinery(plain, engine, patience, witness));
  }

  private static HousePlan plan(Path home, String database, Clock clock) {
    return new HousePlan(
        home.resolve("data"),
        home.resolve("library"),
        Optional.of(database),
        6,
        "eng",
        HousePlan.lanesFor(2),
        clock);
  }

  private Optional<Machinery> machinery(
      Engines plain, int engine, Duration patience, Witness witness) {
    var settings =
        new ComfyUiSettings(
            new WebAddress("http://127.0.0.1:" + engine),
            "",
            "",
            false,
            ComfyUiSettings.Film.FRAMEPACK_I2V,
            "",
            SlotMap.of(""),
            "",
            SlotMap.of(""),
            "paper cut-out",
            "photo",
            20,
            6.5,
            "Euler a",
            320,
            192,
            "");
    FilmEngine film =
        Cinema.of(server, settings, new Workshelf(Optional.empty()), 6)
            .film(plain.film(), EncoderChoice.embedded())
            .orElseThrow();
    var post =
        new Post(
            server.name(),
            "comfyui",
            settings.url().written(),
            Map.of(Capability.FILM, "framepack"),
            Optional.of(server),
            true,
            server::examine);
    var lane =
        new EngineLane(
            LANE,
            Optional.empty(),
            Vram.NONE,
            new QuietHours(List.of()),
            new Hook.None(),
            new Hook.None(),
            List.of(post));
    var crew =
        new Crew(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new WatchedFilm(film, witness)),
            Optional.empty());
    return Optional.of(new Machinery(List.of(lane), Map.of(LANE, crew), new NoCards(), patience));
  }

  private static <T> void overhear(DeliveryContext<T> delivery, Witness witness) {
    if (delivery.body() instanceof JobView job
        && job.kind().equals("Film")
        && job.lane().equals(Optional.of(LANE))
        && job.state() == JobState.DONE) {
      witness.reached(Transition.FINISHED, () -> {});
    }
    delivery.next();
  }

  Bus bus() {
    return house.bus();
  }

  /// Hands in the story and asks for its episode, as often as one likes.
  EpisodeRef produce() {
    Submitted story =
        bus()
            .ask(
                Stories.SUBMIT,
                new Submit(
                    STORY.getBytes(StandardCharsets.UTF_8), "a-lamp-at-sea.fountain", 7, false));
    return bus().ask(Episodes.PRODUCE, new Produce(story.story(), Quality.DRAFT, ""));
  }

  /// Returns when the library has the episode.
  void awaitEnd(EpisodeRef episode) throws InterruptedException {
    BlockingQueue<Record> news = new LinkedBlockingQueue<>();
    try (var _ = bus().listen(Productions.EPISODE_CHANGED, news::add);
        var _ = bus().listen(Productions.JOB_CHANGED, news::add)) {
      while (true) {
        Optional<EpisodeSummary> summary = ask(episode);
        if (summary.filter(now -> now.stage() == EpisodeStage.VERIFIED).isPresent()) {
          return;
        }
        if (summary.filter(now -> now.stage() == EpisodeStage.FAILED).isPresent()) {
          throw new IllegalStateException(summary.get().problem().orElse("no reason"));
        }
        var _ = news.poll(1, TimeUnit.SECONDS); // while the database is away, no news come
      }
    }
  }

  private Optional<EpisodeSummary> ask(EpisodeRef episode) {
    try {
      return Optional.of(bus().ask(Episodes.DETAIL, episode).summary());
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.BUSY) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  @Override
  public void close() {
    try {
      house.close();
    } finally {
      server.close();
      vertx.close().await();
    }
  }

  /// `HOME DATABASE ENGINE [TRANSITION]`: makes the episode. At the transition it says so and waits
  /// for a line.
  public static void main(String[] arguments) throws Exception {
    Optional<Transition> stop =
        arguments.length > 3 ? Optional.of(Transition.valueOf(arguments[3])) : Optional.empty();
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Witness witness =
        (moment, _) -> {
          if (stop.isPresent() && moment == stop.get()) {
            System.out.println("reached " + moment);
            try {
              orders.readLine();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    try (var studio =
        new EngineStudio(
            Path.of(arguments[0]),
            arguments[1],
            Integer.parseInt(arguments[2]),
            new FastClock(),
            PATIENT,
            witness)) {
      studio.awaitEnd(studio.produce());
    }
  }
}
