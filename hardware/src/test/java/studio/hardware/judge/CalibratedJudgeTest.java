package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.judge.Assessment.Marks;
import studio.hardware.judge.LabelledSet.Kind;
import studio.hardware.judge.LabelledSet.Labelled;
import studio.hardware.judge.Trial.Verdict;

/// How well the measuring judge agrees with known labels. `docs/calibration.md` holds the figures;
/// `-Dgolden=write` writes them anew.
class CalibratedJudgeTest {
  private static final Path REPORT = Path.of("../docs/calibration.md");

  /// What a project asks for unless somebody says otherwise.
  private static final double BOUND = 0.9;

  private static final int LEAST = 10;
  private static final int ROUNDS = 20;

  @TempDir static Path folder;
  private static final Map<Labelled, Assessment> JUDGED = new LinkedHashMap<>();

  @BeforeAll
  static void judge() {
    var judge = new MeasuringJudge();
    for (Labelled each : LabelledSet.in(folder)) {
      JUDGED.put(each, judge.look(each.exhibit(), Attempt.ALONE));
    }
  }

  /// What a gate of 0.8 and 0.4 makes of the marks and of solo, if nothing else mattered.
  private static Verdict byMarks(Optional<Marks> marks, Assessment seen) {
    double score = marks.map(Marks::score).orElse(0.5);
    boolean solo = seen.solo().equals(Optional.of(true));
    return score < 0.4 ? Verdict.REJECT : score >= 0.8 && solo ? Verdict.APPROVE : Verdict.PERSON;
  }

  private static Calibration sharp() {
    var trials = new ArrayList<Trial>();
    JUDGED.forEach((each, seen) ->
        trials.add(new Trial(byMarks(seen.marks(), seen), each.kind().personApproves())));
    return Calibration.of(trials);
  }

  /// The same judge, its marks off by up to `most` in either direction; asked often enough that
  /// chance evens out.
  private static Calibration dulled(int most) {
    var random = new Random(20);
    var trials = new ArrayList<Trial>();
    for (int round = 0; round < ROUNDS; round++) {
      JUDGED.forEach((each, seen) -> {
        Optional<Marks> marks =
            seen.marks()
                .map(m ->
                    new Marks(
                        off(m.likeness(), most, random),
                        off(m.clarity(), most, random),
                        off(m.usefulness(), most, random)));
        trials.add(new Trial(byMarks(marks, seen), each.kind().personApproves()));
      });
    }
    return Calibration.of(trials);
  }

  private static int off(int mark, int most, Random random) {
    return Math.clamp(mark + random.nextInt(-most, most + 1), 0, 10);
  }

