package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.verticles.night.PaperCast.Member;
import studio.verticles.night.PaperCast.Picture;
import studio.verticles.night.PaperCast.Sheet;

/// Whole nights and days of a studio on paper: engines that take their time, judges of all tempers,
/// people who come in the morning or never. The actors ring themselves only as the department does:
/// after decisions, at their alarms, when a place becomes free.
class SimulatedNightsTest {
  /// What a judge says of a picture, out of ten: approved, rejected, the rest left to a person.
  record Temper(int approves, int rejects, Duration looks) {}

  private static final Temper KIND = new Temper(10, 0, Duration.ofSeconds(8));
  private static final Temper STRICT = new Temper(0, 10, Duration.ofSeconds(8));
  private static final Temper MIXED = new Temper(6, 3, Duration.ofSeconds(8));
  private static final Temper UNSURE = new Temper(0, 0, Duration.ofSeconds(8));
  private static final Temper SLOW = new Temper(8, 1, Duration.ofHours(2));

  @Test
  void aKindJudgeFillsTheSetInTwoNightsAndNeverFaster() {
    Studio studio = new Studio(1, KIND, false);
    studio.run(Duration.ofHours(3));
    Member mika = studio.cast.members.getFirst();
    assertEquals(Guard.DAY, assertInstanceOf(Next.Wait.class, mika.last).guard());
    assertEquals(10, mika.drawn.values().iterator().next());
    studio.run(Duration.ofDays(3));
    assertInstanceOf(Next.Reached.class, mika.last, mika.last::reason);
    assertEquals(20, mika.count(Sheet.APPROVED));
  }

  @Test
  void aWholeCastReachesItsTargetsTwoAtATime() {
    Studio studio = new Studio(6, MIXED, true);
    studio.run(Duration.ofDays(20));
    for (Member member : studio.cast.members) {
      assertInstanceOf(Next.Reached.class, member.last, member.last::reason);
      assertEquals(20, member.count(Sheet.APPROVED));
    }
    assertEquals(2, studio.mostAtOnce, "characters that were drawn at once");
  }

  @Test
  void aStrictJudgeStopsItAfterFiveAndItStaysStopped() {
    Studio studio = new Studio(2, STRICT, false);
    studio.run(Duration.ofDays(5));
    for (Member member : studio.cast.members) {
      assertEquals(Guard.REJECTS, assertInstanceOf(Next.Pause.class, member.last).guard());
      assertTrue(member.pictures.size() == 5, member.pictures.size() + " were drawn");
    }
  }

  @Test
  void aPersonsPardonLetsItGoOnForFiveMore() {
    Studio studio = new Studio(1, STRICT, false);
    studio.run(Duration.ofDays(1));
    Member mika = studio.cast.members.getFirst();
    int before = mika.pictures.size();
    mika.rejectsInRow = 0;
    studio.ring(mika);
    studio.run(Duration.ofDays(1));
    assertInstanceOf(Next.Pause.class, mika.last, mika.last::reason);
    assertEquals(before + 5, mika.pictures.size());
  }

  @Test
  void whereNobodyDecidesThreeWaitAndNoMore() {
    Studio studio = new Studio(3, UNSURE, false);
    studio.run(Duration.ofDays(4));
    for (Member member : studio.cast.members) {
      assertEquals(Guard.PENDING, assertInstanceOf(Next.Wait.class, member.last).guard());
      assertEquals(3, member.pictures.size());
    }
  }

  @Test
  void aPersonWhoComesEveryMorningFillsItWithoutAnyMachine() {
    Studio studio = new Studio(2, UNSURE, true);
    studio.run(Duration.ofDays(30));
    for (Member member : studio.cast.members) {
      assertInstanceOf(Next.Reached.class, member.last, member.last::reason);
    }
  }

  @Test
  void aSlowJudgeOnlyTakesLonger() {
    Studio studio = new Studio(2, SLOW, true);
    studio.run(Duration.ofDays(20));
    for (Member member : studio.cast.members) {
      assertInstanceOf(Next.Reached.class, member.last, member.last::reason);
    }
  }

  @Test
  void anEngineThatIsGoneForDaysCostsNoMoreThanTheDaysLimit() {
    Studio studio = new Studio(1, KIND, false);
    studio.broken = true;
    studio.run(Duration.ofDays(2));
    Member mika = studio.cast.members.getFirst();
    assertEquals(0, mika.count(Sheet.APPROVED));
    studio.broken = false;
    studio.run(Duration.ofDays(3));
    assertInstanceOf(Next.Reached.class, mika.last, mika.last::reason);
  }

