package studio.hardware.trainer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// How much the figures of some pictures look like those of others, by their colours: whether each
/// colour of the one is found in the other, and the other way round. Poses and sizes do not matter;
/// a face is not recognised.
public final class Likeness {
  private static final int PIXELS = 192;

  /// Colours so far apart that nobody would call them the same (a distance in OKLab).
  private static final double ANOTHER = 0.08;

  private Likeness() {}

  /// 0 to 1; 1 for the same pictures.
  ///
  /// @return 0 when none of the pictures can be read
  public static double between(List<Path> samples, List<Path> models) {
    List<List<OkLab>> some = read(samples);
    List<List<OkLab>> others = read(models);
    return some.stream()
        .flatMap(one -> others.stream().map(other -> alike(one, other)))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static List<List<OkLab>> read(List<Path> pictures) {
    return pictures.stream()
        .map(picture -> Specimens.of(picture, new SplittableRandom(7)))
        .flatMap(Optional::stream)
        .map(pixels -> pixels.subList(0, Math.min(PIXELS, pixels.size())))
        .toList();
  }

  private static double alike(List<OkLab> one, List<OkLab> other) {
    double apart = (missing(one, other) + missing(other, one)) / 2;
    return Math.exp(-apart / ANOTHER);
  }

  /// How far the colours of the one are from the nearest of the other, on average.
  private static double missing(List<OkLab> one, List<OkLab> other) {
    return one.stream()
        .mapToDouble(
            color -> Math.sqrt(other.stream().mapToDouble(color::distance).min().orElse(1)))
        .average()
        .orElse(1);
  }
}
