package studio.verticles.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Calibration;
import studio.verticles.review.Gate.Circumstances;

class GateTest {
  private static final Map<String, String> CAST = Map.of("mika", "Mika", "rin", "Rin");

  /// `-` is what the judge could not tell.
  @ParameterizedTest(name = "{0} human={1} species={2} marks={3} solo={4} seen as {5}: {6}")
  @CsvSource({
    // is declared   human  species  marks     solo   seen as  verdict  because
    "human,          true,  NO_RULE, 9 9 9,    true,  mika,    approve, '0.90, alone'",
    "human,          true,  RIGHT,   9 9 9,    true,  mika,    approve, '0.90, alone'",
    "girl of twelve, true,  NO_RULE, 8 8 8,    true,  mika,    approve, '0.80, alone'",
    "human,          true,  NO_RULE, 8 8 7,    true,  mika,    person,  '0.77 lies between'",
    "human,          true,  NO_RULE, 4 4 4,    true,  mika,    person,  '0.40 lies between'",
    "human,          true,  NO_RULE, 4 4 3,    true,  mika,    reject,  '0.37 is below 0.40'",
    "human,          true,  NO_RULE, 9 9 9,    false, mika,    person,  'somebody else is in it'",
    "human,          true,  NO_RULE, 2 2 2,    false, mika,    reject,  '0.20 is below 0.40'",
    // What the judge could not tell is never read as a yes.
    "human,          true,  NO_RULE, 9 9 9,    -,     mika,    person,  'could not tell whether somebody else'",
    "human,          true,  NO_RULE, -,        true,  mika,    person,  'could not tell how good'",
    "human,          -,     NO_RULE, 9 9 9,    true,  mika,    person,  'could not tell whether this is a human'",
    "human,          true,  UNSURE,  9 9 9,    true,  mika,    person,  'could not tell the species'",
    "human,          true,  NO_RULE, 9 9 9,    true,  -,       person,  'could not tell who of the cast'",
    // What is not human, in word or in sight, is a person's business, good or bad.
    "human,          false, NO_RULE, 9 9 9,    true,  mika,    person,  'saw no human'",
    "human,          true,  WRONG,   9 9 9,    true,  mika,    person,  'saw another species'",
    "red fox,        false, RIGHT,   10 10 10, true,  mika,    person,  'not human (red fox)'",
    "red fox,        true,  RIGHT,   10 10 10, true,  mika,    person,  'not human (red fox)'",
    "red fox,        false, WRONG,   1 1 1,    true,  mika,    person,  'not human (red fox)'",
    "'star, NOT human', true, NO_RULE, 9 9 9,  true,  mika,    person,  'not human'",
    "half human,     true,  RIGHT,   9 9 9,    true,  mika,    person,  'not human (half human)'",
    "'',             true,  NO_RULE, 9 9 9,    true,  mika,    person,  'Nobody has said what Mika is'",
    // Somebody else of the cast.
    "human,          true,  NO_RULE, 9 9 9,    true,  rin,     person,  'takes it for Rin, not for Mika'",
    "human,          true,  NO_RULE, 1 1 1,    true,  rin,     person,  'takes it for Rin, not for Mika'",
  })
  void theGateDecides(
      String species,
      String human,
      SpeciesCheck check,
      String marks,
      String solo,
      String seenAs,
      String verdict,
      String because) {
    Verdict said =
        Gate.verdict(
            of(
                GateSettings.USUAL,
                Optional.of(subject(species)),
                seen(human, check, marks, solo, seenAs),
                Circumstances.QUIET));
    assertEquals(verdict, said.word(), said.reason());
    assertTrue(said.reason().contains(because), said.reason());
  }

  @Test
  void aJudgeThatFailedLeavesThePictureToAPersonAndSaysWhy() {
    Verdict said =
        Gate.verdict(
            new Gate.Case(
                GateSettings.USUAL,
                Optional.of(subject("human")),
                CAST,
                new Testimony.Failed("ollama", "ollama answered \"banana\""),
                Circumstances.QUIET));
    assertEquals(new Verdict.AskPerson("ollama answered \"banana\""), said);
  }

  @Test
  void whomNobodyKnowsYetIsSuggestedToAPerson() {
    Verdict said =
        Gate.verdict(of(GateSettings.USUAL, Optional.empty(), good("rin"), Circumstances.QUIET));
    assertEquals("person", said.word());
    assertTrue(said.reason().contains("It could be Rin"), said.reason());
  }

  @Test
  void whatRepeatsAnApprovedPictureIsShownToAPerson() {
    Verdict said = good(around(true, Optional.empty(), none(), false, Optional.of("gen_7.png")));
    assertEquals(new Verdict.AskPerson("It looks like gen_7.png, which is approved."), said);
  }

