package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.verticles.dataset.Datasets.Balance;
import studio.verticles.dataset.Datasets.Readiness;
import studio.verticles.production.PictureId;

class SetRulesTest {
  private static List<Entry> of(int count, String pose, String framing, String expression) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(Sets.posed(pose, framing, expression));
    }
    return entries;
  }

  private static List<Entry> all(List<List<Entry>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static ReadinessCheck check(List<Entry> entries) {
    return ReadinessCheck.of(
        entries, CaptionLint.of(entries, "mika"), BalanceReport.of(entries), 20);
  }

  @Test
  void whatIsLackingIsSaidInWords() {
    Balance balance = BalanceReport.of(of(12, "front", "full", "calm"));

    assertEquals(
        List.of(
            "You have 12 from the front and none turned a quarter or in profile or from behind.",
            "You have 12 of the whole figure and none of the upper body or of the face.",
            "12 of 12 faces are calm; other expressions keep the likeness from freezing in that one."),
        balance.remarks());
  }

  @Test
  void ofSixUntoldPicturesNothingIsSaid() {
    assertEquals(List.of(), BalanceReport.of(of(6, "", "", "")).remarks());
    assertEquals("untold", BalanceReport.of(of(6, "", "", "")).poses().getFirst().word());
  }

  @Test
  void theViewIsReadFromCaptionsToo() {
    assertEquals("back", BalanceReport.view(Sets.captioned("mika seen from behind")));
    assertEquals("profile", BalanceReport.view(Sets.captioned("mika, side view")));
    assertEquals("front", BalanceReport.view(Sets.captioned("mika, looking at viewer")));
    assertEquals("", BalanceReport.view(Sets.captioned("mika eats soup")));
  }

  @Test
  void nineApprovedPicturesAreNotYetASet() {
    ReadinessCheck check = check(of(9, "front", "full", "calm"));

    assertEquals(Readiness.NOT_YET, check.readiness());
    assertEquals(List.of("1 more approved pictures are needed: 9 of 10."), check.reasons());
  }

  @Test
  void picturesThatAreSetAsideDoNotCount() {
    List<Entry> entries = new ArrayList<>(of(9, "front", "full", "calm"));
    entries.add(Sets.heldOut(Sets.posed("front", "full", "calm")));

    assertEquals(Readiness.NOT_YET, check(entries).readiness());
  }

  @Test
  void aLopsidedSetIsNearlyReady() {
    ReadinessCheck check = check(of(24, "front", "full", "calm"));

    assertEquals(Readiness.NEARLY, check.readiness());
    assertTrue(check.reasons().stream().anyMatch(reason -> reason.contains("from the front")));
  }

  @Test
  void aSetOfAllSidesIsReady() {
    List<Entry> entries =
        all(
            List.of(
                of(6, "front", "full", "calm"),
                of(5, "three-quarter", "upper", "friendly"),
                of(5, "profile", "face", "stern"),
                of(4, "from-behind", "full", "neutral")));
    List<Entry> captioned = new ArrayList<>();
    int number = 0;
    for (Entry entry : entries) {
      captioned.add(
          new Entry(
              entry.id(),
              entry.name(),
              entry.path(),
              entry.thumbnail(),
              entry.measures(),
              "mika " + Integer.toString(++number, 36) + " " + entry.pose(),
              List.of(),
              entry.pose(),
              entry.framing(),
              entry.expression(),
              false,
              entry.score(),
              entry.source(),
              entry.sha256(),
              "{}",
              1));
    }

    ReadinessCheck check = check(captioned);

    assertEquals(List.of(), check.reasons());
    assertEquals(Readiness.READY, check.readiness());
  }

  @Test
  void aboutOneInTenIsSetAsideSpreadOverThePoses() {
    List<Entry> entries =
        all(
            List.of(
                of(14, "front", "full", "calm"),
                of(12, "profile", "upper", "calm"),
                of(3, "from-behind", "full", "calm"),
                of(1, "three-quarter", "face", "calm")));

    List<PictureId> chosen = HoldOutChoice.of(entries);

    assertEquals(3, chosen.size());
    assertEquals(
        List.of("back", "front", "profile"),
        entries.stream()
            .filter(entry -> chosen.contains(entry.id()))
            .map(BalanceReport::view)
            .sorted()
            .toList());
    assertEquals(chosen, HoldOutChoice.of(entries.reversed()));
  }

  @Test
  void ofAFewPicturesNoneIsSetAside() {
    assertEquals(List.of(), HoldOutChoice.of(of(9, "front", "full", "calm")));
  }
}