  @Test
  void itLooksSeldomWhileNothingHappens() {
    Studio studio = new Studio(1, UNSURE, false);
    studio.run(Duration.ofDays(1));
    assertTrue(studio.looks < 60, studio.looks + " looks on a day without decisions");
  }

  /// Time, an engine, a judge, a person and the alarms of the actors.
  private static final class Studio {
    private static final Duration DRAWS = Duration.ofSeconds(20);

    final PaperCast cast;
    private final Random random = new Random(7);
    private final Temper judge;
    private final boolean someoneComes;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final java.util.Map<Member, Instant> alarms = new java.util.HashMap<>();
    private Instant engineFree;
    private long number;
    boolean broken;
    int looks;
    long mostAtOnce;

    private record Event(Instant at, long number, Runnable what) implements Comparable<Event> {
      @Override
      public int compareTo(Event other) {
        int time = at.compareTo(other.at);
        return time == 0 ? Long.compare(number, other.number) : time;
      }
    }

    Studio(int members, Temper judge, boolean someoneComes) {
      this.cast = new PaperCast(members);
      this.judge = judge;
      this.someoneComes = someoneComes;
      this.engineFree = cast.now;
      cast.members.forEach(this::ring);
      at(cast.now.atZone(ZoneOffset.UTC).plusDays(1).withHour(8).toInstant(), this::morning);
    }

    void run(Duration time) {
      Instant end = cast.now.plus(time);
      while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
        Event event = events.poll();
        cast.now = event.at();
        event.what().run();
      }
      cast.now = end;
    }

    private void at(Instant time, Runnable what) {
      events.add(new Event(time, number++, what));
    }

    void ring(Member member) {
      looks++;
      boolean wasAtWork = member.last instanceof Next.Draw || member.last instanceof Next.Busy;
      switch (cast.look(member)) {
        case Next.Draw _ -> begun(member);
        case Next.Busy(Instant again, _) -> alarm(member, again);
        case Next.Wait(_, Instant again, _) -> alarm(member, again);
        case Next.Pause(_, var again, _) -> again.ifPresent(time -> alarm(member, time));
        case Next.Reached _, Next.Idle _ -> {}
      }
      mostAtOnce = Math.max(mostAtOnce, cast.members.stream().filter(Member::atWork).count());
      if (wasAtWork && !member.atWork()) {
        cast.members.stream()
            .filter(
                other -> other.last instanceof Next.Wait(Guard guard, _, _) && guard == Guard.SLOTS)
            .toList()
            .forEach(this::ring);
      }
    }

    private void alarm(Member member, Instant time) {
      Instant set = alarms.get(member);
      if (set == null || !set.isAfter(cast.now) || set.isAfter(time)) {
        alarms.put(member, time);
        at(
            time,
            () -> {
              if (time.equals(alarms.get(member))) {
                alarms.remove(member);
                ring(member);
              }
            });
      }
    }

    private void begun(Member member) {
      alarm(member, cast.now.plusSeconds(60));
      member
          .in(Sheet.DRAWING)
          .forEach(picture -> {
            engineFree = (engineFree.isBefore(cast.now) ? cast.now : engineFree).plus(DRAWS);
            at(engineFree, () -> drawn(member, picture));
          });
    }

    private void drawn(Member member, Picture picture) {
      if (broken) {
        picture.state = Sheet.FAILED;
        return;
      }
      picture.state = Sheet.UNSEEN;
      at(cast.now.plus(judge.looks()), () -> judged(member, picture));
    }

    private void judged(Member member, Picture picture) {
      int lot = random.nextInt(10);
      if (lot < judge.approves() + judge.rejects()) {
        member.decide(picture, lot < judge.approves());
      } else {
        picture.state = Sheet.PENDING;
      }
      ring(member);
    }

    private void morning() {
      if (someoneComes) {
        cast.members.forEach(this::visit);
      }
      at(cast.now.plus(Duration.ofDays(1)), this::morning);
    }

    private void visit(Member member) {
      for (Picture picture : member.in(Sheet.PENDING).toList()) {
        member.decide(picture, random.nextInt(4) > 0);
        ring(member);
      }
      if (member.last instanceof Next.Pause) {
        member.rejectsInRow = 0;
        ring(member);
      }
    }
  }
}
