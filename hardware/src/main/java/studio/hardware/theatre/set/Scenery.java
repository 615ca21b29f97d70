package studio.hardware.theatre.set;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Layer;

/// A set while it is built: what place it is, in which colours, and the sheets hung so far.
final class Scenery {
  /// Where performers' feet stand.
  static final double GROUND = 600;

  private final Setting setting;
  private final Palette palette;
  private final Lamp lamp;
  private final double pixelsPerUnit;
  private final List<Layer> layers;

  private Scenery(
      Setting setting, Palette palette, Lamp lamp, double pixelsPerUnit, List<Layer> layers) {
    this.setting = setting;
    this.palette = palette;
    this.lamp = lamp;
    this.pixelsPerUnit = pixelsPerUnit;
    this.layers = layers;
  }

  static Scenery of(Setting setting, double pixelsPerUnit) {
    Palette palette = Palette.of(setting.time(), setting.weather(), setting.mood());
    return new Scenery(
        setting, palette, sunlight(setting, palette), pixelsPerUnit, new ArrayList<>());
  }

  /// The same scenery painted in the colours of a room; sheets hang in the same place.
  Scenery indoors(double lamps) {
    Palette inside = palette.indoors(lamps);
    Lamp ceiling =
        new Lamp(-0.45, -0.9, Tint.multiply(0xFFF2DC, inside.light()), inside.shade(), 0.85);
    return new Scenery(setting, inside, ceiling, pixelsPerUnit, layers);
  }

  /// The same scenery where no weather comes in; colours stay.
  Scenery sheltered() {
    Setting dry =
        new Setting(
            setting.kind(),
            setting.name(),
            setting.time(),
            Weather.CLEAR,
            setting.mood(),
            setting.seed());
    return new Scenery(dry, palette, lamp, pixelsPerUnit, layers);
  }

  private static Lamp sunlight(Setting setting, Palette palette) {
    double strength =
        switch (setting.weather()) {
          case CLEAR, WIND -> 1;
          case CLOUDY, SNOW -> 0.7;
          case RAIN, STORM -> 0.55;
          case FOG -> 0.4;
        };
    int rim = Tint.multiply(palette.sun(), Tint.mix(palette.light(), 0xFFFFFF, 0.35));
    double x =
        switch (setting.time()) {
          case DAWN -> 0.8;
          case MORNING -> 0.6;
          case MIDDAY -> 0.2;
          case AFTERNOON -> -0.6;
          case SUNSET, EVENING -> -0.8;
          case NIGHT -> 0.5;
        };
    double y = -Math.sqrt(1 - x * x);
    boolean night = setting.time() == TimeOfDay.NIGHT;
    return new Lamp(x, y, rim, palette.shade(), night ? strength * 0.75 : strength);
  }

  Setting setting() {
    return setting;
  }

  Palette palette() {
    return palette;
  }

  Lamp lamp() {
    return lamp;
  }

  double pixelsPerUnit() {
    return pixelsPerUnit;
  }

  boolean isDark() {
    return palette.isDark();
  }

  /// Strength of the wind, 0 to 1: how far things sway.
  double wind() {
    return switch (setting.weather()) {
      case STORM -> 1;
      case WIND -> 0.8;
      case RAIN -> 0.4;
      case CLEAR, CLOUDY, SNOW -> 0.25;
      case FOG -> 0.1;
    };
  }

  boolean snows() {
    return setting.weather() == Weather.SNOW;
  }

  boolean isFoggy() {
    return setting.weather() == Weather.FOG;
  }

  /// Dice that fall the same way for the same place and purpose, whatever the hour.
  SplittableRandom dice(String purpose) {
    return new SplittableRandom(seed(purpose));
  }

  /// This place's own shade of a colour: `rgb` moved by `share` towards one of `tones`, or left
  /// alone.
  int own(String purpose, int rgb, double share, int... tones) {
    int pick = dice(purpose).nextInt(tones.length + 1);
    return pick == tones.length ? rgb : Tint.mix(rgb, tones[pick], share);
  }

  long seed(String purpose) {
    long place = setting.seed() * 31 + setting.kind().name().hashCode();
    return place * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xC2B2AE3D27D4EB4FL;
  }

  /// A plane as large as the whole set.
  Plane plane(String id, double z) {
    return new Plane(this, id, z, Extent.OVERSCAN.area(), pixelsPerUnit);
  }

  /// A plane over a part of the set, in stage units.
  Plane plane(String id, double z, double x, double y, double width, double height) {
    return new Plane(this, id, z, new Rectangle2D.Double(x, y, width, height), pixelsPerUnit);
  }

  /// A plane for soft light and vapour, painted at half the fineness.
  Plane vapour(String id, double z, double x, double y, double width, double height) {
    return new Plane(this, id, z, new Rectangle2D.Double(x, y, width, height), pixelsPerUnit / 2);
  }

  void hang(Layer layer) {
    layers.add(layer);
  }

  PaperSet open() {
    layers.sort(Comparator.comparingDouble(Layer::z));
    return new PaperSet(
        layers, palette.horizon(), GROUND, Light.of(palette, lamp), Extent.OVERSCAN);
  }
}
