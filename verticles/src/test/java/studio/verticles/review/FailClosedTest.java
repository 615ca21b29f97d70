package studio.verticles.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit;
import studio.verticles.bus.Problem;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings.Precision;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Pause;
import studio.verticles.review.Reviews.Resume;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Reviews.Undo;

/// Hundreds of events in any order, also while the judge looks: what the tables say afterwards.
class FailClosedTest {
  private static final String WHO = "Noa";

  @TempDir static Path media;
  private static ReviewRoom room;

  private final List<CharacterId> cast = new ArrayList<>();
  private final List<PictureId> pictures = new ArrayList<>();
  private ProjectId project;
  private Random dice;
  private boolean calm;

  @BeforeAll
  static void open() {
    room = new ReviewRoom(media);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void aCastOfAllKinds() {
    room.empty();
    project = room.rows.project();
    cast.clear();
    pictures.clear();
    // Two of them are human; one was never said to be anything.
    List.of("human", "a tall woman", "red fox", "star, NOT human", "half human", "")
        .forEach(species -> cast.add(room.character(project, "Mika" + cast.size(), species)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void afterAnyOrderOfEventsTheTablesShowThatDoubtWentToAPerson(long seed) {
    dice = new Random(seed);
    room.judge.says = this::judges;
    calmHours();
    for (int step = 0; step < 45; step++) {
      happens();
      if (dice.nextInt(3) > 0) {
        hang();
      }
      room.work();
    }
    assertTrue(
        count("select count(*) from decision_made where by_machine and verdict = 'approve'") > 0,
        "machines approved something");
    assertTrue(
        count("select count(*) from decision_made where undone_at is not null") > 0,
        "something was taken back");
    noMachineApprovedWhatIsNotHuman();
    noMachineApprovedBehindAClosedGate();
    everyDecisionHasItsEvent();
    everyPictureStandsAsWasLastDecided();
    noDecisionIsWithoutAReason();
  }

  /// Machines approve some before people meddle, so that there is something to take back.
  private void calmHours() {
    calm = true;
    setGate(new GateSettings(0.8, 0.4, 0.4, true, true, new Precision(0, 30, 10), 0));
    for (int i = 0; i < 20; i++) {
      pictures.add(room.hang(project, Optional.of(cast.getFirst())));
    }
    room.work();
    calm = false;
    room.decide(pictures.getFirst(), new Ruling.Reopen(""), WHO);
    room.bus.ask(Reviews.UNDO, new Undo(WHO, List.of()));
  }

  private void noMachineApprovedWhatIsNotHuman() {
    assertEquals(
        0,
        count(
            """
            select count(*)
              from decision_made
              left join character on character.id = decision_made.character_id
             where by_machine
               and verdict = 'approve'
               and coalesce(appearance->>'species', '') not in ('human', 'a tall woman')
            """));
    assertEquals(
        0,
        count(
            """
            select count(*)
              from decision_made
              join review on review.id = review_id
             where by_machine
               and decision_made.verdict = 'approve'
               and (review.human is distinct from true or review.solo is distinct from true)
            """));
  }

  /// The events of a gate and of the decisions behind it are in the order in which they happened:
  /// whoever decides holds the gate.
  private void noMachineApprovedBehindAClosedGate() {
    assertEquals(
        0,
        count(
            """
            select count(*)
              from event decided
             where decided.topic = 'picture.decided'
               and (decided.payload->>'by_machine')::boolean
               and decided.payload->>'verdict' = 'approve'
               and ((select topic
                       from event gate
                      where gate.topic in ('gate.paused', 'gate.resumed')
                        and gate.id < decided.id
                      order by gate.id desc
                      limit 1) = 'gate.paused'
                    or (select gate.payload->'after'->>'automatic'
                          from event gate
                         where gate.topic = 'gate.changed'
                           and gate.id < decided.id
                         order by gate.id desc
                         limit 1) = 'false')
            """));
  }

  private void everyDecisionHasItsEvent() {
    assertEquals(
        0,
        count(
            """
            select count(*)
              from decision_made
             where (select count(*)
                      from event
                     where topic = 'picture.decided'
                       and subject = picture_id
                       and (payload->>'decision')::bigint = decision_made.id) <> 1
                or (undone_at is not null)
                   <> exists (select 1
                                from event
                               where topic = 'decision.undone'
                                 and subject = picture_id
                                 and (payload->>'decision')::bigint = decision_made.id)
            """));
  }

  private void everyPictureStandsAsWasLastDecided() {
    assertEquals(
        0,
        count(
            """
            select count(*)
              from picture
             where state <> coalesce((select case verdict
                                               when 'approve' then 'approved'
                                               when 'reject' then 'rejected'
                                               else 'pending'
                                             end
                                        from decision_made
                                       where picture_id = picture.id
                                         and undone_at is null
                                       order by id desc
                                       limit 1), 'pending')
            """));
  }

  /// Every look came to a word, and none of them is left hanging.
  private void noDecisionIsWithoutAReason() {
    assertEquals(0, count("select count(*) from review where reason = ''"));
    assertEquals(
        0, count("select count(*) from job where kind = 'Review' and state not in ('done')"));
  }

  /// Whatever judges say, and what happens meanwhile.
  private Assessment judges(Exhibit exhibit) {
    if (!calm && dice.nextInt(4) == 0) {
      happens();
    }
    switch (dice.nextInt(24)) {
      case 0 -> throw new EngineFailure(EngineFailure.Kind.INVALID, "It answered nonsense.");
      case 1 -> throw new EngineFailure(EngineFailure.Kind.INFRASTRUCTURE, "It did not answer.");
      case 2 -> throw new EngineFailure(EngineFailure.Kind.OUT_OF_MEMORY, "It did not fit.");
      default -> {}
    }
    int mark = dice.nextInt(3) > 0 ? 9 : dice.nextInt(11);
    return new Assessment(
        room.judge.name(),
        mostly(new Assessment.Marks(mark, mark, mark)),
        mostly(dice.nextInt(20) > 0),
        mostly(dice.nextInt(20) > 0),
        "",
        dice.nextInt(4) > 0
            ? SpeciesCheck.NO_RULE
            : SpeciesCheck.values()[dice.nextInt(SpeciesCheck.values().length)],
        mostly(
            dice.nextInt(20) > 0
                ? exhibit.subject().map(Exhibit.Role::slug).orElse("mika0")
                : "nobody-of-ours"),
        dice.nextInt(4) > 0 ? Optional.empty() : Optional.of(dice.nextDouble()),
        "",
        List.of(),
        "{}");
  }

  private <T> Optional<T> mostly(T value) {
    return dice.nextInt(25) == 0 ? Optional.empty() : Optional.of(value);
  }

  /// A person or an accident. What is refused is refused.
  private void happens() {
    try {
      switch (dice.nextInt(14)) {
        case 0 -> room.bus.ask(Reviews.PAUSE, new Pause(project, "a moment", WHO));
        case 1, 2, 9, 10 -> room.bus.ask(Reviews.RESUME, new Resume(project, WHO));
        case 3 -> changeGate();
        case 4 -> room.bus.ask(Reviews.UNDO, new Undo(WHO, List.of()));
        case 5 ->
            room.bus.ask(
                Reviews.LOOK_AGAIN, new LookAgain(all(Criterion.values()[dice.nextInt(4)])));
        case 6 ->
            room.bus.ask(
                Reviews.DECIDE_MANY,
                new DecideMany(all(Criterion.LOW_SCORE), ruling(), WHO, dice.nextBoolean()));
        case 7 ->
            room.rows.run(
                "update character set archived_at = case when $2 then now() end where id = $1",
                Tuple.of(someone().value(), dice.nextInt(4) == 0));
        case 8 ->
            room.rows.run(
                "update project set ai = $2 where id = $1",
                Tuple.of(project.value(), dice.nextInt(6) > 0));
        default -> decide();
      }
    } catch (Problem refused) {
      assertTrue(refused.kind() != Problem.Kind.BROKEN, () -> String.valueOf(refused.getMessage()));
    }
  }

  private void decide() {
    if (pictures.isEmpty()) {
      return;
    }
    PictureId picture = pictures.get(dice.nextInt(pictures.size()));
    int version = room.look(picture).thumb().version() - (dice.nextInt(5) == 0 ? 1 : 0);
    room.bus.ask(Reviews.DECIDE, new Decide(picture, version, ruling(), WHO, Optional.empty()));
  }

  private Ruling ruling() {
    return switch (dice.nextInt(4)) {
      case 0 -> new Ruling.Approve("");
      case 1 -> new Ruling.Reject(Set.of(Category.BAD_QUALITY), "");
      case 2 ->
          new Ruling.Reassign(dice.nextInt(5) == 0 ? Optional.empty() : Optional.of(someone()), "");
      default -> new Ruling.Reopen("");
    };
  }

  private void changeGate() {
    setGate(
        new GateSettings(
            0.5 + 0.4 * dice.nextDouble(),
            0.4 * dice.nextDouble(),
            0.4,
            dice.nextInt(8) > 0,
            dice.nextBoolean(),
            // People here decide by lot: where their word counts, nobody is trusted for long.
            new Precision(dice.nextInt(4) == 0 ? 0.9 : 0, 30, 10),
            dice.nextInt(5)));
  }

  private void setGate(GateSettings settings) {
    int version = room.bus.ask(Reviews.GATE, new GateOf(project)).version();
    room.bus.ask(Reviews.CHANGE_GATE, new ChangeGate(project, version, settings, WHO));
  }

  private Selection all(Criterion criterion) {
    return new Selection.All(
        project,
        dice.nextBoolean() ? Optional.empty() : Optional.of(someone()),
        Set.of(Standing.PENDING),
        criterion);
  }

  /// Every other one is the first human, so that machines have something to approve.
  private CharacterId someone() {
    return dice.nextBoolean() ? cast.getFirst() : cast.get(dice.nextInt(cast.size()));
  }

  private void hang() {
    pictures.add(
        room.hang(project, dice.nextInt(8) == 0 ? Optional.empty() : Optional.of(someone())));
  }

  private static long count(String sql) {
    return room.count(sql);
  }
}
