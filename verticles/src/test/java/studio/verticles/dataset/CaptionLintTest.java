package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.verticles.dataset.Datasets.Change;
import studio.verticles.dataset.Datasets.Finding;
import studio.verticles.dataset.Datasets.Findings;
import studio.verticles.dataset.Datasets.Flaw;

class CaptionLintTest {
  private static List<Entry> captions(String... captions) {
    return Stream.of(captions).map(Sets::captioned).toList();
  }

  private static List<Finding> findings(List<Entry> entries, Flaw flaw) {
    return CaptionLint.of(entries, "mika").findings().stream()
        .filter(finding -> finding.flaw() == flaw)
        .toList();
  }

  @Test
  void aPhraseInFourOfFiveCaptionsBindsTheLook() {
    List<Entry> entries =
        captions(
            "mika, long silver hair, standing",
            "mika sitting, long silver hair",
            "mika, long silver hair, close-up",
            "mika runs, her long silver hair flying",
            "mika from behind");

    List<Finding> bound = findings(entries, Flaw.BOUND_PHRASE);

    assertEquals(List.of("long silver hair"), bound.stream().map(Finding::phrase).toList());
    assertEquals(4, bound.getFirst().pictures().size());
    assertTrue(bound.getFirst().words().contains("4 of 5"), bound.getFirst().words());
  }

  @Test
  void whatIsInThreeOfFiveDoesNot() {
    List<Entry> entries =
        captions(
            "mika, silver hair, standing",
            "mika, silver hair, sitting",
            "mika, silver hair, close-up",
            "mika runs",
            "mika from behind");

    assertEquals(List.of(), findings(entries, Flaw.BOUND_PHRASE));
  }

  @Test
  void theTriggerAndIdleWordsAreNoPhrases() {
    List<Entry> entries =
        captions(
            "mika, 1girl, solo, standing",
            "mika, 1girl, solo, sitting on a roof",
            "mika, 1girl, solo, with an umbrella",
            "mika, 1girl, solo, asleep",
            "mika, 1girl, solo, at the harbour");

    assertEquals(List.of(), findings(entries, Flaw.BOUND_PHRASE));
  }

  @Test
  void fourCaptionsAreTooFewToSay() {
    assertEquals(
        List.of(),
        findings(
            captions("mika, red coat", "mika, red coat a", "mika, red coat b", "mika, red coat c"),
            Flaw.BOUND_PHRASE));
  }

  @Test
  void strippingWhatIsOfferedSilencesIt() {
    List<Entry> entries = new ArrayList<>();
    for (String place : List.of("roof", "harbour", "forest", "kitchen", "station", "bridge")) {
      entries.add(Sets.captioned("mika, wearing a red coat, at the " + place));
    }
    String phrase = findings(entries, Flaw.BOUND_PHRASE).getFirst().phrase();
    assertEquals("wearing a red coat", phrase);

    List<Entry> stripped =
        entries.stream()
            .map(entry ->
                Sets.captioned(Captions.changed(entry.caption(), new Change.Strip(phrase), "mika")))
            .toList();

    assertEquals(List.of(), findings(stripped, Flaw.BOUND_PHRASE));
  }

  @Test
  void emptyMissingRepeatedAndLongCaptionsAreNamed() {
    List<Entry> entries =
        captions(
            "",
            "a fox on a roof",
            "mika on a roof",
            "Mika, on a roof",
            "mika " + "walks and walks along the harbour ".repeat(15));

    assertEquals(
        List.of(entries.get(0).id()), findings(entries, Flaw.NO_CAPTION).getFirst().pictures());
    assertEquals(
        List.of(entries.get(1).id()), findings(entries, Flaw.NO_TRIGGER).getFirst().pictures());
    assertEquals(
        List.of(entries.get(2).id(), entries.get(3).id()),
        findings(entries, Flaw.SAME_CAPTION).getFirst().pictures());
    assertEquals(
        List.of(entries.get(4).id()), findings(entries, Flaw.TOO_LONG).getFirst().pictures());
  }

  @Test
  void theVocabularyCountsEachPictureOnce() {
    Findings findings = CaptionLint.of(captions("mika, rain, rain", "mika, sun"), "mika");

    assertEquals(new Datasets.Count("mika", 2), findings.vocabulary().getFirst());
    assertTrue(findings.vocabulary().contains(new Datasets.Count("rain", 1)));
  }

  @Test
  void anEmptySetHasNoFlaws() {
    assertEquals(List.of(), CaptionLint.of(List.of(), "mika").findings());
  }
}
