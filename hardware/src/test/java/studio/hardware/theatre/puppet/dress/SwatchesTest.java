package studio.hardware.theatre.puppet.dress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Pigment;

class SwatchesTest {
  @Test
  void aKeyColourWinsOverAPhrase() {
    var swatches = swatches(Map.of("scarf", 0x112233), "a red scarf");
    assertEquals(Optional.of(0x112233), swatches.said("scarf"));
  }

  @Test
  void aPhraseNamesAColour() {
    assertEquals(Pigment.named("red"), swatches(Map.of(), "a long red scarf").said("scarf"));
    assertEquals(Optional.empty(), swatches(Map.of(), "a long red scarf").said("hat"));
  }

  @Test
  void keyColoursAreFoundInThePlural() {
    assertEquals(0x336699, swatches(Map.of("eyes", 0x336699)).or(0, "eye"));
  }

  @Test
  void darkSkinIsBrownAndNotBlack() {
    int skin = swatches(Map.of(), "dark skin").skin();
    assertNotEquals(Pigment.named("dark"), Optional.of(skin));
    assertTrue((skin >> 16 & 255) > (skin & 255), "skin is warm");
  }

  @Test
  void whatIsNotSaidIsChosenBySeedAlwaysTheSameWay() {
    assertEquals(swatches(Map.of()).hair(), swatches(Map.of()).hair());
    long different =
        LongStream.range(0, 20)
            .mapToInt(seed -> new Swatches(Look.of(Species.HUMAN, seed)).hair())
            .distinct()
            .count();
    assertTrue(different > 4, different + " colours of hair among twenty people");
  }

  @Test
  void wordsMayStandApartInAPhrase() {
    var swatches = swatches(Map.of(), "long silver hair", "short coat");
    assertEquals(Hairdresser.Style.LONG, Hairdresser.style(swatches));
    assertFalse(swatches.phrases().sayBoth("short", "hair"));
  }

  @Test
  void aNamedGarmentIsWorn() {
    assertEquals(
        Outfit.Cut.KIMONO, Outfit.of(Species.HUMAN, swatches(Map.of(), "a blue kimono")).cut());
    assertEquals(Outfit.Cut.COAT, Outfit.of(Species.FOX, swatches(Map.of("coat", 0x404040))).cut());
  }

  private static Swatches swatches(Map<String, Integer> colors, String... features) {
    return new Swatches(new Look(Species.HUMAN, Build.AVERAGE, colors, List.of(features), 7));
  }
}
