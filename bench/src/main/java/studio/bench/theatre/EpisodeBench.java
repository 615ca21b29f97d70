package studio.bench.theatre;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Framing;
import studio.hardware.brief.Look;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Performer;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Quality;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.engine.Attempt;
import studio.hardware.theatre.ToyTheatre;

/// Films the fifteen shots of a one-minute episode at 720p, two at a time, from a cold start.
public final class EpisodeBench {
  private static final int SHOTS = 15;
  private static final Duration LENGTH = Duration.ofSeconds(4);

  private EpisodeBench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Path work = Files.createTempDirectory("episode-bench");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var theatre = new ToyTheatre();
    long start = System.nanoTime();
    try (var lanes = Executors.newFixedThreadPool(2)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < SHOTS; i++) {
        ShotBrief shot = shot(i);
        Path target = work.resolve(shot.id() + ".mp4");
        running.add(
            lanes.submit(() ->
                theatre.film(
                    shot, Optional.empty(), Quality.STANDARD.format(), target, Attempt.ALONE)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    out.printf(
        "%d s of film in %.1f s by the wall, %.1f s of CPU%n",
        SHOTS * LENGTH.toSeconds(), seconds, cpu);
  }

  private static ShotBrief shot(int i) {
    var place =
        new Setting(
            i < 5 ? PlaceKind.LIGHTHOUSE : i < 10 ? PlaceKind.VILLAGE : PlaceKind.FOREST,
            "place " + i / 5,
            i < 5 ? TimeOfDay.EVENING : TimeOfDay.MORNING,
            i < 5 ? Weather.RAIN : Weather.CLEAR,
            Mood.CALM,
            i / 5);
    ShotType type =
        List.of(
                ShotType.ESTABLISHING,
                ShotType.WIDE,
                ShotType.MEDIUM,
                ShotType.CLOSE_UP,
                ShotType.MEDIUM)
            .get(i % 5);
    CameraMovement movement =
        List.of(
                CameraMovement.PAN_RIGHT,
                CameraMovement.STATIC,
                CameraMovement.STATIC,
                CameraMovement.PUSH_IN,
                CameraMovement.HANDHELD)
            .get(i % 5);
    MotionPreset motion = MotionPreset.of(type).getFirst();
    var cast =
        List.of(
            new Performer("Ada", Look.of(Species.HUMAN, 3), Expression.HAPPY),
            new Performer("Finn", Look.of(Species.FOX, 4), Expression.NEUTRAL));
    return new ShotBrief(
        "shot" + i,
        place,
        new Framing(type, CameraAngle.EYE_LEVEL, movement),
        motion,
        type == ShotType.ESTABLISHING ? List.of() : cast,
        List.of(),
        Optional.empty(),
        LENGTH,
        i);
  }
}
