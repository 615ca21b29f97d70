package studio.verticles.crash;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import studio.hardware.brief.Quality;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.FilmEngine;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.RehearsalEngines;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.EpisodeSummary;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;

/// One life of a whole studio, in a process of its own. It does what a person does who gives the
/// same command again after a crash: hands in the story, asks for the episode, waits until the
/// library has it. It ends well (0), or is struck down on the way.
public final class MortalStudio {
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
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-06T20:00:00Z"), ZoneOffset.UTC);

  private MortalStudio() {}

  /// `DATA LIBRARY [BLOW...]`
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Path library = Path.of(arguments[1]);
    Optional<Blow> blow = Blow.parse(List.of(arguments).subList(2, arguments.length));
    Vertx vertx = Vertx.vertx();
    Executioner.forget(data);
    blow.ifPresent(end -> Executioner.hire(vertx, data, library, end));
    var plan =
        new HousePlan(
            data,
            library,
            Optional.empty(),
            8,
            "eng",
            blow.map(Blow::lanes).orElseGet(() -> HousePlan.lanesFor(2)),
            CLOCK);
    Engines plain = new RehearsalEngines().engines();
    var engines =
        new Engines(
            plain.screenwriter(),
            plain.keyframes(),
            new LoggedFilm(plain.film(), filmed(data)),
            plain.speech(),
            plain.score());
    try (House house = House.open(vertx, plan, engines)) {
      Executioner.teach(house.database(), data);
      live(house);
    } finally {
      vertx.close().await();
    }
  }

  private static void live(House house) throws InterruptedException {
    BlockingQueue<Record> news = new LinkedBlockingQueue<>();
    house.bus().listen(Productions.EPISODE_CHANGED, news::add);
    house.bus().listen(Productions.JOB_CHANGED, news::add);
    Submitted story =
        house
            .bus()
            .ask(
                Stories.SUBMIT,
                new Submit(
                    STORY.getBytes(StandardCharsets.UTF_8), "a-lamp-at-sea.fountain", 7, false));
    EpisodeRef episode =
        house.bus().ask(Episodes.PRODUCE, new Produce(story.story(), Quality.DRAFT, ""));
    while (true) {
      EpisodeSummary summary = house.bus().ask(Episodes.DETAIL, episode).summary();
      if (summary.stage() == EpisodeStage.VERIFIED) {
        return;
      }
      if (summary.stage() == EpisodeStage.FAILED) {
        throw new IllegalStateException(summary.problem().orElse("failed without a reason"));
      }
      news.take();
    }
  }

  /// Where every life writes down which shot it begins to film, and when.
  static Path filmed(Path data) {
    return data.resolve("filmed");
  }

  private record LoggedFilm(FilmEngine engine, Path log) implements FilmEngine {
    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public void film(
        ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
      try {
        Files.writeString(
            log,
            "%s %s%n".formatted(shot.id(), Instant.now()),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      engine.film(shot, first, format, target, attempt);
    }
  }
}
