package studio.hardware.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the [Apprentice] knows: a colour for each part of the figure, and later some without a name
/// for what belongs to none (outlines, shadows, a prop). Each step shows it pixels; every colour
/// moves towards those that are nearest to it, so that the loss, the mean squared distance of a
/// pixel to its nearest colour, falls.
final class ColourStudy {
  private static final int NAMELESS = 3;

  /// An untrained likeness knows the average and half of the design: a part whose design is not
  /// what the pictures show still finds its place.
  private static final double KNOWN = 0.5;

  private final List<String> parts;
  private OkLab[] colors;

  private ColourStudy(List<String> parts, OkLab[] colors) {
    this.parts = parts;
    this.colors = colors;
  }

  /// @param seen some pixels of every picture
  static ColourStudy begin(Figure design, List<OkLab> seen) {
    OkLab mean = mean(seen);
    List<OkLab> colors = new ArrayList<>();
    design.colors().values().forEach(rgb -> colors.add(mean.towards(OkLab.of(rgb), KNOWN)));
    if (colors.isEmpty()) {
      colors.add(mean);
    }
    return new ColourStudy(List.copyOf(design.colors().keySet()), colors.toArray(OkLab[]::new));
  }

  /// Adds the colours without a name, each where no colour is yet. Not before the parts have found
  /// their places: they would take them.
  void admitNameless(List<OkLab> seen, SplittableRandom chance) {
    List<OkLab> all = new ArrayList<>(List.of(colors));
    for (int i = 0; i < NAMELESS; i++) {
      all.add(farthest(seen, all, chance));
    }
    colors = all.toArray(OkLab[]::new);
  }

  private static OkLab mean(List<OkLab> seen) {
    double l = 0;
    double a = 0;
    double b = 0;
    for (OkLab one : seen) {
      l += one.l();
      a += one.a();
      b += one.b();
    }
    return new OkLab(l / seen.size(), a / seen.size(), b / seen.size());
  }

  /// Of some by lot the one that no colour is near to.
  private static OkLab farthest(List<OkLab> seen, List<OkLab> colors, SplittableRandom chance) {
    OkLab best = seen.getFirst();
    double most = -1;
    for (int i = 0; i < 32; i++) {
      OkLab one = seen.get(chance.nextInt(seen.size()));
      double distance = colors.stream().mapToDouble(one::distance).min().orElse(1);
      if (distance > most) {
        most = distance;
        best = one;
      }
    }
    return best;
  }

  /// Learns from pixels.
  ///
  /// @param rate how far a colour moves towards what it was shown, 0 to 1
  /// @return the loss before the step
  double step(List<OkLab> pixels, double rate) {
    double[] l = new double[colors.length];
    double[] a = new double[colors.length];
    double[] b = new double[colors.length];
    int[] count = new int[colors.length];
    double loss = 0;
    for (OkLab pixel : pixels) {
      int nearest = nearest(pixel);
      loss += colors[nearest].distance(pixel);
      l[nearest] += pixel.l();
      a[nearest] += pixel.a();
      b[nearest] += pixel.b();
      count[nearest]++;
    }
    for (int i = 0; i < colors.length; i++) {
      if (count[i] > 0) {
        OkLab shown = new OkLab(l[i] / count[i], a[i] / count[i], b[i] / count[i]);
        // A colour that few pixels speak for listens to them less.
        double weight = Math.min(1, 8.0 * count[i] / pixels.size());
        colors[i] = colors[i].towards(shown, rate * weight);
      }
    }
    return loss / pixels.size();
  }

  private int nearest(OkLab pixel) {
    int nearest = 0;
    for (int i = 1; i < colors.length; i++) {
      if (colors[i].distance(pixel) < colors[nearest].distance(pixel)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /// The parts as it has learned them.
  Figure learned() {
    Map<String, Integer> learned = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      learned.put(parts.get(i), colors[i].rgb());
    }
    return new Figure(learned);
  }

  /// All colours, three numbers each.
  float[] palette() {
    float[] palette = new float[colors.length * 3];
    for (int i = 0; i < colors.length; i++) {
      palette[3 * i] = (float) colors[i].l();
      palette[3 * i + 1] = (float) colors[i].a();
      palette[3 * i + 2] = (float) colors[i].b();
    }
    return palette;
  }
}
