package studio.verticles.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;
import studio.verticles.bus.Problem;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.DecisionView;
import studio.verticles.gallery.Gallery.ReviewView;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.ReviewRoom.ToldJudge;
import studio.verticles.review.Reviews.CalibrationOf;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.Identify;
import studio.verticles.review.Reviews.JudgeRecord;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Pause;
import studio.verticles.review.Reviews.Resume;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Reviews.Undo;

/// The department on a real database: what a look and a decision write, and who has the last word.
class ReviewTest {
  @TempDir static Path media;
  private static ReviewRoom room;
  private ProjectId project;
  private CharacterId mika;

  @BeforeAll
  static void open() {
    room = new ReviewRoom(media);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void aProjectWithOneHuman() {
    room.empty();
    project = room.rows.project();
    mika = room.character(project, "Mika", "human");
  }

  private PictureId picture() {
    return room.hang(project, Optional.of(mika));
  }

  @Test
  void aGoodPictureIsApprovedAndItsFollowUpIsPlanned() {
    PictureId picture = picture();
    room.work();
    Gallery.PictureView seen = room.look(picture);
    assertEquals(Standing.APPROVED, seen.thumb().standing());
    assertEquals(Optional.of(0.9), seen.thumb().score());
    assertEquals("Mika holds a lantern.", seen.words().caption());
    DecisionView decision = seen.decisions().getFirst();
    assertTrue(decision.byMachine());
    assertEquals("told judge v1", decision.who());
    assertEquals(1, jobs("Replenish"));
    assertEquals(0, jobs("Correct"));
    assertEquals(1, events("picture.reviewed"));
    assertEquals(1, events("picture.decided"));
  }

  @Test
  void aBadPictureIsRejectedAndCorrected() {
    room.judge.says = _ -> ToldJudge.marked(2, "mika");
    PictureId picture = picture();
    room.work();
    assertEquals(Standing.REJECTED, room.standing(picture));
    assertEquals(
        List.of("wrong_appearance", "bad_quality"),
        room.look(picture).decisions().getFirst().categories());
    assertEquals("a girl with a lantern", room.look(picture).words().caption());
    assertEquals(1, jobs("Correct"));
  }

  @Test
  void aFoxIsAlwaysAPersonsBusiness() {
    CharacterId fox = room.character(project, "Fox", "red fox");
    PictureId picture = room.hang(project, Optional.of(fox));
    room.judge.says = _ -> ToldJudge.good("fox");
    room.work();
    assertEquals(Standing.PENDING, room.standing(picture));
    assertTrue(room.look(picture).thumb().remark().contains("not human"));
    assertEquals(Standing.APPROVED, room.decide(picture, new Ruling.Approve(""), "Noa").standing());
  }

  /// The second lock: even a verdict that is wrong is not obeyed.
  @Test
  void whoeverAsksNoMachineApprovesWhatIsNotHuman() {
    PictureId picture = picture();
    room.judge.says =
        _ -> {
          // While the judge looks, somebody corrects what Mika is.
          room.declare(mika, "fox spirit, NOT human");
          return ToldJudge.good("mika");
        };
    room.work();
    assertEquals(Standing.PENDING, room.standing(picture));
    ReviewView review = room.look(picture).reviews().getFirst();
    assertEquals("person", review.verdict());
    assertTrue(review.reason().contains("not called human"), review.reason());
    assertEquals(0, room.count("select count(*) from decision_made"));
  }

  @Test
  void nonsenseLeavesThePictureToAPersonAndEndsTheJob() {
    room.judge.says =
        _ -> {
          throw new EngineFailure(EngineFailure.Kind.INVALID, "It answered \"banana\".");
        };
    PictureId picture = picture();
    room.work();
    ReviewView review = room.look(picture).reviews().getFirst();
    assertEquals("person", review.verdict());
    assertTrue(review.reason().contains("banana"), review.reason());
    assertEquals(Optional.empty(), review.marks());
    assertEquals(
        0, room.count("select count(*) from job where kind = 'Review' and state <> 'done'"));
  }

  @Test
  void aJudgeThatNeverAnswersDoesNotHoldAPictureForEver() {
    int[] tries = {0};
    room.judge.says =
        _ -> {
          tries[0]++;
          throw new IllegalStateException("The card is on fire.");
        };
    PictureId picture = picture();
    room.work();
    assertEquals(3, tries[0]);
    assertEquals(Standing.PENDING, room.standing(picture));
    assertTrue(room.look(picture).reviews().getFirst().reason().contains("on fire"));
  }

  @Test
  void aPersonWhoDecidesWhileTheMachineLooksHasTheLastWord() {
    PictureId picture = picture();
    room.judge.says =
        _ -> {
          room.decide(picture, new Ruling.Reject(Set.of(Category.WRONG_POSE), "no"), "Noa");
          return ToldJudge.good("mika");
        };
    room.work();
    assertEquals(Standing.REJECTED, room.standing(picture));
    Gallery.PictureView seen = room.look(picture);
    assertEquals(1, seen.decisions().size());
    assertEquals("person", seen.reviews().getFirst().verdict());
    assertTrue(seen.reviews().getFirst().reason().startsWith("Noa rejected it"));
    assertEquals(Optional.of(0.9), seen.thumb().score(), "what it saw is kept");
  }

  @Test
  void aPictureThatIsMovedWhileTheMachineLooksIsLookedAtAgain() {
    CharacterId rin = room.character(project, "Rin", "human");
    PictureId picture = picture();
    boolean[] moved = {false};
    room.judge.says =
        exhibit -> {
          if (!moved[0]) {
            moved[0] = true;
            room.decide(picture, new Ruling.Reassign(Optional.of(rin), ""), "Noa");
          }
          return ToldJudge.good(exhibit.subject().orElseThrow().slug());
        };
    room.work();
    assertEquals(2, room.look(picture).reviews().size());
    assertEquals(Optional.of(rin), room.look(picture).thumb().character());
    assertEquals(Standing.APPROVED, room.standing(picture));
  }

  @Test
  void aCharacterThatIsPutAwayOrGoneEndsTheLookQuietly() {
    PictureId kept = picture();
    Claim first = room.claim();
    room.rows.run(
        "update character set archived_at = now() where id = $1",
        io.vertx.sqlclient.Tuple.of(mika.value()));
    assertTrue(room.see(first).note().contains("put away"));
    assertEquals(Standing.PENDING, room.standing(kept));

    picture();
    Claim second = room.claim();
    room.rows.run("delete from character where id = $1", io.vertx.sqlclient.Tuple.of(mika.value()));
    assertTrue(room.see(second).note().contains("gone"));
    assertEquals(
        0, room.count("select count(*) from job where kind = 'Review' and state <> 'done'"));
  }

  @Test
  void ofTwoBrowsersTheSecondHearsWhatTheFirstDecided() {
    PictureId picture = picture();
    int seen = room.look(picture).thumb().version();
    room.decide(picture, new Ruling.Approve(""), "Noa");
    Problem stale =
        assertThrows(
            Problem.class,
            () ->
                room.bus.ask(
                    Reviews.DECIDE,
                    new Decide(
                        picture, seen, new Ruling.Reject(Set.of(), ""), "Ben", Optional.empty())));
    assertEquals(Problem.Kind.STALE, stale.kind());
    assertTrue(stale.detail().contains("Noa approved it at 22:00 UTC"), stale.detail());
    assertEquals(Standing.APPROVED, room.standing(picture));
  }

  @Test
  void undoingBringsBackStandingCharacterAndCaption() {
    CharacterId rin = room.character(project, "Rin", "human");
    PictureId picture = picture();
    Decided first =
        room.bus.ask(
            Reviews.DECIDE,
            new Decide(picture, 1, new Ruling.Approve(""), "Noa", Optional.of("Mika laughs.")));
    Decided second = room.decide(picture, new Ruling.Reassign(Optional.of(rin), "is Rin"), "Noa");
    assertEquals(Optional.of(rin), second.character());
    assertEquals(Standing.PENDING, second.standing());

    Decided back = room.bus.ask(Reviews.UNDO, new Undo("Noa", List.of())).pictures().getFirst();
    assertEquals(Optional.of(mika), back.character());
    assertEquals(Standing.APPROVED, back.standing());
    room.bus.ask(Reviews.UNDO, new Undo("Noa", List.of(first.decision())));
    Gallery.PictureView seen = room.look(picture);
    assertEquals(Standing.PENDING, seen.thumb().standing());
    assertEquals("a girl with a lantern", seen.words().caption());
    assertTrue(seen.decisions().stream().allMatch(decision -> decision.undone().isPresent()));
    assertThrows(Problem.class, () -> room.bus.ask(Reviews.UNDO, new Undo("Noa", List.of())));
  }

  @Test
  void whatSomebodyElseDecidedSinceIsNotUndone() {
    PictureId picture = picture();
    Decided mine = room.decide(picture, new Ruling.Approve(""), "Noa");
    room.decide(picture, new Ruling.Reject(Set.of(), ""), "Ben");
    Problem late =
        assertThrows(
            Problem.class,
            () -> room.bus.ask(Reviews.UNDO, new Undo("Noa", List.of(mine.decision()))));
    assertTrue(late.detail().contains("Ben rejected it"), late.detail());
    assertThrows(
        Problem.class, () -> room.bus.ask(Reviews.UNDO, new Undo("Ben", List.of(mine.decision()))));
  }

  @Test
  void aDryRunSaysExactlyWhatHappens() {
    List<PictureId> pictures = IntStream.range(0, 12).mapToObj(_ -> picture()).toList();
    room.judge.says =
        exhibit -> ToldJudge.marked(1 + Math.floorMod(exhibit.picture().hashCode(), 9), "mika");
    room.work();
    room.decide(pictures.get(3), new Ruling.Reject(Set.of(), ""), "Noa");
    var wish = new Selection.All(project, Optional.of(mika), Set.of(), Criterion.EVERY);
    Ruling ruling = new Ruling.Reject(Set.of(Category.WRONG_STYLE), "another style now");
    DecidedMany dry = room.bus.ask(Reviews.DECIDE_MANY, new DecideMany(wish, ruling, "Noa", true));
    assertEquals(12, dry.changes().size() + dry.left().size());
    assertTrue(dry.left().size() >= 1);
    long decisions = room.count("select count(*) from decision_made");
    DecidedMany real =
        room.bus.ask(Reviews.DECIDE_MANY, new DecideMany(wish, ruling, "Noa", false));
    assertEquals(
        dry.changes().stream().map(c -> List.of(c.picture(), c.from(), c.to())).toList(),
        real.changes().stream().map(c -> List.of(c.picture(), c.from(), c.to())).toList());
    assertEquals(dry.left(), real.left());
    assertEquals(
        decisions + real.changes().size(), room.count("select count(*) from decision_made"));
    assertEquals(12, room.count("select count(*) from picture where state = 'rejected'"));

    List<Long> tickets = real.changes().stream().map(c -> c.decision().orElseThrow()).toList();
    room.bus.ask(Reviews.UNDO, new Undo("Noa", tickets));
    assertEquals(
        dry.changes().stream().map(c -> c.from()).toList(),
        dry.changes().stream().map(c -> room.standing(c.picture())).toList());
  }

  @Test
  void ofManyThoseThatChangedMeanwhileAreLeft() {
    PictureId one = picture();
    PictureId other = picture();
    List<Seen> seen =
        List.of(new Seen(one, 1), new Seen(other, 1), new Seen(PictureId.create(), 1));
    room.decide(one, new Ruling.Approve(""), "Ben");
    DecidedMany done =
        room.bus.ask(
            Reviews.DECIDE_MANY,
            new DecideMany(
                new Selection.These(seen), new Ruling.Reject(Set.of(), ""), "Noa", false));
    assertEquals(List.of(other), done.changes().stream().map(c -> c.picture()).toList());
    assertEquals(2, done.left().size());
    assertTrue(done.left().getFirst().reason().contains("Ben approved it"));
    assertEquals(Standing.APPROVED, room.standing(one));
  }

  @Test
  void nobodyApprovesAPictureOfNobody() {
    PictureId picture = room.hang(project, Optional.empty());
    Problem refused =
        assertThrows(Problem.class, () -> room.decide(picture, new Ruling.Approve(""), "Noa"));
    assertTrue(refused.detail().contains("Say whose picture it is"));
    room.decide(picture, new Ruling.Reassign(Optional.of(mika), ""), "Noa");
    assertEquals(Standing.APPROVED, room.decide(picture, new Ruling.Approve(""), "Noa").standing());
  }

  @Test
  void aPictureStaysInItsProject() {
    CharacterId stranger = room.character(room.rows.project(), "Stranger", "human");
    PictureId picture = picture();
    Problem refused =
        assertThrows(
            Problem.class,
            () -> room.decide(picture, new Ruling.Reassign(Optional.of(stranger), ""), "Noa"));
    assertTrue(refused.detail().contains("another project"), refused.detail());
  }

  @Test
  void aPictureOfANewcomerBringsHimIntoTheCast() {
    PictureId picture = picture();
    Decided moved = room.decide(picture, new Ruling.CreateAndMove("Kenta", "a new face"), "Noa");
    assertEquals("Kenta", room.look(picture).thumb().who());
    assertEquals(Standing.PENDING, moved.standing());
    Problem twice =
        assertThrows(
            Problem.class,
            () -> room.decide(picture, new Ruling.CreateAndMove("Kenta", ""), "Noa"));
    assertEquals(Problem.Kind.CONFLICT, twice.kind());
  }

  @Test
  void aModelThatSeesIsAskedWhoThatIs() {
    PictureId picture = room.hang(project, Optional.empty());
    room.work();
    Problem blind =
        assertThrows(Problem.class, () -> room.bus.ask(Reviews.IDENTIFY, new Identify(picture)));
    assertTrue(blind.detail().contains("No model that sees"), blind.detail());
    room.judge.sees = true;
    var asked = room.bus.ask(Reviews.IDENTIFY, new Identify(picture));
    assertEquals(asked, room.bus.ask(Reviews.IDENTIFY, new Identify(picture)), "asked once");
    room.work();
    Gallery.Identified who = room.look(picture).identified().orElseThrow();
    assertEquals("Mika: a girl with a lantern", who.description());
    assertEquals(Optional.of(mika), who.suggestion());
  }

  @Test
  void approvingNeverTouchesTheDesign() {
    PictureId picture = picture();
    room.bus.ask(
        Reviews.DECIDE,
        new Decide(picture, 1, new Ruling.Approve("nice"), "Noa", Optional.of("other words")));
    assertEquals(
        1,
        room.count(
            "select count(*) from character where design_prompt = 'a fox with a lantern' and version = 1"));
  }

  @Test
  void everyTenthApprovalIsShownToAPerson() {
    IntStream.range(0, 20).forEach(_ -> picture());
    room.work();
    assertEquals(18, room.count("select count(*) from picture where state = 'approved'"));
    assertEquals(2, room.count("select count(*) from review where reason like '%spot check%'"));
  }

  @Test
  void whatRepeatsAnApprovedPictureWaitsForAPerson() {
    PictureId first = room.hang(project, Optional.of(mika), 0x5555_5555_5555_5555L);
    room.work();
    PictureId second = room.hang(project, Optional.of(mika), 0x5555_5555_5555_5551L);
    room.work();
    assertEquals(Standing.PENDING, room.standing(second));
    Gallery.PictureView seen = room.look(second);
    assertTrue(seen.thumb().remark().contains(room.look(first).thumb().name()));
    assertEquals(1, seen.lookAlikes().getFirst().distance());
  }

  @Test
  void aGateIsChangedByTheOneWhoSawIt() {
    GateView gate = room.bus.ask(Reviews.GATE, new GateOf(project));
    assertEquals(GateSettings.USUAL, gate.settings());
    GateSettings strict =
        new GateSettings(0.95, 0.2, 0.4, true, true, GateSettings.Precision.USUAL, 0);
    GateView changed =
        room.bus.ask(Reviews.CHANGE_GATE, new ChangeGate(project, gate.version(), strict, "Noa"));
    assertEquals(strict, changed.settings());
    assertThrows(
        Problem.class,
        () ->
            room.bus.ask(
                Reviews.CHANGE_GATE, new ChangeGate(project, gate.version(), strict, "Ben")));
    PictureId picture = picture();
    room.work();
    assertEquals(Standing.PENDING, room.standing(picture));
  }

  @Test
  void anotherLookIsAnotherRound() {
    room.judge.says = _ -> ToldJudge.marked(6, "mika");
    PictureId picture = picture();
    room.work();
    room.judge.says = _ -> ToldJudge.good("mika");
    assertEquals(
        1,
        room.bus
            .ask(
                Reviews.LOOK_AGAIN,
                new LookAgain(new Selection.These(List.of(new Seen(picture, 1)))))
            .pictures());
    room.work();
    assertEquals(
        List.of(2, 1), room.look(picture).reviews().stream().map(ReviewView::round).toList());
    assertEquals(Standing.APPROVED, room.standing(picture));
  }

  @Test
  void aJudgeThatGetsWorseLosesItsRightInTheSameTransaction() {
    noSpotChecks();
    List<PictureId> pictures = IntStream.range(0, 12).mapToObj(_ -> picture()).toList();
    room.work();
    for (PictureId picture : pictures.subList(0, 8)) {
      room.decide(picture, new Ruling.Approve(""), "Noa");
    }
    assertEquals(Optional.empty(), gate().pausedAt());
    room.decide(pictures.get(8), new Ruling.Reject(Set.of(), ""), "Noa");
    assertEquals(Optional.empty(), gate().pausedAt(), "nine prove nothing");
    room.decide(pictures.get(9), new Ruling.Reject(Set.of(), ""), "Noa");
    assertTrue(gate().pauseReason().contains("8 of the last 10 approvals"), gate().pauseReason());
    assertEquals(1, events("gate.paused"));

    PictureId next = picture();
    room.work();
    assertEquals(Standing.PENDING, room.standing(next));
    JudgeRecord record =
        room.bus.ask(Reviews.CALIBRATION, new CalibrationOf(project)).judges().getFirst();
    assertEquals(10, record.wouldApprove());
    assertEquals(Optional.of(0.8), record.approvePrecision());
    assertEquals(Optional.of(0.0), record.abstainRate());

    room.now.updateAndGet(at -> at.plus(Duration.ofMinutes(5)));
    room.bus.ask(Reviews.RESUME, new Resume(project, "Noa"));
    PictureId later = picture();
    room.work();
    assertEquals(Standing.APPROVED, room.standing(later));
    assertEquals(
        0,
        room.bus
            .ask(Reviews.CALIBRATION, new CalibrationOf(project))
            .judges()
            .getFirst()
            .recentApprovals());
  }

  @Test
  void machinesLookAtNothingWhereTheyAreOff() {
    room.rows.run(
        "update project set ai = false where id = $1",
        io.vertx.sqlclient.Tuple.of(project.value()));
    room.judge.says =
        _ -> {
          throw new IllegalStateException("nobody may look");
        };
    PictureId picture = picture();
    room.work();
    assertEquals("nobody", room.look(picture).reviews().getFirst().judge());
    assertEquals(Standing.PENDING, room.standing(picture));
  }

  /// Whatever happens in whatever order: what a machine approved was declared human when it did so,
  /// and no gate was paused.
  @Test
  void noOrderOfEventsLetsAMachineApproveWhatIsNotHumanOrPaused() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    CharacterId fox = room.character(project, "Fox", "red fox");
    List<CharacterId> cast = List.of(mika, fox);
    List<String> kinds = List.of("human", "girl", "fox", "half human", "", "star, NOT human");
    room.judge.says =
        exhibit -> {
          if (dice.nextInt(6) == 0) {
            something(dice, cast, kinds);
          }
          return ToldJudge.marked(
              dice.nextInt(4, 11), exhibit.subject().map(role -> role.slug()).orElse("mika"));
        };
    for (int step = 0; step < 60; step++) {
      something(dice, cast, kinds);
      room.hang(project, Optional.of(cast.get(dice.nextInt(2))));
      long before = approvals();
      boolean mayApprove = gate().pausedAt().isEmpty();
      Claim claim = room.claim();
      room.see(claim);
      if (approvals() > before) {
        assertEquals(
            1,
            room.count(
                """
                select count(*)
                  from decision_made
                  join character on character.id = decision_made.character_id
                 where decision_made.id = (select max(id) from decision_made where by_machine)
                   and appearance->>'species' in ('human', 'girl')
                """),
            () -> "seed " + seed);
        assertTrue(mayApprove || gate().pausedAt().isEmpty(), () -> "seed " + seed);
      }
    }
  }