  @Test
  void aPausedGateApprovesNothingButStillRejects() {
    Circumstances paused =
        around(true, Optional.of("Noa wants to look"), none(), false, Optional.empty());
    assertTrue(good(paused).reason().contains("Noa wants to look"));
    assertEquals("person", good(paused).word());
    assertEquals(
        "reject",
        said(
                GateSettings.USUAL,
                seen("true", SpeciesCheck.NO_RULE, "1 1 1", "true", "mika"),
                paused)
            .word());
  }

  @Test
  void aJudgeThatPeopleDisagreeWithApprovesNothing() {
    Calibration bad = new Calibration(10, 10, 8, 0, 0, 0);
    assertEquals(
        "person", good(around(true, Optional.empty(), bad, false, Optional.empty())).word());
    Calibration tooFew = new Calibration(9, 9, 0, 0, 0, 0);
    assertEquals(
        "approve", good(around(true, Optional.empty(), tooFew, false, Optional.empty())).word());
    Calibration good = new Calibration(10, 10, 9, 0, 0, 0);
    assertEquals(
        "approve", good(around(true, Optional.empty(), good, false, Optional.empty())).word());
  }

  @Test
  void aSpotCheckIsShownToAPersonInstead() {
    assertEquals(
        Gate.SPOT_CHECK, good(around(true, Optional.empty(), none(), true, Optional.empty())));
  }

  @Test
  void machinesDecideNothingWhereTheyMayNot() {
    GateSettings byHand =
        new GateSettings(0.8, 0.4, 0.4, false, false, GateSettings.Precision.USUAL, 10);
    for (String marks : List.of("9 9 9", "1 1 1")) {
      Assessment seen = seen("true", SpeciesCheck.NO_RULE, marks, "true", "mika");
      assertEquals("person", said(byHand, seen, Circumstances.QUIET).word());
      Circumstances off = around(false, Optional.empty(), none(), false, Optional.empty());
      assertEquals("person", said(GateSettings.USUAL, seen, off).word());
    }
  }

  @Test
  void anUnsureJudgeIsNotBelieved() {
    Assessment seen = good("mika");
    Assessment unsure =
        new Assessment(
            seen.judge(),
            seen.marks(),
            seen.solo(),
            seen.human(),
            "full",
            seen.species(),
            seen.seenAs(),
            Optional.of(0.3),
            "",
            List.of(),
            "{}");
    assertTrue(said(GateSettings.USUAL, unsure, Circumstances.QUIET).reason().contains("30 %"));
  }

  @Test
  void aRejectionSaysWhatIsWrong() {
    Assessment seen =
        new Assessment(
            "j",
            Optional.of(new Assessment.Marks(5, 4, 1)),
            Optional.of(false),
            Optional.of(true),
            "full",
            SpeciesCheck.NO_RULE,
            Optional.of("mika"),
            Optional.empty(),
            "",
            List.of("Awkward pose of the left arm", "wrong style (photo)"),
            "{}");
    assertEquals(
        Set.of(Category.NOT_SOLO, Category.BAD_QUALITY, Category.WRONG_POSE, Category.WRONG_STYLE),
        ((Verdict.Reject) said(GateSettings.USUAL, seen, Circumstances.QUIET)).categories());
  }

  @ParameterizedTest
  @CsvSource({
    "blurry face, BAD_QUALITY",
    "JPEG artifacts, BAD_QUALITY",
    "distorted hands, BAD_QUALITY",
    "low resolution, BAD_QUALITY",
    "wrong character, WRONG_APPEARANCE",
    "not recognizable, WRONG_APPEARANCE",
    "wrong species, WRONG_APPEARANCE",
    "inconsistent shading, WRONG_STYLE",
    "unnatural pose, WRONG_POSE",
    "angry expression, WRONG_EXPRESSION",
    "multiple characters, NOT_SOLO",
    "something is off, WRONG_APPEARANCE",
  })
  void wordsOfAJudgeHaveACategory(String issue, Category category) {
    Assessment seen =
        new Assessment(
            "j",
            Optional.empty(),
            Optional.of(true),
            Optional.of(true),
            "",
            SpeciesCheck.NO_RULE,
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(issue),
            "{}");
    assertEquals(Set.of(category), IssueWords.categories(seen));
  }

