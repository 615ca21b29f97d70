package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class EpisodeMuxTest {
  private static final Subtitles LINES =
      Subtitles.of(
          List.of(
              new Cue(Duration.ofMillis(700), Duration.ofMillis(1500), "Fox", "Is the café open?"),
              new Cue(Duration.ofMillis(2200), Duration.ofMillis(3100), "猫", "もう閉まっている")));

  @TempDir Path dir;
  Path one;
  Path two;
  Path target;

  @BeforeEach
  void filmTwoScenes() {
    one = Fixtures.film(dir.resolve("one.mp4"), Fixtures.TINY, Quality.STANDARD, 50, 1);
    two = Fixtures.film(dir.resolve("two.mp4"), Fixtures.TINY, Quality.STANDARD, 31, 2);
    target = dir.resolve("episode.mp4");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 162_000, 300_000})
  void soundLastsExactlyAsLongAsThePicture(int samples) {
    Path sound = dir.resolve("sound.wav");
    AudioWriter.write(Fixtures.tone(440, 0.3, samples), sound, AudioWriter.Kind.WAV);
    EpisodeMux.mux(parts(Optional.of(sound), LINES), target, Progress.SILENT);
    FilmFacts facts = FilmProbe.probe(target);
    Duration picture = facts.picture().length();
    assertEquals(Fixtures.TINY.lengthOf(81), picture);
    assertEquals(picture, facts.sound().orElseThrow().length());
    assertEquals(picture, facts.length());
  }

  @Test
  void soundIsNeitherLateNorEarly() {
    Pcm click = Pcm.silence(162_000);
    for (int i = 96_000; i < 96_480; i++) {
      click.left()[i] = (float) Math.sin(i * 0.3);
      click.right()[i] = click.left()[i];
    }
    Path sound = dir.resolve("click.flac");
    AudioWriter.write(click, sound, AudioWriter.Kind.FLAC);
    EpisodeMux.mux(parts(Optional.of(sound), LINES), target, Progress.SILENT);
    Pcm heard = AudioReader.read(target);
    int first = 0;
    while (Math.abs(heard.left()[first]) < 0.5) {
      first++;
    }
    assertEquals(96_000, first, 240, "within five milliseconds");
  }

  @Test
  void itsFactsAreThoseOfAFinishedEpisode() {
    Path sound = dir.resolve("sound.flac");
    AudioWriter.write(Fixtures.tone(440, 0.3, 162_000), sound, AudioWriter.Kind.FLAC);
    var episode = EpisodeMux.mux(parts(Optional.of(sound), LINES), target, Progress.SILENT);
    assertEquals(81, episode.frames());
    FilmFacts facts = FilmProbe.probe(target);
    assertTrue(facts.faststart());
    assertEquals("h264", facts.picture().codec());
    assertEquals("yuv420p", facts.picture().pixelFormat());
    assertEquals(81, facts.picture().frames());
    var track = facts.sound().orElseThrow();
    assertEquals("aac", track.codec());
    assertEquals(48_000, track.samplesPerSecond());
    assertEquals(2, track.channels());
    assertEquals(List.of("eng"), facts.subtitles());
    assertEquals("The Café – 夜", facts.tags().get("title"));
    assertEquals(2, facts.chapters().size());
    assertEquals("Before", facts.chapters().get(0).title());
    assertEquals("After & beyond", facts.chapters().get(1).title());
    assertEquals(Fixtures.TINY.lengthOf(50).toMillis(), facts.chapters().get(1).start().toMillis());
  }

  @Test
  void picturesAreThoseOfTheScenes() {
    EpisodeMux.mux(parts(Optional.empty(), LINES), target, Progress.SILENT);
    List<String> expected = new ArrayList<>(FrameHash.of(one));
    expected.addAll(FrameHash.of(two));
    assertEquals(expected, FrameHash.of(target));
  }

  @Test
  void subtitlesStandWhereTheirLinesSound() {
    EpisodeMux.mux(parts(Optional.empty(), LINES), target, Progress.SILENT);
    List<Subtitles.Shown> expected =
        LINES.shown().stream()
            .map(text -> new Subtitles.Shown(text.start(), text.end(), "", text.rows()))
            .toList();
    assertEquals(expected, TextTrack.read(target));
  }

  @Test
  void noTextOutlastsTheFilm() {
    Subtitles late =
        Subtitles.of(
            List.of(
                new Cue(Duration.ofSeconds(3), Duration.ofSeconds(9), "", "To be continued"),
                new Cue(Duration.ofSeconds(10), Duration.ofSeconds(12), "", "elsewhere.")));
    EpisodeMux.mux(parts(Optional.empty(), late), target, Progress.SILENT);
    assertEquals(Duration.ofMillis(3375), TextTrack.read(target).getLast().end());
    assertEquals(1, TextTrack.read(target).size());
    assertEquals(Fixtures.TINY.lengthOf(81), FilmProbe.probe(target).length());
  }

  @Test
  void theSamePartsGiveTheSameBytes() throws IOException {
    Path sound = dir.resolve("sound.wav");
    AudioWriter.write(Fixtures.tone(440, 0.3, 162_000), sound, AudioWriter.Kind.WAV);
    EpisodeMux.mux(parts(Optional.of(sound), LINES), target, Progress.SILENT);
    Path again = dir.resolve("again.mp4");
    EpisodeMux.mux(parts(Optional.of(sound), LINES), again, Progress.SILENT);
    assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(again));
  }

  @Test
  void anEpisodeWithoutWordsHasNoTextTrack() {
    EpisodeMux.mux(parts(Optional.empty(), Subtitles.of(List.of())), target, Progress.SILENT);
    assertEquals(List.of(), FilmProbe.probe(target).subtitles());
  }

  @Test
  void aMissingSoundIsNamedAndNothingIsLeft() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () ->
                EpisodeMux.mux(
                    parts(Optional.of(dir.resolve("gone.wav")), LINES), target, Progress.SILENT));
    assertTrue(failure.getMessage().contains("gone.wav"), failure.getMessage());
    assertFalse(Files.exists(target));
  }

  @Test
  void anOddSceneIsMadeOverAndSoundFollows() {
    two = Fixtures.film(dir.resolve("odd.mp4"), new VideoFormat(64, 48, 30), Quality.DRAFT, 30, 2);
    Path sound = dir.resolve("sound.wav");
    AudioWriter.write(Fixtures.tone(440, 0.3, 10_000), sound, AudioWriter.Kind.WAV);
    var episode = EpisodeMux.mux(parts(Optional.of(sound), LINES), target, Progress.SILENT);
    assertEquals(1, episode.madeOver());
    assertEquals(74, episode.frames());
    FilmFacts facts = FilmProbe.probe(target);
    assertEquals(facts.picture().length(), facts.sound().orElseThrow().length());
  }

  private EpisodeParts parts(Optional<Path> sound, Subtitles lines) {
    return new EpisodeParts(
        "The Café – 夜",
        List.of(
            new EpisodeParts.Scene("Before", one), new EpisodeParts.Scene("After & beyond", two)),
        sound,
        lines,
        "eng",
        Fixtures.TINY,
        Quality.STANDARD);
  }
}
