package studio.verticles.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;

class LineTimingTest {
  private static final VideoFormat CLOCK = Quality.DRAFT.format();

  @Test
  void aSilentShotKeepsItsLength() {
    assertEquals(new LineTiming(List.of(), 48), LineTiming.of(List.of(), 48, CLOCK));
  }

  @Test
  void aShortLineFitsIntoItsShot() {
    LineTiming timing = LineTiming.of(List.of(Duration.ofSeconds(1)), 96, CLOCK);
    assertEquals(List.of(LineTiming.BEFORE), timing.starts());
    assertEquals(96, timing.frames());
  }

  @Test
  void aLongLineStretchesItsShot() {
    // 0.4 s before, 5 s of line, 0.6 s after: 6 s at 24 frames.
    assertEquals(144, LineTiming.of(List.of(Duration.ofSeconds(5)), 96, CLOCK).frames());
  }

  @Test
  void linesFollowOneAnotherWithAPause() {
    Duration second = Duration.ofSeconds(1);
    LineTiming timing = LineTiming.of(List.of(second, second), 24, CLOCK);
    assertEquals(
        LineTiming.BEFORE.plus(second).plus(LineTiming.BETWEEN), timing.starts().getLast());
  }

  @Test
  void noLineEverEndsAfterItsShotOrBeginsInAnother() {
    var random = new Random(1);
    for (int round = 0; round < 500; round++) {
      List<Duration> lines = new ArrayList<>();
      for (int line = random.nextInt(1, 6); line > 0; line--) {
        lines.add(Duration.ofNanos(random.nextLong(1, 9_000_000_000L)));
      }
      LineTiming timing = LineTiming.of(lines, random.nextInt(1, 300), CLOCK);
      Duration quiet = Duration.ZERO;
      for (int line = 0; line < lines.size(); line++) {
        assertTrue(timing.starts().get(line).compareTo(quiet) > 0);
        quiet = timing.starts().get(line).plus(lines.get(line));
      }
      assertTrue(quiet.plus(LineTiming.AFTER).compareTo(CLOCK.lengthOf(timing.frames())) <= 0);
    }
  }

  @Test
  void aLineThatNobodyCouldSpeakStaysAsLongAsItTakesToRead() {
    assertEquals(Duration.ofSeconds(1), LineTiming.readingTime(" "));
    assertEquals(Duration.ofSeconds(2), LineTiming.readingTime("one two  three four five"));
  }
}
