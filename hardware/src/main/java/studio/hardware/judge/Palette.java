package studio.hardware.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.hardware.picture.Lab;

/// Which colours a figure has, and how much of each.
final class Palette {
  /// Width of a bin in each direction. Colours are shared out between neighbours, so that one that
  /// lies at a border does not jump.
  private static final double BIN = 20;

  /// As far as a named colour reaches: paint in light and shadow, by whoever painted it.
  private static final double NAMED = 26;

  private final List<Lab> colors;
  private final Map<Integer, Double> shares = new HashMap<>();

  Palette(List<Lab> colors) {
    this.colors = colors;
    colors.forEach(this::add);
  }

  private void add(Lab color) {
    double l = color.lightness() / BIN;
    double a = color.a() / BIN;
    double b = color.b() / BIN;
    for (int corner = 0; corner < 8; corner++) {
      int x = (int) Math.floor(l) + (corner & 1);
      int y = (int) Math.floor(a) + (corner >> 1 & 1);
      int z = (int) Math.floor(b) + (corner >> 2);
      double weight = (1 - Math.abs(l - x)) * (1 - Math.abs(a - y)) * (1 - Math.abs(b - z));
      shares.merge((x * 100 + y + 50) * 100 + z + 50, weight / colors.size(), Double::sum);
    }
  }

  /// What two figures have in common: 1 the same colours in the same amounts, 0 none.
  double inCommon(Palette other) {
    return shares.entrySet().stream()
        .mapToDouble(bin -> Math.min(bin.getValue(), other.shares.getOrDefault(bin.getKey(), 0.0)))
        .sum();
  }

  /// How much of the figure has about this colour, 0xRRGGBB.
  double share(int rgb) {
    Lab wanted = Lab.of(rgb);
    return (double) colors.stream().filter(c -> c.distanceInHue(wanted) < NAMED).count()
        / colors.size();
  }
}
