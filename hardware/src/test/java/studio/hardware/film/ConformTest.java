package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class ConformTest {
  private static final VideoFormat WANTED = new VideoFormat(320, 180, 24);

  @TempDir Path dir;

  private Path filmed(int width, int height, int fps, int frames) {
    VideoFormat format = new VideoFormat(width, height, fps);
    return Fixtures.film(dir.resolve("clip.mp4"), format, Quality.DRAFT, frames, 1);
  }

  private Path conformed(Path clip, double seconds) {
    Path target = dir.resolve("shot.mp4");
    Duration length = Duration.ofMillis(Math.round(seconds * 1000));
    new Conform(WANTED).make(clip, length, target, Progress.SILENT);
    return target;
  }

  @ParameterizedTest
  @CsvSource({
    "832, 480, 30, 91, 3",
    "640, 608, 30, 61, 2",
    "122, 94, 12, 20, 1.5",
    "320, 180, 24, 24, 1",
    "480, 832, 16, 33, 2",
    "854, 480, 60, 40, 0.04",
  })
  void anyClipBecomesExactlyTheShot(int width, int height, int fps, int frames, double seconds) {
    Path shot = conformed(filmed(width, height, fps, frames), seconds);
    FilmFacts facts = FilmProbe.probe(shot);
    int wanted = WANTED.frames(Duration.ofMillis(Math.round(seconds * 1000)));
    assertEquals(wanted, facts.picture().frames());
    assertEquals(320, facts.picture().width());
    assertEquals(180, facts.picture().height());
    assertEquals(24, facts.picture().framesPerSecond(), 1e-9);
    assertEquals("h264", facts.picture().codec());
    assertTrue(facts.sound().isEmpty());
    assertEquals(wanted, FrameHash.of(shot).size());
    assertTrue(Clip.inspect(shot, WANTED).copyable());
  }

  @Test
  void theLastPictureStandsStillWhenTheClipIsShort() {
    Path shot = conformed(filmed(832, 480, 30, 30), 2);
    List<String> frames = FrameHash.of(shot).stream().map(Object::toString).toList();
    assertEquals(48, frames.size());
    YuvFrame last = LastFrame.of(shot);
    assertEquals(brightness(LastFrame.of(filmed(832, 480, 30, 30))), brightness(last), 2.0);
  }

  @Test
  void aNearlyFittingPictureFillsTheFrame() {
    YuvFrame frame = LastFrame.of(conformed(filmed(832, 480, 30, 10), 0.3));
    assertTrue(corner(frame) > 24, "bars at the edge: " + corner(frame));
  }

  @Test
  void aPictureOfAnotherShapeStaysWholeBetweenBars() {
    YuvFrame frame = LastFrame.of(conformed(filmed(480, 832, 30, 10), 0.3));
    assertEquals(16, corner(frame), 2);
    assertTrue((frame.y()[frame.width() * 90 + 160] & 0xff) > 24);
  }

  @Test
  void progressGoesFromStartToEnd() {
    List<Double> told = new ArrayList<>();
    new Conform(WANTED)
        .make(filmed(832, 480, 30, 15), Duration.ofSeconds(1), dir.resolve("shot.mp4"), told::add);
    assertEquals(0, told.getFirst());
    assertEquals(1, told.getLast());
    assertEquals(25, told.size());
  }

  @Test
  void aCancelledShotLeavesNoFile() {
    Path target = dir.resolve("shot.mp4");
    Path clip = filmed(832, 480, 30, 30);
    Progress stop =
        fraction -> {
          if (fraction > 0.4) {
            throw new CancellationException("enough");
          }
        };
    assertThrows(
        CancellationException.class,
        () -> new Conform(WANTED).make(clip, Duration.ofSeconds(1), target, stop));
    assertFalse(Files.exists(target));
  }

  @Test
  void whatIsNoClipIsRefused() throws IOException {
    Path clip = Files.writeString(dir.resolve("clip.mp4"), "not a film at all");
    EngineFailure refused = assertThrows(EngineFailure.class, () -> conformed(clip, 1));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
    assertFalse(Files.exists(dir.resolve("shot.mp4")));
  }

  private static int corner(YuvFrame frame) {
    return frame.y()[frame.width() * 2 + 2] & 0xff;
  }

  private static double brightness(YuvFrame frame) {
    long sum = 0;
    for (byte each : frame.y()) {
      sum += each & 0xff;
    }
    return (double) sum / frame.y().length;
  }
}
