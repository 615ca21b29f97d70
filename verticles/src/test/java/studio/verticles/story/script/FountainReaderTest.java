package studio.verticles.story.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.verticles.story.script.Element.Part;

class FountainReaderTest {
  @Test
  void aTitlePageHoldsAnyKeyAndIndentedLines() {
    Script script =
        read(
            """
            Title:
                _**The Long Night**_
                a farce
            Credit: written by
            Author: Jo Lamp
            Favourite soup: tomato

            INT. KITCHEN - NIGHT

            Soup boils.
            """);
    TitlePage page = script.titlePage();
    assertEquals(Optional.of("The Long Night a farce"), page.title());
    assertEquals(Optional.of("Jo Lamp"), page.author());
    assertEquals(Optional.of("tomato"), page.text("favourite soup"));
    assertInstanceOf(Element.Heading.class, script.elements().getFirst());
    assertEquals(8, script.elements().getFirst().line());
  }

  @Test
  void aFirstLineWithAColonIsNoTitlePage() {
    Script script = read("FADE IN:\n\nEXT. ROAD - DAY\n\nDust.\n");
    assertEquals(TitlePage.NONE, script.titlePage());
    assertInstanceOf(Element.Transition.class, script.elements().getFirst());
  }

  @Test
  void sceneHeadingsAreFoundWhateverTheirCase() {
    for (String heading :
        List.of(
            "INT. HOUSE - DAY",
            "ext. house",
            "EST. TOWN",
            "INT./EXT. CAR",
            "I/E CAR - DAY",
            "int/ext. x")) {
      assertEquals(heading, only(Element.Heading.class, heading + "\n\nA cat.\n").text());
    }
  }

  @Test
  void aSceneNumberIsKeptApartFromItsHeading() {
    Element.Heading heading = only(Element.Heading.class, "EXT. BEACH - DAY #1-A#\n\nWaves.\n");
    assertEquals("EXT. BEACH - DAY", heading.text());
    assertEquals(Optional.of("1-A"), heading.number());
  }

  @Test
  void aShootingScriptPrintsItsNumbersOnBothSides() {
    Element.Heading heading = only(Element.Heading.class, "12 INT. MILL - DAY 12\n\nFlour.\n");
    assertEquals("INT. MILL - DAY", heading.text());
    assertEquals(Optional.of("12"), heading.number());
  }

  @Test
  void aDotForcesAHeadingAndThreeDotsDoNot() {
    assertEquals(
        "SNIPER SCOPE POV", only(Element.Heading.class, ".SNIPER SCOPE POV\n\nA bird.\n").text());
    assertEquals(
        "...where the road ends", only(Element.Action.class, "...where the road ends\n").text());
  }

  @Test
  void anExclamationMarkForcesAction() {
    List<Element> elements = elements("!SCANNING THE AISLES...\nWhere is that pit boss?\n");
    assertEquals(
        new Element.Action(1, "SCANNING THE AISLES...\nWhere is that pit boss?"),
        elements.getFirst());
  }

  @Test
  void anAtSignForcesACharacter() {
    Element.Speech speech = only(Element.Speech.class, "@McAVOY\nYippee.\n");
    assertEquals("McAVOY", speech.cue());
    assertEquals(List.of(new Part.Words("Yippee.")), speech.parts());
  }

  @Test
  void aNameInCapitalsSpeaksTheLinesBelowIt() {
    Element.Speech speech =
        only(
            Element.Speech.class, "STEEL (O.S.)\n(beer raised)\nTo retirement.\n(then)\nTo\nus!\n");
    assertEquals("STEEL (O.S.)", speech.cue());
    assertEquals(
        List.of(
            new Part.Direction("beer raised"),
            new Part.Words("To retirement."),
            new Part.Direction("then"),
            new Part.Words("To us!")),
        speech.parts());
    assertFalse(speech.dual());
  }

  @Test
  void aParenthesisMayRunOverTwoLines() {
    Element.Speech speech = only(Element.Speech.class, "ANN\n(looking for\nher hat)\nWell?\n");
    assertEquals(
        List.of(new Part.Direction("looking for her hat"), new Part.Words("Well?")),
        speech.parts());
  }

  @Test
  void capitalsWithNothingBelowAreAction() {
    assertEquals("ON THE BRIDGE", only(Element.Action.class, "ON THE BRIDGE\n\n").text());
  }

  @Test
  void twoBlanksKeepASpeechOpenOverAnEmptyLine() {
    List<Element> elements =
        elements("A DOG.\n\nDEALER\nTen.\n  \nFour.\n\nHe deals.\n\nHe smiles.\n\nHe waits.\n");
    Element.Speech speech = (Element.Speech) elements.get(1);
    assertEquals(List.of(new Part.Words("Ten. Four.")), speech.parts());
  }

  @Test
  void aCaretMakesASpeechDual() {
    List<Element> elements = elements("BRICK\nScrew it!\n\nSTEEL ^\nScrew it!\n");
    assertFalse(((Element.Speech) elements.get(0)).dual());
    Element.Speech second = (Element.Speech) elements.get(1);
    assertTrue(second.dual());
    assertEquals("STEEL", second.cue());
  }

