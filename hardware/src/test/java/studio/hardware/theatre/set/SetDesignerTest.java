package studio.hardware.theatre.set;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;

class SetDesignerTest {
  private static final double COARSE = 0.04;
  private static final double FINE = 0.1;

  private static Setting at(PlaceKind kind, TimeOfDay time, Weather weather) {
    return new Setting(kind, "place", time, weather, Mood.CALM, 11);
  }

  private static Setting plain(PlaceKind kind) {
    return at(kind, TimeOfDay.MORNING, Weather.CLEAR);
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void everyHourAndWeatherHasASet(PlaceKind kind) {
    for (TimeOfDay time : TimeOfDay.values()) {
      for (Weather weather : Weather.values()) {
        // Every hour and every weather once for each place; over all places every pair is seen.
        if ((time.ordinal() + 3 * weather.ordinal() + kind.ordinal()) % 7 != 0) {
          continue;
        }
        PaperSet set = SetDesigner.design(at(kind, time, weather), COARSE);
        String where = kind + " " + time + " " + weather;
        assertTrue(set.layers().size() >= 6 && set.layers().size() <= 45, where);
        assertEveryIdIsUnique(set, where);
        assertDepthsAreInTheirBands(set, where);
        assertNothingShowsThrough(set, where);
      }
    }
  }

  private static void assertEveryIdIsUnique(PaperSet set, String where) {
    Set<String> ids = new HashSet<>();
    set.layers().forEach(layer -> assertTrue(ids.add(layer.id()), where + ": " + layer.id()));
  }

  private static void assertDepthsAreInTheirBands(PaperSet set, String where) {
    double before = 0;
    for (Layer layer : set.layers()) {
      assertTrue(layer.z() >= before, where + ": far sheets come first");
      assertTrue(layer.z() >= 1 && layer.z() <= 95, where + ": " + layer.id());
      before = layer.z();
    }
  }

  private static void assertNothingShowsThrough(PaperSet set, String where) {
    Extent extent = set.extent();
    for (double y = extent.y() + 26; y < extent.bottom(); y += 110) {
      for (double x = extent.x() + 26; x < extent.right(); x += 130) {
        double px = x;
        double py = y;
        assertTrue(
            set.layers().stream().anyMatch(layer -> alpha(layer, px, py) >= 250),
            where + ": a hole at " + x + ", " + y);
      }
    }
  }

  private static int alpha(Layer layer, double x, double y) {
    Sprite sprite = layer.cels().getFirst();
    Placement place = layer.placement();
    int px = (int) ((x - place.x() + place.pivotX()) * sprite.pixelsPerUnit());
    int py = (int) ((y - place.y() + place.pivotY()) * sprite.pixelsPerUnit());
    boolean inside = px >= 0 && py >= 0 && px < sprite.width() && py < sprite.height();
    return inside ? sprite.pixels()[py * sprite.width() + px] >>> 24 : 0;
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void theSameSettingGivesTheSamePixels(PlaceKind kind) {
    List<Layer> once = SetDesigner.design(plain(kind), FINE).layers();
    List<Layer> again = SetDesigner.design(plain(kind), FINE).layers();
    assertEquals(once.size(), again.size());
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).placement(), again.get(i).placement());
      assertEquals(once.get(i).behaviors(), again.get(i).behaviors());
      assertArrayEquals(
          once.get(i).cels().getFirst().pixels(), again.get(i).cels().getFirst().pixels());
    }
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void thePlaceKeepsItsOutlinesAtAnotherHour(PlaceKind kind) {
    Map<String, Layer> morning = solids(SetDesigner.design(plain(kind), FINE));
    Map<String, Layer> night =
        solids(SetDesigner.design(at(kind, TimeOfDay.NIGHT, Weather.CLEAR), FINE));
    assertTrue(morning.size() >= 3, "sheets that stay: " + morning.keySet());
    morning.keySet().retainAll(night.keySet());
    assertTrue(morning.size() >= 3, "sheets that stay: " + morning.keySet());
    morning.forEach((id, layer) -> assertEquals(1, paper(night.get(id)) / paper(layer), 0.1, id));
  }

  /// The sheets between the sky and the audience that are more than light.
  private static Map<String, Layer> solids(PaperSet set) {
    return set.layers().stream()
        .filter(layer -> layer.z() > 10)
        .filter(layer -> covered(layer) > 0.2)
        .collect(Collectors.toMap(Layer::id, layer -> layer, (a, _) -> a, TreeMap::new));
  }

  private static double covered(Layer layer) {
    return paper(layer) / layer.cels().getFirst().pixels().length;
  }

  /// How many pixels of the sheet are paper rather than shadow or light.
  private static double paper(Layer layer) {
    return Arrays.stream(layer.cels().getFirst().pixels()).filter(p -> p >>> 24 > 190).count();
  }

  @Test
  void anotherSeedIsAnotherPlaceOfItsKind() {
    Setting here = plain(PlaceKind.FOREST);
    Setting elsewhere =
        new Setting(here.kind(), here.name(), here.time(), here.weather(), here.mood(), 12);
    int[] one = middle(SetDesigner.design(here, 0.1));
    int[] other = middle(SetDesigner.design(elsewhere, 0.1));
    assertFalse(Arrays.equals(one, other));
  }

  private static int[] middle(PaperSet set) {
    return set.layers().stream()
        .filter(layer -> layer.z() > 20 && layer.z() < 40)
        .findFirst()
        .orElseThrow()
        .cels()
        .getFirst()
        .pixels();
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void aSetFitsInAHundredMegabytesAtOnePixelAUnit(PlaceKind kind) {
    long pixels =
        SetDesigner.design(at(kind, TimeOfDay.NIGHT, Weather.STORM), FINE).layers().stream()
            .mapToLong(layer -> layer.cels().getFirst().pixels().length)
            .sum();
    assertTrue(pixels * 4 / (FINE * FINE) < 100e6, kind + ": " + pixels);
  }

  @Test
  void performersAreDimAndBlueAtNight() {
    Light noon =
        SetDesigner.design(at(PlaceKind.MEADOW, TimeOfDay.MIDDAY, Weather.CLEAR), COARSE).light();
    Light night =
        SetDesigner.design(at(PlaceKind.MEADOW, TimeOfDay.NIGHT, Weather.CLEAR), COARSE).light();
    int red = 0xC05040;
    assertTrue((night.on(red) >> 16) < (noon.on(red) >> 16));
    Sprite paper = new Sprite(1, 1, 1, new int[] {0xFF000000 | red});
    int seen = night.apply(paper).pixels()[0];
    assertEquals(night.on(red) >> 16 & 255, seen >> 16 & 255, 2);
    assertEquals(night.on(red) & 255, seen & 255, 2);
  }

  @Test
  void anImpossibleFinenessIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SetDesigner.design(plain(PlaceKind.SKY), 0));
  }
}
