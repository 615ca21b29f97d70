package studio.hardware.music;

import java.util.List;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;

/// What weather sounds like, heard from the open.
final class Weathers {
  private Weathers() {}

  static List<Layer> layers(Setting setting) {
    long seed = setting.seed() * 131 + setting.weather().ordinal();
    if (setting.kind() == PlaceKind.SPACE) {
      return List.of();
    }
    return switch (setting.weather()) {
      case CLEAR, CLOUDY -> List.of();
      case WIND -> List.of(wind(seed, -21), new Bed(seed + 1, 1_200, 4_000, -34, 0.9, 2.5));
      case RAIN ->
          List.of(
              new Bed(seed, 700, 9_000, -23, 0.25, 4),
              new Bed(seed + 1, 150, 700, -31, 0.3, 5),
              new Calls(seed + 2, 0.02, false, -17, Sounds::patter));
      case SNOW -> List.of(new Bed(seed, 60, 260, -34, 0.7, 6));
      case FOG -> List.of(new Bed(seed, 80, 400, -38, 0.5, 7));
      case STORM ->
          List.of(
              wind(seed, -20),
              new Bed(seed + 1, 500, 8_000, -19, 0.5, 2.2),
              new Calls(seed + 2, 0.014, false, -17, Sounds::patter),
              new Calls(seed + 3, 11, false, -4, Sounds::thunder));
    };
  }

  /// Gusts in two heights that do not blow together.
  private static Layer wind(long seed, double level) {
    Bed low = new Bed(seed, 90, 420, level, 0.85, 3.2);
    Bed high = new Bed(seed + 7, 380, 900, level - 6, 0.95, 2.1);
    return (into, length) -> {
      low.add(into, length);
      high.add(into, length);
    };
  }
}
