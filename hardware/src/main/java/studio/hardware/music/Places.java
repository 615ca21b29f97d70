package studio.hardware.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;

/// What a place sounds like by itself, at its hour. This file is the place to change how a place
/// sounds.
final class Places {
  private final Setting setting;
  private final List<Layer> layers = new ArrayList<>();
  private long seed;

  private Places(Setting setting) {
    this.setting = setting;
    seed = setting.seed() * 977 + setting.kind().ordinal();
  }

  static List<Layer> layers(Setting setting) {
    Places places = new Places(setting);
    places.furnish();
    return places.layers;
  }

  /// How much the place throws back, 0..1.
  static double echo(PlaceKind kind) {
    return switch (kind) {
      case CAVE -> 0.95;
      case HALL, CASTLE, SHRINE, STATION -> 0.6;
      case RUINS, LIGHTHOUSE, STAGE -> 0.4;
      case TAVERN, LIBRARY, CLASSROOM, LABORATORY, WORKSHOP -> 0.25;
      default -> 0;
    };
  }

  private void furnish() {
    switch (setting.kind()) {
      case FOREST -> {
        bed(700, 3_800, -38, 0.8, 3.5);
        nature(1.6, 9);
      }
      case MEADOW, GARDEN, VILLAGE -> {
        bed(300, 1_800, -42, 0.7, 4);
        nature(2.4, 14);
      }
      case ROAD, RUINS -> {
        bed(140, 900, -37, 0.8, 4);
        nature(5, 20);
      }
      case MOUNTAIN, SNOWFIELD, DESERT, SKY -> {
        bed(120, 520, -30, 0.85, 4.5);
        bed(600, 1_100, -41, 0.95, 3);
      }
      case CASTLE, ROOFTOP -> {
        bed(110, 480, -34, 0.8, 4);
        calls(8, -28, Sounds::gull, isDay() && setting.kind() == PlaceKind.CASTLE);
        bed(60, 240, -36, 0.2, 6);
      }
      case CAVE -> {
        bed(50, 160, -40, 0.3, 6);
        calls(1.7, -18, Sounds::drip, true);
      }
      case RIVER -> {
        bed(350, 2_600, -25, 0.25, 0.9);
        calls(0.09, -28, Sounds::bubble, true);
        nature(4, 18);
      }
      case LAKE -> {
        bed(250, 900, -35, 0.85, 1.6);
        nature(3.5, 16);
        calls(2.5, -24, Sounds::frog, !isDay());
      }
      case BEACH, SEA -> sea(-21);
      case HARBOUR, LIGHTHOUSE -> {
        sea(-26);
        calls(5, -22, Sounds::creak, setting.kind() == PlaceKind.HARBOUR);
      }
      case SHIP_DECK -> {
        sea(-25);
        calls(3, -19, Sounds::creak, true);
      }
      case SPACE -> {
        hum(46, -26);
        bed(40, 110, -38, 0.4, 7);
      }
      case CITY_STREET -> {
        bed(70, 420, -29, 0.3, 5);
        calls(4, -18, Sounds::passing, true);
        calls(2.2, -33, Sounds::murmur, isDay());
      }
      case MARKET -> {
        bed(200, 900, -34, 0.3, 3);
        calls(0.16, -24, Sounds::murmur, true);
        calls(3.5, -30, Sounds::clink, true);
      }
      case SHRINE -> {
        bed(500, 2_500, -42, 0.8, 4);
        calls(7, -26, Sounds::chime, true);
        calls(4, -34, Sounds::cicada, isDay());
        calls(0.9, -34, Sounds::cricket, !isDay());
      }
      case STATION -> {
        bed(80, 500, -33, 0.3, 5);
        calls(0.7, -30, Sounds::murmur, true);
        calls(14, -26, Sounds::chime, true);
      }
      case TRAIN -> {
        bed(50, 320, -26, 0.2, 2);
        even(1.25, -15, Sounds::rail);
      }
      case LIVING_ROOM, BEDROOM -> {
        room(-50);
        even(1, -38, Sounds::tick);
      }
      case KITCHEN -> {
        room(-48);
        hum(100, -46);
        calls(7, -32, Sounds::clink, true);
      }
      case CLASSROOM, LIBRARY -> {
        room(-48);
        even(1, -40, Sounds::tick);
        calls(6, -32, Sounds::page, true);
      }
      case OFFICE, LABORATORY -> {
        room(-44);
        hum(100, -42);
        calls(0.5, -34, Sounds::bubble, setting.kind() == PlaceKind.LABORATORY);
        calls(9, -36, Sounds::page, setting.kind() == PlaceKind.OFFICE);
      }
      case WORKSHOP -> {
        room(-46);
        calls(5, -26, Sounds::knock, true);
      }
      case TAVERN -> {
        bed(180, 700, -38, 0.3, 2);
        calls(0.3, -25, Sounds::murmur, true);
        calls(3, -28, Sounds::clink, true);
        calls(0.12, -26, Sounds::crackle, true);
      }
      case HALL, STAGE -> room(-44);
    }
  }

  /// Birds by day, crickets and owls by night; nobody sings in a storm, few do in rain and snow.
  private void nature(double birds, double owls) {
    boolean loud = setting.weather() == Weather.RAIN || setting.weather() == Weather.SNOW;
    boolean storm = setting.weather() == Weather.STORM;
    double rarer = loud ? 4 : 1;
    calls(birds * rarer, -20, Sounds::bird, isDay() && !storm);
    calls(
        0.55 * rarer,
        -31,
        Sounds::cricket,
        !isDay() && !storm && setting.weather() != Weather.SNOW);
    calls(owls, -22, Sounds::owl, !isDay() && !storm);
  }

  private void sea(double level) {
    bed(90, 700, level, 0.9, 3.4);
    bed(600, 3_600, level - 5, 0.97, 3.4);
    boolean fair = setting.weather() != Weather.STORM && setting.weather() != Weather.FOG;
    calls(7, -21, Sounds::gull, isDay() && fair);
    calls(16, -14, Sounds::fogHorn, setting.weather() == Weather.FOG);
  }

  private boolean isDay() {
    return setting.time() != TimeOfDay.NIGHT && setting.time() != TimeOfDay.EVENING;
  }

  private void room(double level) {
    bed(60, 900, level, 0.1, 6);
  }

  private void bed(double low, double high, double level, double depth, double period) {
    layers.add(new Bed(++seed, low, high, level, depth, period));
  }

  private void hum(double hertz, double level) {
    float[] hum = Sounds.hum(hertz);
    layers.add(new Calls(++seed, 10, true, level, _ -> hum));
  }

  private void even(double pause, double level, Function<SplittableRandom, float[]> maker) {
    layers.add(new Calls(++seed, pause, true, level, maker));
  }

  private void calls(
      double pause, double level, Function<SplittableRandom, float[]> maker, boolean wanted) {
    seed++;
    if (wanted) {
      layers.add(new Calls(seed, pause, false, level, maker));
    }
  }
}