  @Test
  void transitionsEndInToOrAreForced() {
    assertEquals("CUT TO:", only(Element.Transition.class, "Rain.\n\nCUT TO:\n\n", 1).text());
    assertEquals("Burn to white.", only(Element.Transition.class, "> Burn to white.\n").text());
    assertEquals("FADE OUT.", only(Element.Transition.class, "Rain.\n\nFADE OUT.\n", 1).text());
  }

  @Test
  void textBetweenArrowsIsCentered() {
    assertEquals("THE END", only(Element.Centered.class, "> THE END <\n").text());
  }

  @Test
  void tildesAreSungOutsideAndInsideOfSpeeches() {
    assertEquals("Row the boat", only(Element.Lyrics.class, "~Row the boat\n").text());
    Element.Speech speech = only(Element.Speech.class, "BIRD\n~Tra la\nOh.\n");
    assertEquals(List.of(new Part.Sung("Tra la"), new Part.Words("Oh.")), speech.parts());
  }

  @Test
  void sectionsSynopsesAndPageBreaksAreToldApart() {
    List<Element> elements = elements("# Act\n\n## Sequence\n\n= They meet.\n\n===\n\nA hand.\n");
    assertEquals(new Element.Section(1, 1, "Act"), elements.get(0));
    assertEquals(new Element.Section(3, 2, "Sequence"), elements.get(1));
    assertEquals(new Element.Synopsis(5, "They meet."), elements.get(2));
    assertEquals(new Element.PageBreak(7), elements.get(3));
    assertEquals(new Element.Action(9, "A hand."), elements.get(4));
  }

  @Test
  void notesAreLiftedOutOfTheLineTheyStandIn() {
    List<Element> elements = elements("A cat [[which one?]] sleeps.\n");
    assertEquals(
        List.of(new Element.Action(1, "A cat sleeps."), new Element.Note(1, "which one?")),
        elements);
  }

  @Test
  void aNoteMayRunOverLinesAndDoesNotBreakASpeech() {
    List<Element> elements = elements("ANN\nYes.\n[[is this\ntoo short?]]\nNo.\n");
    assertEquals(
        new Element.Speech(1, "ANN", List.of(new Part.Words("Yes. No.")), false), elements.get(0));
    assertEquals(new Element.Note(3, "is this\ntoo short?"), elements.get(1));
  }

  @Test
  void aNoteEndsAtAnEmptyLine() {
    Script script = read("A cat [[never closed\n\nA dog.\n");
    assertEquals(2, script.elements().size());
    assertEquals(1, script.remarks().getFirst().line());
  }

  @Test
  void theBoneyardIsNotRead() {
    List<Element> elements = elements("A cat.\n\n/*\nINT. CUT SCENE\n\nGone.\n*/\n\nA dog.\n");
    assertEquals(
        List.of(new Element.Action(1, "A cat."), new Element.Action(9, "A dog.")), elements);
  }

  @Test
  void anOpenBoneyardIsTextAndIsRemarked() {
    Script script = read("A cat.\n\n/* the rest\n\nA dog.\n");
    assertEquals(3, script.elements().size());
    assertEquals(Remark.Kind.NOT_UNDERSTOOD, script.remarks().getFirst().kind());
  }

  @Test
  void emphasisIsTakenAwayAndItsLookalikesStay() {
    assertEquals("bold italic both under", plain("**bold** *italic* ***both*** _under_"));
    assertEquals("2 * 3 * 4", plain("2 * 3 * 4"));
    assertEquals("a snake_case_word", plain("a snake_case_word"));
    assertEquals("a *star*", plain("a \\*star\\*"));
    assertEquals("He dialed *69 and then *70.", plain("He dialed *69 and then *70."));
  }

  @Test
  void anIndentedScriptReadsLikeAFlatOne() {
    List<Element> elements =
        elements("      EXT. SEA - DAY\n\n   Waves.\n\n         ANN\n      Ahoy!\n");
    assertInstanceOf(Element.Heading.class, elements.get(0));
    assertInstanceOf(Element.Action.class, elements.get(1));
    assertInstanceOf(Element.Speech.class, elements.get(2));
  }

  @Test
  void pageFurnitureIsNotPlayed() {
    List<Element> elements = elements("Rain.\n\n(CONTINUED)\n\n12.\n\nCONTINUED:\n\nMore rain.\n");
    assertEquals(2, elements.stream().filter(e -> e instanceof Element.Action).count());
  }

  @Test
  void aNormalScriptHasNoRemarks() {
    assertEquals(List.of(), read("EXT. SEA - DAY\n\nWaves.\n\nANN\nAhoy!\n\nCUT TO:\n").remarks());
  }

  private static String plain(String text) {
    return only(Element.Action.class, text + "\n").text();
  }

  private static <E extends Element> E only(Class<E> type, String text) {
    return only(type, text, 0);
  }

  private static <E extends Element> E only(Class<E> type, String text, int at) {
    return assertInstanceOf(type, elements(text).get(at));
  }

  private static List<Element> elements(String text) {
    return FountainReader.read(text).elements();
  }

  private static Script read(String text) {
    return ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "story.fountain");
  }
}
