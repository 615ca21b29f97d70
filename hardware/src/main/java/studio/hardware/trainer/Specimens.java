package studio.hardware.trainer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import studio.hardware.film.PictureFit;

/// The colours of the figures in a dataset: of each picture a handful of pixels, none of them of
/// the ground it stands on.
final class Specimens {
  private static final int SIDE = 96;
  private static final int FROM_EACH = 768;

  /// A step from pixel to pixel that the eye hardly sees: the ground goes on.
  private static final double SAME_GROUND = 0.0009;

  /// Less than this is no figure: then the ground was part of the picture.
  private static final double LEAST_FIGURE = 0.04;

  private Specimens() {}

  /// The pictures of a dataset, in the order of their names.
  static List<Path> files(Path dataset) throws IOException {
    try (Stream<Path> all = Files.walk(dataset)) {
      return all.filter(Specimens::isPicture).sorted().toList();
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(".png", ".jpg", ".jpeg", ".webp").anyMatch(name::endsWith);
  }

  /// Pixels of one picture; empty when it cannot be read.
  static Optional<List<OkLab>> of(Path picture, SplittableRandom chance) {
    BufferedImage image;
    try {
      image = PictureFit.fill(PictureFit.read(picture), SIDE, SIDE);
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
    OkLab[] pixels = new OkLab[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = OkLab.of(image.getRGB(i % SIDE, i / SIDE));
    }
    boolean[] ground = ground(pixels);
    List<OkLab> figure = new ArrayList<>();
    for (int i = 0; i < pixels.length; i++) {
      if (!ground[i]) {
        figure.add(pixels[i]);
      }
    }
    List<OkLab> from =
        figure.size() < LEAST_FIGURE * pixels.length ? Arrays.asList(pixels) : figure;
    return Optional.of(chance.ints(FROM_EACH, 0, from.size()).mapToObj(from::get).toList());
  }

  /// What is reached from the border without crossing an outline.
  private static boolean[] ground(OkLab[] pixels) {
    boolean[] ground = new boolean[pixels.length];
    ArrayDeque<Integer> front = new ArrayDeque<>();
    for (int i = 0; i < SIDE; i++) {
      for (int edge : new int[] {i, (SIDE - 1) * SIDE + i, i * SIDE, i * SIDE + SIDE - 1}) {
        if (!ground[edge]) {
          ground[edge] = true;
          front.add(edge);
        }
      }
    }
    while (!front.isEmpty()) {
      int at = front.remove();
      int x = at % SIDE;
      for (int next :
          new int[] {at - SIDE, at + SIDE, x > 0 ? at - 1 : -1, x < SIDE - 1 ? at + 1 : -1}) {
        if (next >= 0
            && next < pixels.length
            && !ground[next]
            && pixels[at].distance(pixels[next]) < SAME_GROUND) {
          ground[next] = true;
          front.add(next);
        }
      }
    }
    return ground;
  }
}
