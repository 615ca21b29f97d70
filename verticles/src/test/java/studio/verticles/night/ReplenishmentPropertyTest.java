package studio.verticles.night;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.verticles.night.PaperCast.Member;
import studio.verticles.night.PaperCast.Picture;
import studio.verticles.night.PaperCast.Sheet;

/// No actor passes a limit, whatever happens and in whichever order: [PaperCast] complains at the
/// first picture too many.
class ReplenishmentPropertyTest {
  private static final int LIVES = 1_500;
  private static final int EVENTS = 400;

  @Test
  void noLimitIsPassedUnderAnyOrderOfEvents() {
    int batches = 0;
    for (int seed = 0; seed < LIVES; seed++) {
      try {
        batches += live(new Random(seed));
      } catch (AssertionError passed) {
        throw new AssertionError("seed " + seed + ": " + passed.getMessage(), passed);
      }
    }
    assertTrue(batches > 10_000, "hardly anything was drawn: " + batches + " batches");
  }

  private static int live(Random random) {
    PaperCast cast = new PaperCast(1 + random.nextInt(5));
    cast.members.forEach(member -> member.target = 1 + random.nextInt(40));
    int approvals = 1 + random.nextInt(9);
    for (int event = 0; event < EVENTS; event++) {
      Member member = any(random, cast.members);
      happen(random, cast, member, approvals);
      // Rung once, or twice, or for somebody whom it does not concern, or not at all.
      for (int bell = random.nextInt(3); bell > 0; bell--) {
        cast.look(random.nextInt(4) == 0 ? any(random, cast.members) : member);
      }
    }
    return cast.members.stream().mapToInt(member -> member.batches.size()).sum();
  }

  private static void happen(Random random, PaperCast cast, Member member, int approvals) {
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> one(random, member, Sheet.DRAWING, picture -> picture.state = Sheet.UNSEEN);
      case 3 -> one(random, member, Sheet.DRAWING, picture -> picture.state = Sheet.FAILED);
      case 4, 5, 6 ->
          one(
              random,
              member,
              Sheet.UNSEEN,
              picture -> member.decide(picture, random.nextInt(10) < approvals));
      case 7 -> one(random, member, Sheet.UNSEEN, picture -> picture.state = Sheet.PENDING);
      case 8 ->
          one(
              random,
              member,
              Sheet.PENDING,
              picture -> member.decide(picture, random.nextBoolean()));
      case 9 -> one(random, member, Sheet.APPROVED, picture -> member.decide(picture, false));
      case 10 -> one(random, member, Sheet.REJECTED, picture -> picture.state = Sheet.PENDING);
      case 11 -> member.rejectsInRow = 0;
      case 12 -> member.target = 1 + random.nextInt(40);
      case 13 -> member.enabled = random.nextInt(4) > 0;
      case 14 -> member.hindrance = random.nextInt(4) > 0 ? "" : "the project's AI is off";
      default -> cast.now = cast.now.plus(Duration.ofSeconds(random.nextInt(3 * 3600)));
    }
  }

  private static void one(Random random, Member member, Sheet state, Consumer<Picture> what) {
    List<Picture> pictures = member.in(state).toList();
    if (!pictures.isEmpty()) {
      what.accept(any(random, pictures));
    }
  }

  private static <T> T any(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
