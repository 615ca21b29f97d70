package studio.bench.gallery;

import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Endpoint;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.DuplicatesOf;
import studio.verticles.gallery.Gallery.LookAlikeGroups;
import studio.verticles.gallery.Gallery.Nearest;

/// Look-alikes among a hundred thousand pictures: of one picture, as whoever brings pictures in
/// asks before each, and of all of them.
///
/// Arguments: how many searches (2000).
public final class DuplicateBench {
  private static final PrintStream OUT = System.out;

  private DuplicateBench() {}

  public static void main(String[] arguments) throws Exception {
    int searches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    Vertx vertx = Vertx.vertx();
    Random dice = new Random(1);
    try (Wall wall = new Wall(vertx, Files.createTempDirectory("duplicate-bench"))) {
      long began = System.nanoTime();
      wall.house.bus().ask(Gallery.NEAREST, new Nearest(wall.project, Optional.empty(), of(1)));
      OUT.printf("%-30s %7.0f ms%n", "the first, which reads all", millis(began));
      long[] nanos = new long[searches];
      for (int search = -200; search < searches; search++) { // the first ones warm up
        began = System.nanoTime();
        wall.house
            .bus()
            .ask(Gallery.NEAREST, new Nearest(wall.project, Optional.empty(), of(dice.nextLong())));
        if (search >= 0) {
          nanos[search] = System.nanoTime() - began;
        }
      }
      OUT.printf("%-30s %s%n", "look-alikes of one picture", Wall.times(nanos));
      var patient =
          new Endpoint<>(
              Gallery.DUPLICATES.address(),
              DuplicatesOf.class,
              LookAlikeGroups.class,
              java.time.Duration.ofMinutes(5));
      for (int round = 0; round < 3; round++) {
        began = System.nanoTime();
        int groups =
            wall.house
                .bus()
                .ask(patient, new DuplicatesOf(wall.project, Optional.empty()))
                .groups()
                .size();
        OUT.printf(
            "%-30s %7.0f ms, %d groups%n", "all that repeat each other", millis(began), groups);
      }
    } finally {
      vertx.close().await();
    }
    System.exit(0);
  }

  private static Measures of(long phash) {
    return new Measures(768, 768, phash, 1677721600, 0, 0, 0, 0, 0);
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / 1e6;
  }
}
