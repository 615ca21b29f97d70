package studio.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Progress;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.Splice;
import studio.hardware.film.YuvFrame;

/// Joining clips without re-encoding, beside `cp` of the same bytes in the same run.
///
/// Arguments: a scratch folder. Prints a line for each: median, smallest and largest of the rounds,
/// in milliseconds.
public final class JoinBench {
  private static final int CLIPS = 20;
  private static final int FRAMES = 96;
  private static final int ROUNDS = 15;
  private static final VideoFormat FORMAT = Quality.STANDARD.format();

  private JoinBench() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch =
        Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(scratch, "join-bench");
    List<Path> clips = new ArrayList<>();
    for (int clip = 0; clip < CLIPS; clip++) {
      clips.add(film(folder.resolve("clip%02d.mp4".formatted(clip)), clip));
    }
    Path joined = folder.resolve("joined.mp4");
    Path copied = folder.resolve("copied");
    List<Double> joins = new ArrayList<>();
    List<Double> copies = new ArrayList<>();
    for (int round = 0; round < ROUNDS + 3; round++) {
      double join =
          time(() -> Splice.join(clips, FORMAT, Quality.STANDARD, joined, Progress.SILENT));
      Files.createDirectories(copied);
      double copy = time(() -> copy(clips, copied));
      if (round >= 3) { // the first ones warm up
        joins.add(join);
        copies.add(copy);
      }
    }
    long bytes = 0;
    for (Path clip : clips) {
      bytes += Files.size(clip);
    }
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "%d clips, %.1f MB%n", CLIPS, bytes / 1e6);
    report(out, "join", joins);
    report(out, "cp", copies);
    out.printf(Locale.ROOT, "join / cp   %.2f%n", median(joins) / median(copies));
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Grain over a moving gradient, so that a clip has about the size of a real one.
  private static Path film(Path target, int seed) {
    Random grain = new Random(seed);
    byte[] luma = new byte[FORMAT.width() * FORMAT.height()];
    byte[] chroma = new byte[luma.length / 4];
    java.util.Arrays.fill(chroma, (byte) 128);
    try (FilmWriter film = FilmWriter.open(target, FORMAT, Quality.STANDARD)) {
      for (int frame = 0; frame < FRAMES; frame++) {
        for (int i = 0; i < luma.length; i++) {
          luma[i] = (byte) (60 + (i % FORMAT.width() + frame * 3) % 120 + grain.nextInt(64));
        }
        film.write(new YuvFrame(FORMAT.width(), FORMAT.height(), luma, chroma, chroma));
      }
      film.finish();
    }
    return target;
  }

  private static void copy(List<Path> clips, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cp", "-f"));
    clips.forEach(clip -> command.add(clip.toString()));
    command.add(folder.toString());
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("cp ended with " + exit);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double time(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static void report(PrintStream out, String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%-10s median %6.1f ms, from %6.1f to %6.1f%n",
        name,
        median(millis),
        sorted.getFirst(),
        sorted.getLast());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