  /// A person or an accident.
  private void something(Random dice, List<CharacterId> cast, List<String> kinds) {
    switch (dice.nextInt(5)) {
      case 0 -> room.declare(cast.get(dice.nextInt(2)), kinds.get(dice.nextInt(kinds.size())));
      case 1 -> room.bus.ask(Reviews.PAUSE, new Pause(project, "a moment", "Noa"));
      case 2 -> room.bus.ask(Reviews.RESUME, new Resume(project, "Noa"));
      case 3 ->
          room.bus.ask(
              Reviews.LOOK_AGAIN,
              new LookAgain(
                  new Selection.All(
                      project, Optional.empty(), Set.of(Standing.PENDING), Criterion.NOT_SOLO)));
      default -> {
        PictureId picture = picture();
        room.decide(picture, new Ruling.Reject(Set.of(), ""), "Noa");
      }
    }
  }

  private long approvals() {
    return room.count(
        "select count(*) from decision_made where by_machine and verdict = 'approve'");
  }

  private void noSpotChecks() {
    room.bus.ask(
        Reviews.CHANGE_GATE,
        new ChangeGate(
            project,
            gate().version(),
            new GateSettings(0.8, 0.4, 0.4, true, false, GateSettings.Precision.USUAL, 0),
            "Noa"));
  }

  private GateView gate() {
    return room.bus.ask(Reviews.GATE, new GateOf(project));
  }

  private static long jobs(String kind) {
    return room.count("select count(*) from job where kind = $1", kind);
  }

  private static long events(String topic) {
    return room.count("select count(*) from event where topic = $1", topic);
  }
}
