package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class SpliceTest {
  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(Quality.class)
  void joinedClipsShowExactlyTheirFrames(Quality quality) {
    List<Path> clips =
        List.of(
            film("a.mp4", quality, 31, 1),
            film("b.mp4", quality, 1, 2),
            film("c.mp4", quality, 60, 3));
    Path joined = dir.resolve("joined.mp4");
    var result = Splice.join(clips, Fixtures.TINY, quality, joined, Progress.SILENT);
    assertEquals(List.of(31L, 1L, 60L), result.frames());
    assertEquals(0, result.madeOver());
    assertEquals(hashes(clips), FrameHash.of(joined));
    FilmFacts facts = FilmProbe.probe(joined);
    assertEquals(92, facts.picture().frames());
    assertEquals(Fixtures.TINY.lengthOf(92).toMillis(), facts.length().toMillis());
    assertEquals(24.0, facts.picture().framesPerSecond());
  }

  @Test
  void clipsWithOtherParameterSetsAreCopiedToo() {
    List<Path> clips =
        List.of(
            film("draft.mp4", Quality.DRAFT, 20, 1),
            film("high.mp4", Quality.HIGH, 50, 2),
            film("again.mp4", Quality.DRAFT, 20, 3),
            film("standard.mp4", Quality.STANDARD, 30, 4));
    Path joined = dir.resolve("joined.mp4");
    var result = Splice.join(clips, Fixtures.TINY, Quality.DRAFT, joined, Progress.SILENT);
    assertEquals(0, result.madeOver());
    assertEquals(hashes(clips), FrameHash.of(joined));
  }

  @Test
  void aClipOfAnotherEncoderIsCopiedToo() {
    Path other =
        Fixtures.film(
            dir.resolve("other.mp4"), Fixtures.TINY, Quality.HIGH, EncoderChoice.OPENH264, 25, 5);
    List<Path> clips = List.of(film("a.mp4", Quality.HIGH, 20, 1), other);
    Path joined = dir.resolve("joined.mp4");
    var result = Splice.join(clips, Fixtures.TINY, Quality.HIGH, joined, Progress.SILENT);
    assertEquals(0, result.madeOver());
    assertEquals(hashes(clips), FrameHash.of(joined));
  }

  @Test
  void onlyTheOddClipIsMadeOver() {
    Path odd =
        Fixtures.film(dir.resolve("odd.mp4"), new VideoFormat(64, 48, 12), Quality.STANDARD, 24, 9);
    Path first = film("a.mp4", Quality.STANDARD, 30, 1);
    Path last = film("c.mp4", Quality.STANDARD, 30, 2);
    Path joined = dir.resolve("joined.mp4");
    var result =
        Splice.join(
            List.of(first, odd, last), Fixtures.TINY, Quality.STANDARD, joined, Progress.SILENT);
    assertEquals(1, result.madeOver());
    assertEquals(List.of(30L, 48L, 30L), result.frames(), "two seconds at twice the rate");
    List<String> shown = FrameHash.of(joined);
    assertEquals(FrameHash.of(first), shown.subList(0, 30));
    assertEquals(FrameHash.of(last), shown.subList(78, 108));
    assertEquals(160, FilmProbe.probe(joined).picture().width());
  }

  @Test
  void anOddClipOfOneFrameFitsBetweenTwo() {
    Path odd =
        Fixtures.film(dir.resolve("odd.mp4"), new VideoFormat(64, 48, 24), Quality.STANDARD, 1, 9);
    Path first = film("a.mp4", Quality.HIGH, 30, 1);
    Path joined = dir.resolve("joined.mp4");
    var result =
        Splice.join(
            List.of(first, odd, first), Fixtures.TINY, Quality.HIGH, joined, Progress.SILENT);
    assertEquals(List.of(30L, 1L, 30L), result.frames());
    assertEquals(FrameHash.of(first), FrameHash.of(joined).subList(31, 61));
  }

  @Test
  void clipsThatAreAllOddAreAllMadeOver() {
    VideoFormat small = new VideoFormat(64, 48, 24);
    List<Path> clips =
        List.of(
            Fixtures.film(dir.resolve("a.mp4"), small, Quality.DRAFT, 10, 1),
            Fixtures.film(dir.resolve("b.mp4"), small, Quality.DRAFT, 12, 2));
    Path joined = dir.resolve("joined.mp4");
    var result = Splice.join(clips, Fixtures.TINY, Quality.HIGH, joined, Progress.SILENT);
    assertEquals(2, result.madeOver());
    assertEquals(22, FrameHash.of(joined).size());
  }

  @Test
  void aDamagedClipIsNamedAndNothingIsLeft() throws IOException {
    Path good = film("good.mp4", Quality.DRAFT, 10, 1);
    Path bad = dir.resolve("bad.mp4");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(bad, Arrays.copyOf(bytes, bytes.length / 2));
    Path joined = dir.resolve("joined.mp4");
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                Splice.join(
                    List.of(good, bad), Fixtures.TINY, Quality.DRAFT, joined, Progress.SILENT));
    assertTrue(failure.getMessage().contains("bad.mp4"), failure.getMessage());
    assertEquals(EngineFailure.Kind.INVALID, failure.kind());
    assertFalse(Files.exists(joined));
  }

  @Test
  void aClipWhoseEndWasCutOffIsRefused() throws IOException {
    Path good = film("good.mp4", Quality.STANDARD, 60, 1);
    Path whole = dir.resolve("whole.mp4");
    EpisodeMux.mux(
        new EpisodeParts(
            "Index first",
            List.of(new EpisodeParts.Scene("One", good)),
            Optional.empty(),
            Subtitles.of(List.of()),
            "eng",
            Fixtures.TINY,
            Quality.STANDARD),
        whole,
        Progress.SILENT);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(dir.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length - 500));
    Path joined = dir.resolve("joined.mp4");
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                Splice.join(
                    List.of(good, cut), Fixtures.TINY, Quality.STANDARD, joined, Progress.SILENT));
    assertTrue(failure.getMessage().contains("cut.mp4"), failure.getMessage());
    assertFalse(Files.exists(joined));
  }

  @Test
  void aCancelledJoinLeavesNothing() {
    List<Path> clips = List.of(film("a.mp4", Quality.DRAFT, 30, 1));
    Path joined = dir.resolve("joined.mp4");
    assertThrows(
        CancellationException.class,
        () ->
            Splice.join(
                clips,
                Fixtures.TINY,
                Quality.DRAFT,
                joined,
                fraction -> {
                  throw new CancellationException();
                }));
    assertFalse(Files.exists(joined));
  }

  private Path film(String name, Quality quality, int frames, int seed) {
    return Fixtures.film(dir.resolve(name), Fixtures.TINY, quality, frames, seed);
  }

  private static List<String> hashes(List<Path> clips) {
    List<String> all = new ArrayList<>();
    clips.forEach(clip -> all.addAll(FrameHash.of(clip)));
    return all;
  }
}
