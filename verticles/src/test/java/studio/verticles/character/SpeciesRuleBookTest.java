package studio.verticles.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Appearance;

class SpeciesRuleBookTest {
  @ParameterizedTest
  @CsvSource({
    "turtle, turtle",
    "'an old sea turtle, NOT human', turtle",
    "Red Fox, fox",
    "two foxes, fox",
    "mice, mouse",
    "star-shaped creature, star-shaped",
    "star, star",
    "starling, none",
    "human, human",
    "a girl, human",
    "NOT human, none",
    "'cloud, not a human', none",
    "turtle-dragon, turtle + dragon",
    "'half human, half dragon', human + dragon",
    "robot cat, cat + robot",
    "catfish, none",
    "'', none",
  })
  void aSpeciesFallsUnder(String species, String expected) {
    String found =
        switch (SpeciesRuleBook.HOUSE.match(of(species))) {
          case SpeciesMatch.Known(var rule) -> rule.keyword();
          case SpeciesMatch.Ambiguous(var keywords) -> String.join(" + ", keywords);
          case SpeciesMatch.Unknown _ -> "none";
        };
    assertEquals(expected, found);
  }

  @Test
  void theMostSpecificRuleWins() {
    var book = SpeciesRuleBook.HOUSE.with(List.of(rule("sea turtle"), rule("sea")));
    assertEquals(
        new SpeciesMatch.Known(rule("sea turtle")), book.match(of("a sea turtle, NOT human")));
  }

  @Test
  void aProjectReplacesARuleOfTheHouse() {
    var book = SpeciesRuleBook.HOUSE.with(List.of(rule("fox")));
    assertEquals(new SpeciesMatch.Known(rule("fox")), book.match(of("fox")));
    assertEquals(SpeciesRuleBook.HOUSE.rules().size(), book.rules().size());
  }

  @Test
  void aJudgeIsToldNothingWhereNotExactlyOneRuleFits() {
    assertTrue(SpeciesRuleBook.HOUSE.match(of("turtle-dragon")).forJudge().isEmpty());
    assertTrue(SpeciesRuleBook.HOUSE.match(of("cloud")).forJudge().isEmpty());
    assertEquals(
        "turtle", SpeciesRuleBook.HOUSE.match(of("turtle")).forJudge().orElseThrow().keyword());
  }

  @Test
  void everyRuleOfTheHouseSaysWhatMustAndMustNotBeSeen() {
    for (SpeciesRule rule : SpeciesRuleBook.HOUSE.rules()) {
      assertFalse(rule.must().isEmpty(), rule.keyword());
      assertFalse(rule.wrong().isEmpty(), rule.keyword());
      assertFalse(rule.negatives().isEmpty(), rule.keyword());
    }
  }

  private static SpeciesRule rule(String keyword) {
    return new SpeciesRule(keyword, List.of("must"), List.of("wrong"), List.of("negative"));
  }

  private static Appearance of(String species) {
    return new Appearance(species, "", Map.of(), List.of(), List.of());
  }
}
