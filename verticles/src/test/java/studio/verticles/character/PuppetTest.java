package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;

class PuppetTest {
  @ParameterizedTest
  @CsvSource({
    "Mira, 'a small red fox with a green scarf', FOX",
    "Mira, 'anime style, a girl with cat ears and a fox mask', HUMAN",
    "Dot, 'a star-shaped creature, NOT human', STAR",
    "Bolt, 'shy robot girl, blue eyes', ROBOT",
    "The Fox, '', FOX",
    "Mika, 'red hair, school uniform', HUMAN",
  })
  void theDesignSaysWhatItIs(String name, String design, Species species) {
    assertEquals(species, Puppet.of(name, design, Appearance.UNKNOWN, 7).species());
  }

  @Test
  void whatTheAppearanceSaysGoesBeforeTheDesign() {
    Appearance appearance =
        new Appearance(
            "turtle, NOT human",
            "stout",
            Map.of("scarf", "blue", "shell", "#336633"),
            List.of("round glasses"),
            List.of());

    Look look = Puppet.of("Tom", "a fox with a red scarf and a black hat", appearance, 7);

    assertEquals(Species.TURTLE, look.species());
    assertEquals(Build.STOUT, look.build());
    assertEquals(0x336633, look.keyColors().get("shell"));
    assertTrue(blue(look.keyColors().get("scarf")), look.toString());
    assertTrue(look.features().contains("round glasses"), look.toString());
    assertTrue(look.features().contains("black hat"), look.toString());
    assertEquals(7, look.seed());
  }

  private static boolean blue(int colour) {
    return (colour & 0xff) > (colour >> 16);
  }
}
