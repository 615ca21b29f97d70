package studio.hardware.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.hardware.prompted.Shots.HARBOUR;
import static studio.hardware.prompted.Shots.PIP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Quality;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.VideoBrief;
import studio.hardware.engine.VideoEngine;
import studio.hardware.film.EncoderChoice;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.YuvFrame;

class PromptedFilmTest {
  private static final VideoFormat FORMAT = new VideoFormat(320, 180, 24);
  private static final ShotBrief SHOT =
      Shots.shot(HARBOUR, ShotType.MEDIUM, MotionPreset.TURN, List.of(PIP), "");

  @TempDir Path dir;

  private final List<VideoBrief> asked = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();
  private final PromptedFilm film =
      new PromptedFilm(
          new Animator(),
          new CardFilm(),
          PromptStyle.DRAWN,
          Wording.usual(),
          EncoderChoice.embedded());

  @Test
  void theModelsClipBecomesTheShot() throws IOException {
    Path target = dir.resolve("shot.mp4");
    List<Double> told = new ArrayList<>();
    film.film(
        SHOT, Optional.of(Path.of("first.jpg")), FORMAT, target, Attempt.watchedBy(told::add));
    FilmFacts.Picture picture = FilmProbe.probe(target).picture();
    assertEquals(48, picture.frames());
    assertEquals(320, picture.width());
    assertEquals(24, picture.framesPerSecond(), 1e-9);
    assertEquals(Path.of("first.jpg"), asked.getFirst().first());
    assertTrue(asked.getFirst().positive().startsWith("the fox turns to look at another"));
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(1, told.getLast());
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(target), left.toList());
    }
  }

  @Test
  void itBeginsWithAPicture() {
    assertTrue(film.beginsWithPicture());
    EngineFailure refused =
        assertThrows(
            EngineFailure.class,
            () ->
                film.film(SHOT, Optional.empty(), FORMAT, dir.resolve("shot.mp4"), Attempt.ALONE));
    assertEquals(EngineFailure.Kind.INVALID, refused.kind());
  }

  @Test
  void cardsAreLeftToWhoCanLetter() {
    film.film(Shots.card(), Optional.empty(), FORMAT, dir.resolve("c.mp4"), Attempt.ALONE);
    assertEquals(List.of("1-1"), cards);
    assertEquals(List.of(), asked);
  }

  /// Thirty frames a second, a size of its own, and too short.
  private final class Animator implements VideoEngine {
    @Override
    public String name() {
      return "animator@test";
    }

    @Override
    public Clip animate(VideoBrief brief, Path target, Attempt attempt) {
      asked.add(brief);
      attempt.at(0.5);
      VideoFormat own = new VideoFormat(416, 240, 30);
      YuvFrame frame = YuvFrame.blank(own.width(), own.height());
      try (FilmWriter clip = FilmWriter.open(target, own, Quality.DRAFT)) {
        for (int i = 0; i < 40; i++) {
          clip.write(frame);
        }
        clip.finish();
      }
      attempt.at(1);
      return new Clip(name(), 30, own.width(), own.height());
    }
  }

  private final class CardFilm implements FilmEngine {
    @Override
    public String name() {
      return "card film";
    }

    @Override
    public void film(
        ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
      cards.add(shot.id());
    }
  }
}