  private static List<Assessment> of(Kind kind) {
    return JUDGED.entrySet().stream()
        .filter(each -> each.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static long count(Kind kind, Verdict verdict) {
    return of(kind).stream().filter(seen -> byMarks(seen.marks(), seen) == verdict).count();
  }

  @Test
  void whatItApprovesByItsMarksPeopleApprove() {
    Calibration sharp = sharp();
    assertFalse(sharp.approvesBelow(BOUND, LEAST), sharp::toString);
    assertTrue(sharp.wouldApprove() >= 20, sharp::toString);
    assertEquals(Optional.of(1.0), sharp.rejectPrecision(), sharp::toString);
  }

  @Test
  void madeWorseItFallsUnderTheBound() {
    Calibration dulled = dulled(8);
    assertTrue(dulled.approvesBelow(BOUND, LEAST), dulled::toString);
  }

  @Test
  void everyFaultThatCanBeMeasuredIsNamed() {
    Map<Kind, String> issues =
        Map.of(
            Kind.BLURRED, "blurry",
            Kind.DARK, "too dark",
            Kind.FADED, "little contrast",
            Kind.TWO_FIGURES, "more than one figure",
            Kind.WRONG_COLOURS, "colours unlike the references",
            Kind.CUT_OFF, "cut off at the edge",
            Kind.TINY, "the figure is small",
            Kind.EMPTY, "nothing is drawn",
            Kind.KNOWN_ALREADY, "nearly the same as a reference");
    issues.forEach((kind, words) -> {
      assertEquals(0, count(kind, Verdict.APPROVE), kind::toString);
      for (Assessment seen : of(kind)) {
        assertTrue(seen.issues().contains(words), () -> kind + ": " + seen.issues());
      }
    });
  }

  @Test
  void whatItCannotTellIsAbsent() {
    for (Assessment seen : of(Kind.IN_A_LANDSCAPE)) {
      assertEquals(Optional.empty(), seen.marks());
      assertEquals(Optional.empty(), seen.solo());
      assertEquals("", seen.completeness());
    }
    for (Assessment seen : JUDGED.values()) {
      assertEquals(Optional.empty(), seen.human());
      assertEquals(Optional.empty(), seen.seenAs());
      assertEquals(Assessment.SpeciesCheck.UNSURE, seen.species());
      assertEquals("", seen.caption());
    }
  }

  @Test
  void theReportIsOfToday() throws IOException {
    String report = report();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(REPORT, report);
    }
    assertEquals(Files.readString(REPORT), report, () -> "differs from " + REPORT);
  }

  private static String report() {
    var text = new StringBuilder();
    text.append(
        """
        # How far the house's own judge can be trusted

        Written by [`CalibratedJudgeTest`](../hardware/src/test/java/studio/hardware/judge/CalibratedJudgeTest.java) with
        `-Dgolden=write`; the test fails when the figures are no longer these.

        The toy theatre draws two characters, a girl and a fox, in several poses. Some of the drawings are spoilt in a known
        way, and each has the label that a person would give it. `measurements v1`, which needs no model, looks at all of
        them; one approved picture of each character is its reference.

        ## What it would do by its marks alone

        With the usual gate (approve from 0.80 and only when alone, reject below 0.40):

        | drawings | number | a person | approve | reject | leave to a person |
        |---|---|---|---|---|---|
        """);
    for (Kind kind : Kind.values()) {
      text.append(
          "| %s | %d | %s | %d | %d | %d |\n"
              .formatted(
                  kind.words(),
                  of(kind).size(),
                  kind.personApproves() ? "approves" : "rejects",
                  count(kind, Verdict.APPROVE),
                  count(kind, Verdict.REJECT),
                  count(kind, Verdict.PERSON)));
    }
    text.append(
        """

        What it approves wrongly is another species in the right colours: that is what it cannot see. It says so: for every
        picture its answer to the question about the species is "unsure", and the gate leaves whatever is unsure to a person.
        So **in the house this judge approves nothing**; it sorts out what is plainly spoilt, and people decide the rest.

        ## Made worse

        The same answers twenty times over, with each mark off by chance, and what becomes of them. Precision is the share of
        its verdicts that people share; in brackets, for the judge as it is, what it is at least, with 95 % certainty for so
        few pictures (the lower end of Wilson's interval). A judge whose precision of approvals falls under the bound of its
        project (0.90, once people decided about ten that it would have approved) approves nothing more until somebody lets it.

        | marks off by up to | would approve | precision | would reject | precision | leaves to a person | may go on approving |
        |---|---|---|---|---|---|---|
        """);
    text.append(row(0, sharp()));
    for (int most : new int[] {2, 4, 6, 8}) {
      text.append(row(most, dulled(most)));
    }
    return text.toString();
  }

  private static String row(int most, Calibration found) {
    return "| %d | %d | %s%s | %d | %s%s | %s | %s |\n"
        .formatted(
            most,
            found.wouldApprove(),
            share(found.approvePrecision()),
            most == 0 ? atLeast(found.approvePrecisionAtLeast()) : "",
            found.wouldReject(),
            share(found.rejectPrecision()),
            most == 0 ? atLeast(found.rejectPrecisionAtLeast()) : "",
            share(found.abstainRate()),
            found.approvesBelow(BOUND, LEAST) ? "no" : "yes");
  }

  private static String atLeast(double share) {
    return String.format(Locale.ROOT, " (%.2f)", share);
  }

  private static String share(Optional<Double> share) {
    return share.map(s -> String.format(Locale.ROOT, "%.2f", s)).orElse("-");
  }
}
