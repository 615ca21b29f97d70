package studio.bench.theatre;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.FilmWriter;
import studio.hardware.theatre.screen.Screen;
import studio.hardware.theatre.stage.Manifest;

/// Frames per second of the theatre and of pygame for the same layers, drawn only and written as
/// H.264, in turns so that a busy machine is busy for both. CPU is of all threads and children.
public final class TheatreBench {
  private static final int FRAMES = 240;
  private static final int ROUNDS = 5;
  private static final List<VideoFormat> FORMATS =
      List.of(new VideoFormat(1280, 720, 24), new VideoFormat(1920, 1080, 24));

  /// Frames a second by the wall, CPU milliseconds a frame.
  private record Speed(double fps, double cpu) {
    static Speed median(List<Speed> speeds) {
      return speeds.stream()
          .sorted(Comparator.comparingDouble(Speed::cpu))
          .toList()
          .get(speeds.size() / 2);
    }
  }

  private TheatreBench() {}

  /// `args[0]` is the folder of the pygame script, `bench/pygame` when absent.
  public static void main(String[] args) throws IOException, InterruptedException {
    Path script = Path.of(args.length == 0 ? "bench/pygame" : args[0], "theatre.py");
    Path work = Files.createTempDirectory("theatre-bench");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("picture | what | theatre fps; CPU ms | pygame fps; CPU ms | ratio fps; CPU");
    for (VideoFormat format : FORMATS) {
      double pixelsPerUnit = format.width() / Manifest.WIDTH;
      for (Manifest manifest :
          List.of(Scenes.seascape(pixelsPerUnit), Scenes.forest(pixelsPerUnit))) {
        PygameLayers.write(manifest, format, FRAMES, work);
        ours(manifest, format, work, true);
        for (boolean film : new boolean[] {false, true}) {
          var ours = new ArrayList<Speed>();
          var theirs = new ArrayList<Speed>();
          for (int round = 0; round < ROUNDS; round++) {
            ours.add(ours(manifest, format, work, film));
            theirs.add(theirs(script, work, film));
          }
          String what = manifest.name() + (film ? " to H.264" : ", draw only");
          report(out, format, what, Speed.median(ours), Speed.median(theirs));
        }
      }
    }
  }

  private static void report(
      PrintStream out, VideoFormat format, String what, Speed ours, Speed theirs) {
    out.printf(
        "%dp | %s | %.0f; %.1f | %.0f; %.1f | %.1f; %.1f%n",
        format.height(),
        what,
        ours.fps,
        ours.cpu,
        theirs.fps,
        theirs.cpu,
        ours.fps / theirs.fps,
        theirs.cpu / ours.cpu);
  }

  private static Speed ours(Manifest manifest, VideoFormat format, Path work, boolean film) {
    Screen screen = Screen.film(manifest, format, FRAMES);
    screen.draw(0);
    long cpu = cpu();
    long start = System.nanoTime();
    if (film) {
      try (FilmWriter writer =
          FilmWriter.open(work.resolve("ours.mp4"), format, Quality.STANDARD)) {
        for (int n = 0; n < FRAMES; n++) {
          writer.write(screen.draw(n));
        }
        writer.finish();
      }
    } else {
      for (int n = 0; n < FRAMES; n++) {
        screen.draw(n);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Speed(FRAMES / seconds, (cpu() - cpu) / 1e6 / FRAMES);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static Speed theirs(Path script, Path work, boolean film)
      throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder(
                "/usr/bin/python3",
                script.toString(),
                work.toString(),
                film ? "film" : "draw",
                work.resolve("theirs.mp4").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IOException("pygame failed; is python3-pygame installed, and ffmpeg on the path?");
    }
    String[] words = said.strip().split("\\s+");
    double frames = Double.parseDouble(words[0]);
    return new Speed(
        frames / Double.parseDouble(words[1]), 1000 * Double.parseDouble(words[2]) / frames);
  }
}
