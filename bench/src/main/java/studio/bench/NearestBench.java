package studio.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import studio.hardware.vector.EmbeddedIndex;
import studio.hardware.vector.VectorCollection;
import studio.hardware.vector.VectorCollection.Entry;

/// Searching the built-in index: 100,000 vectors of 384 numbers.
///
/// Arguments: a scratch folder. Prints milliseconds of wall clock and of this thread's processor
/// time: median, smallest and largest of the rounds.
public final class NearestBench {
  private static final int VECTORS = 100_000;
  private static final int DIMENSIONS = 384;
  private static final int BATCH = 1_000;
  private static final int ROUNDS = 60;

  private NearestBench() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch =
        Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(scratch, "nearest-bench");
    SplittableRandom chance = new SplittableRandom(1);
    long began = System.nanoTime();
    try (EmbeddedIndex index = EmbeddedIndex.in(folder)) {
      VectorCollection lore = index.collection("lore", DIMENSIONS);
      for (int from = 0; from < VECTORS; from += BATCH) {
        List<Entry> some = new ArrayList<>();
        for (int i = from; i < from + BATCH; i++) {
          some.add(new Entry(new UUID(1, i), vector(chance), Map.of("project", "p" + i % 10)));
        }
        lore.upsert(some);
      }
    }
    print("fill", new double[] {millis(System.nanoTime() - began)});
    began = System.nanoTime();
    try (EmbeddedIndex index = EmbeddedIndex.in(folder)) {
      VectorCollection lore = index.collection("lore", DIMENSIONS);
      print("open", new double[] {millis(System.nanoTime() - began)});
      search("search", lore, Map.of(), chance);
      search("search a tenth", lore, Map.of("project", "p3"), chance);
    }
  }

  private static void search(
      String what, VectorCollection lore, Map<String, String> facts, SplittableRandom chance) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    for (int round = -20; round < ROUNDS; round++) { // the first ones warm up
      float[] wanted = vector(chance);
      long began = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      lore.nearest(wanted, 10, facts);
      if (round >= 0) {
        processor[round] = millis(threads.getCurrentThreadCpuTime() - worked);
        wall[round] = millis(System.nanoTime() - began);
      }
    }
    print(what + ", wall", wall);
    print(what + ", processor", processor);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void print(String what, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-26s %8.1f  (%.1f to %.1f) ms%n",
        what,
        times[times.length / 2],
        times[0],
        times[times.length - 1]);
  }

  private static float[] vector(SplittableRandom chance) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) chance.nextDouble(-1, 1);
    }
    return vector;
  }
}
