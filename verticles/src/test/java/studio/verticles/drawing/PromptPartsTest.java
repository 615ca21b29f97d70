package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.verticles.drawing.Drawings.Part;
import studio.verticles.drawing.Drawings.Wording;
import studio.verticles.drawing.PromptParts.Against;
import studio.verticles.drawing.PromptParts.Style;

class PromptPartsTest {
  private static final Style STYLE =
      new Style("soft watercolour", "masterpiece, best quality", "lowres");
  private static final Pose POSE = new Pose("walking", "walking along", "full", "cheerful");
  private static final Against NOTHING = new Against(List.of(), List.of(), List.of(), "");

  @Test
  void theWordsComeInTheOrderOfTheHouse() {
    Wording wording =
        PromptParts.of(STYLE, "a red fox, blue scarf", "", Optional.of(POSE), NOTHING);
    assertEquals(
        List.of("style", "template", "design", "pose", "solo"), sources(wording.positive()));
    assertEquals(
        "soft watercolour, masterpiece, best quality, a red fox, blue scarf, walking along,"
            + " cheerful expression, "
            + PromptParts.SOLO,
        wording.positiveText());
  }

  @Test
  void ownWordsStandInsteadOfStyleTemplateAndDesign() {
    Wording wording =
        PromptParts.of(STYLE, "a red fox", "a fox drinks tea", Optional.of(POSE), NOTHING);
    assertEquals(List.of("yours", "pose", "solo"), sources(wording.positive()));
    assertFalse(wording.positiveText().contains("watercolour"));
  }

  @Test
  void whatIsNotWantedComesFromStyleLessonsCharacterAndAsker() {
    var against =
        new Against(List.of("blurry"), List.of("two tails"), List.of("human face"), "hat");
    Wording wording = PromptParts.of(STYLE, "a red fox", "", Optional.empty(), against);
    assertEquals(
        List.of("style", "learned", "feedback", "character", "yours"), sources(wording.negative()));
    assertEquals("lowres, blurry, two tails, human face, hat", wording.negativeText());
  }

  @Test
  void aStyleWithoutNegativesGetsTheUsualOnes() {
    Wording wording =
        PromptParts.of(new Style("", "", " "), "a fox", "", Optional.empty(), NOTHING);
    assertTrue(wording.negativeText().startsWith("worst quality"));
  }

  @Test
  void nothingIsSaidTwice() {
    var against = new Against(List.of("Blurry", "lowres"), List.of("blurry"), List.of(), "LOWRES");
    Wording wording =
        PromptParts.of(STYLE, "a fox, A  Fox, masterpiece", "", Optional.empty(), against);
    assertEquals("lowres, Blurry", wording.negativeText());
    assertEquals(
        "soft watercolour, masterpiece, best quality, a fox, " + PromptParts.SOLO,
        wording.positiveText());
  }

  @Test
  void tooManyNegativesLoseWhatWasLearnedBeforeWhatTheCharacterSays() {
    List<String> many = IntStream.range(0, 400).mapToObj("learned thing %d"::formatted).toList();
    var against = new Against(many, List.of("two tails"), List.of("human face"), "hat");
    Wording wording = PromptParts.of(STYLE, "a fox", "", Optional.empty(), against);
    assertTrue(wording.negativeText().length() <= PromptParts.LONGEST);
    assertTrue(wording.negativeText().endsWith("two tails, human face, hat"));
    assertTrue(wording.negativeText().contains("learned thing 0"));
  }

  @Test
  void aPromptHasAnEnd() {
    String endless = String.join(", ", Collections.nCopies(1, "word".repeat(10)));
    String design = String.join(", ", IntStream.range(0, 900).mapToObj(i -> endless + i).toList());
    Wording wording = PromptParts.of(STYLE, design, "", Optional.empty(), NOTHING);
    assertTrue(wording.positiveText().length() <= PromptParts.LONGEST);
  }

  @Test
  void wholeWordsAreLeftAlone() {
    Wording wording = PromptParts.whole("a fox, sharp focus", "blurry");
    assertEquals("a fox, sharp focus", wording.positiveText());
    assertEquals("blurry", wording.negativeText());
  }

  private static List<String> sources(List<Part> parts) {
    return parts.stream().map(Part::source).toList();
  }
}
