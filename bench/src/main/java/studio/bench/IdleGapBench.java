package studio.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backstage.Backstage;
import studio.config.ConfigReader;
import studio.config.StudioConfig;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.cinema.ComfyAnimator;
import studio.hardware.comfyui.graph.FramePack;
import studio.hardware.comfyui.graph.Pace;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.LastFrame;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;
import studio.hardware.film.YuvFrame;
import studio.hardware.music.PitOrchestra;
import studio.hardware.music.Tacet;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.rehearsal.comfyui.RehearsalComfyUi;
import studio.ui.clerk.SampleStory;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.story.Stories;
import studio.verticles.story.screenwriter.RuleScreenwriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long a card idles between two shots, by the server's own clock, with generations of one
/// second: a client that polls every five seconds, ours from shot to shot of a chain (last frame
/// found, uploaded, submitted), and the whole studio drawing what does not depend on each other.
public final class IdleGapBench {
  private static final int SHOTS = 8;
  private static final Duration GENERATION = Duration.ofSeconds(1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private IdleGapBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("idle-gap");
    PrintStream out = System.out;
    try (var server = new RehearsalComfyUi(0, folder.resolve("server"))) {
      server.films(Files.readAllBytes(clip(folder.resolve("clip.mp4"))));
      for (String node : List.of("FramePackSampler", "KSampler")) {
        server.takes(node, GENERATION);
      }
      chain(server, folder, Duration.ofSeconds(5));
      report(out, "poller, every 5 s, chained", gaps(server));
      server.restart();
      chain(server, folder, Duration.ZERO);
      report(out, "ours, chained", gaps(server));
      server.restart();
      draw(server, folder);
      report(out, "the studio, drawing keyframes", gaps(server));
    }
    System.exit(0);
  }

  private static void report(PrintStream out, String what, List<Double> gaps) {
    List<Double> sorted = gaps.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%-32s median %7.1f ms, smallest %7.1f, largest %7.1f (%d gaps)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast(),
        sorted.size());
  }

  /// From the end of one prompt to the beginning of the next, in milliseconds.
  private static List<Double> gaps(RehearsalComfyUi server)
      throws IOException, InterruptedException {
    JsonNode history = JsonMapper.shared().readTree(get(server.url(), "/history?max_items=200"));
    record Run(long begun, long ended) {}
    List<Run> runs = new ArrayList<>();
    for (JsonNode entry : history) {
      long begun = 0;
      long ended = 0;
      for (JsonNode message : entry.path("status").path("messages")) {
        long at = message.path(1).path("timestamp").asLong();
        switch (message.path(0).asString("")) {
          case "execution_start" -> begun = at;
          case "execution_success" -> ended = at;
          default -> {}
        }
      }
      runs.add(new Run(begun, ended));
    }
    runs.sort(Comparator.comparing(Run::begun));
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      gaps.add((double) (runs.get(i).begun() - runs.get(i - 1).ended()));
    }
    return gaps;
  }

  private static String get(URI server, String path) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(server + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /// Each shot begins with the last frame of the one before. A poller looks for the end of a prompt
  /// every so often; ours hears it.
  private static void chain(RehearsalComfyUi server, Path folder, Duration poll) throws Exception {
    Path picture = folder.resolve("first.png");
    PictureFit.writePng(Still.of(frame(0), 640), picture);
    try (ComfyUi comfyui = ComfyUi.open(ComfyUiPlan.of("comfyui@bench", server.url()))) {
      var animator =
          new ComfyAnimator(
              comfyui,
              new Workshelf(Optional.empty()).template("framepack-i2v"),
              Pace.of(FramePack.I2V, 6.0));
      for (int shot = 0; shot < SHOTS; shot++) {
        Path film = folder.resolve("shot.mp4");
        Files.deleteIfExists(film);
        long begun = System.nanoTime();
        animator.animate(
            new VideoBrief("it moves", "", picture, Duration.ofSeconds(2), 25, shot + 1),
            film,
            Attempt.ALONE);
        waitForPoll(poll, begun);
        YuvFrame last = LastFrame.of(film);
        PictureFit.writePng(Still.of(last, last.width()), picture);
      }
    }
  }

  /// What a poller would have waited: until the next full multiple of its interval.
  private static void waitForPoll(Duration poll, long begun) throws InterruptedException {
    if (!poll.isZero()) {
      long took = (System.nanoTime() - begun) / 1_000_000;
      Thread.sleep(poll.toMillis() - took % poll.toMillis());
    }
  }

  /// The whole studio with one lane of engines draws the pictures of the sample story.
  private static void draw(RehearsalComfyUi server, Path folder) throws Exception {
    StudioConfig config =
        new ConfigReader(Map.of(), folder)
            .read(Map.of("comfyui.bench.url", server.url().toString()))
            .config();
    Vertx vertx = Vertx.vertx();
    var theatre = new ToyTheatre();
    var plan =
        new HousePlan(
            folder.resolve("data"),
            folder.resolve("library"),
            Optional.empty(),
            10,
            "eng",
            HousePlan.lanesFor(2),
            Clock.systemDefaultZone());
    var engines =
        new Engines(
            new RuleScreenwriter(), theatre, theatre, Voices.best(), new Tacet(new PitOrchestra()));
    try (var backstage = new Backstage(config, Clock.systemDefaultZone());
        House house = House.open(vertx, plan, engines, backstage.machinery())) {
      var drawn = new java.util.concurrent.CountDownLatch(SHOTS + 4);
      house
          .bus()
          .listen(
              Productions.JOB_CHANGED,
              job -> {
                if (job.kind().equals("Draw") && job.state() == JobState.DONE) {
                  drawn.countDown();
                }
              });
      SampleStory sample = SampleStory.bundled();
      house
          .bus()
          .ask(Stories.SUBMIT, new Stories.Submit(sample.content(), sample.fileName(), 1, true));
      drawn.await();
    } finally {
      vertx.close().await();
    }
  }

  private static Path clip(Path target) {
    VideoFormat format = new VideoFormat(832, 480, 30);
    try (FilmWriter film = FilmWriter.open(target, format, Quality.DRAFT)) {
      for (int n = 0; n < 60; n++) {
        film.write(frame(n, format));
      }
      film.finish();
    }
    return target;
  }

  private static YuvFrame frame(int n) {
    return frame(n, new VideoFormat(832, 480, 30));
  }

  private static YuvFrame frame(int n, VideoFormat format) {
    byte[] luma = new byte[format.width() * format.height()];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (byte) (i % format.width() / 4 + n);
    }
    byte[] chroma = new byte[luma.length / 4];
    java.util.Arrays.fill(chroma, (byte) 128);
    return new YuvFrame(format.width(), format.height(), luma, chroma, chroma);
  }
}
