package studio.browser;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.door.DoorPlan;
import studio.door.Meters;
import studio.door.Readiness.Check;
import studio.door.Reception;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Setting;
import studio.hardware.engine.Progress;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveWriter;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.ui.clerk.SampleStory;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// The whole studio with its front door, as `serve` opens it, on a free port and in a folder of its
/// own; only the band is quiet.
final class RehearsalHouse implements AutoCloseable {
  final Path library;
  final URI address;
  private final Vertx vertx;
  private final House house;
  private final Reception reception = Reception.prepare();

  RehearsalHouse(Path folder) {
    var meters = Meters.registry();
    vertx = Meters.vertx(meters);
    library = folder.resolve("library");
    HousePlan plan =
        new HousePlan(
            folder.resolve("data"),
            library,
            Optional.empty(),
            8,
            "eng",
            HousePlan.lanesFor(2),
            Clock.systemDefaultZone());
    house =
        House.open(
            vertx,
            plan,
            new Engines(
                new RuleScreenwriter(),
                new ToyTheatre(),
                new ToyTheatre(),
                Voices.best(),
                new QuietBand()));
    address =
        reception.welcome(
            vertx,
            house.bus(),
            new DoorPlan("127.0.0.1", 0, house.media().root(), 5_000_000),
            () -> Future.succeededFuture(List.of(Check.good("house", "open"))),
            meters,
            SampleStory::bundled);
  }

  House house() {
    return house;
  }

  @Override
  public void close() {
    reception.close();
    house.close();
    vertx.close().await();
  }

  /// Plays one soft note, whatever the mood.
  private static final class QuietBand implements ScoreEngine {
    @Override
    public String name() {
      return "quiet band";
    }

    @Override
    public void music(MusicBrief brief, Path target, Progress progress) {
      play(brief.length(), target);
    }

    @Override
    public void ambience(Setting setting, Duration length, Path target, Progress progress) {
      play(length, target);
    }

    private static void play(Duration length, Path target) {
      float[] note = new float[(int) Pcm.samples(length)];
      for (int i = 0; i < note.length; i++) {
        note[i] = (float) (0.05 * Math.sin(2 * Math.PI * 110 * i / Pcm.RATE));
      }
      try {
        WaveWriter.write(new Pcm(new float[][] {note, note}), target, WaveWriter.Depth.INT16);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
