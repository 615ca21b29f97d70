package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Appearance;

class NegativesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        // species | common error | own words | negatives
        "creature of clay, NOT human | '' | '' | human, human face, human skin, realistic person, humanoid body, human proportions",
        "a non-human thing           | '' | '' | human, human face, human skin, realistic person, humanoid body, human proportions",
        "star-shaped                 | '' | '' | child, boy, girl, humanoid, arms, legs, human child, toddler",
        "talking mushroom            | '' | '' | human child, boy wearing hat, normal human head",
        "creature of clay            | '' | '' | ''",
        "''                          | '' | '' | ''",
        "''                          | drawn as a child | '' | child, teenager, young boy, toddler",
        "''                          | often too short and stocky | '' | short, stocky, chibi",
        "''                          | wrong letter on the cap | '' | letters, text, logo, watermark",
        "''                          | the scarf is missing | '' | ''",
        "''                          | '' | 'blue scarf, , sword,Blue Scarf' | 'blue scarf, sword'",
        "mushroom                    | looks like a human child | 'hat, toddler' | human child, boy wearing hat, normal human head, child, teenager, young boy, toddler, hat",
      })
  void aCharacterIsKeptAwayFrom(String species, String error, String own, String negatives) {
    Appearance appearance =
        new Appearance(
            species, "", Map.of(), List.of(), error.isEmpty() ? List.of() : List.of(error));

    assertEquals(
        negatives,
        String.join(", ", Negatives.of(appearance, SpeciesRuleBook.HOUSE.match(appearance), own)));
  }

  @Test
  void noRuleSpeaksWhereTwoFit() {
    Appearance appearance = new Appearance("turtle-dragon", "", Map.of(), List.of(), List.of());
    assertTrue(Negatives.of(appearance, SpeciesRuleBook.HOUSE.match(appearance), "").isEmpty());
  }
}