  /// Whatever comes before the gate: an approval is only of a declared human, seen as human, alone,
  /// as himself, at the threshold, while nothing hinders it.
  @Test
  void nothingElseIsEverApproved() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    int approved = 0;
    for (int time = 0; time < 20_000; time++) {
      Gate.Case picture = anything(dice);
      if (Gate.verdict(picture) instanceof Verdict.Approve) {
        approved++;
        Assessment seen = ((Testimony.Saw) picture.testimony()).assessment();
        Subject subject = picture.subject().orElseThrow();
        Circumstances around = picture.around();
        boolean right =
            subject.isHuman()
                && seen.human().orElseThrow()
                && seen.solo().orElseThrow()
                && seen.species() != SpeciesCheck.WRONG
                && seen.species() != SpeciesCheck.UNSURE
                && seen.seenAs().map(subject.slug()::equals).orElse(picture.cast().size() < 2)
                && seen.marks().orElseThrow().score() >= picture.settings().approveFrom()
                && picture.settings().automatic()
                && around.ai()
                && around.pausedBecause().isEmpty()
                && around.looksLike().isEmpty()
                && !around.spotCheckDue();
        assertTrue(right, () -> "seed " + seed + ": " + picture);
      }
    }
    assertTrue(approved > 20, "seed " + seed + " approved only " + approved);
  }

  private static Gate.Case anything(Random dice) {
    String species =
        pick(dice, "human", "human", "human", "girl", "fox", "", "half human", "NOT human");
    Assessment seen =
        seen(
            pick(dice, "true", "true", "true", "false", "-"),
            pick(
                dice,
                SpeciesCheck.NO_RULE,
                SpeciesCheck.RIGHT,
                SpeciesCheck.WRONG,
                SpeciesCheck.UNSURE),
            pick(dice, "9 9 9", "10 9 8", "8 8 8", "5 5 5", "1 1 1", "-"),
            pick(dice, "true", "true", "false", "-"),
            pick(dice, "mika", "mika", "rin", "-"));
    return new Gate.Case(
        new GateSettings(
            pick(dice, 0.8, 0.6, 1.0),
            0.4,
            0.4,
            dice.nextInt(8) > 0,
            false,
            GateSettings.Precision.USUAL,
            10),
        dice.nextInt(8) == 0 ? Optional.empty() : Optional.of(subject(species)),
        dice.nextBoolean() ? CAST : Map.of("mika", "Mika"),
        dice.nextInt(8) == 0 ? new Testimony.Failed("j", "it failed") : new Testimony.Saw(seen),
        around(
            dice.nextInt(8) > 0,
            dice.nextInt(8) == 0 ? Optional.of("paused") : Optional.empty(),
            none(),
            dice.nextInt(8) == 0,
            dice.nextInt(8) == 0 ? Optional.of("other.png") : Optional.empty()));
  }

  @SafeVarargs
  private static <T> T pick(Random dice, T... from) {
    return from[dice.nextInt(from.length)];
  }

  private static Circumstances around(
      boolean ai, Optional<String> paused, Calibration trust, boolean spot, Optional<String> like) {
    return new Circumstances(ai, paused, trust, spot, like);
  }

  private static Calibration none() {
    return Calibration.of(List.of());
  }

  private static Verdict good(Circumstances around) {
    return said(GateSettings.USUAL, good("mika"), around);
  }

  private static Verdict said(GateSettings settings, Assessment seen, Circumstances around) {
    return Gate.verdict(of(settings, Optional.of(subject("human")), seen, around));
  }

  private static Gate.Case of(
      GateSettings settings, Optional<Subject> subject, Assessment seen, Circumstances around) {
    return new Gate.Case(settings, subject, CAST, new Testimony.Saw(seen), around);
  }

  private static Subject subject(String species) {
    var appearance =
        new studio.hardware.brief.Appearance(species, "", Map.of(), List.of(), List.of());
    return new Subject("mika", "Mika", species, appearance.isHuman());
  }

  private static Assessment good(String seenAs) {
    return seen("true", SpeciesCheck.NO_RULE, "9 9 9", "true", seenAs);
  }

  private static Assessment seen(
      String human, SpeciesCheck check, String marks, String solo, String seenAs) {
    return new Assessment(
        "j",
        told(marks)
            .map(said -> said.split(" "))
            .map(m ->
                new Assessment.Marks(
                    Integer.parseInt(m[0]), Integer.parseInt(m[1]), Integer.parseInt(m[2]))),
        told(solo).map(Boolean::valueOf),
        told(human).map(Boolean::valueOf),
        "full",
        check,
        told(seenAs),
        Optional.empty(),
        "",
        List.of(),
        "{}");
  }

  private static Optional<String> told(String said) {
    return said.equals("-") ? Optional.empty() : Optional.of(said);
  }
}
