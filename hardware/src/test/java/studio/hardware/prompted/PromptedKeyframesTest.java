package studio.hardware.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.hardware.prompted.Shots.HARBOUR;
import static studio.hardware.prompted.Shots.OSKAR;
import static studio.hardware.prompted.Shots.PIP;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Quality;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.ImageEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.film.PictureFit;
import studio.hardware.prompted.Portraits.Portrait;

class PromptedKeyframesTest {
  private static final ShotBrief SHOT =
      Shots.shot(HARBOUR, ShotType.MEDIUM, MotionPreset.TURN, List.of(PIP), "");
  private static final Portrait FOX =
      new Portrait(
          Optional.of(new Lora("pip_lora.safetensors", 0.8, 0.8)), List.of(Path.of("pip.png")));

  @TempDir Path dir;

  private final List<ImageBrief> asked = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();

  private PromptedKeyframes keyframes(Portraits portraits) {
    return new PromptedKeyframes(
        new Painter(), new CardPainter(), PromptStyle.DRAWN, Wording.usual(), portraits);
  }

  @Test
  void theModelDrawsAtItsOwnSizeAndThePictureFitsTheFilm() throws IOException {
    Path target = dir.resolve("key.jpg");
    keyframes(Portraits.NONE).keyframe(SHOT, Quality.STANDARD.format(), target, Attempt.ALONE);
    BufferedImage picture = ImageIO.read(target.toFile());
    assertEquals(1280, picture.getWidth());
    assertEquals(720, picture.getHeight());
    assertEquals(896, asked.getFirst().width());
    assertEquals(512, asked.getFirst().height());
    assertTrue(asked.getFirst().seed() >= 0);
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(target), left.toList());
    }
  }

  @Test
  void aLikenessIsFollowedWhereOneIsInThePicture() {
    keyframes((_, _) -> FOX)
        .keyframe(SHOT, Quality.DRAFT.format(), dir.resolve("key.jpg"), Attempt.ALONE);
    assertEquals(FOX.lora(), asked.getFirst().lora());
    assertEquals(FOX.references(), asked.getFirst().references());
  }

  @Test
  void aLikenessThatTheEngineCannotUseIsLeftOutAndTheFilmGoesOn() {
    new PromptedKeyframes(
            new Painter(),
            new CardPainter(),
            PromptStyle.DRAWN,
            Wording.usual(),
            (_, _) -> FOX,
            _ -> Optional.of("it is for SDXL"))
        .keyframe(SHOT, Quality.DRAFT.format(), dir.resolve("key.jpg"), Attempt.ALONE);
    assertEquals(Optional.empty(), asked.getFirst().lora());
    assertEquals(FOX.references(), asked.getFirst().references());
  }

  @Test
  void theBookKnowsThoseWhoPlayInTheShotByNameAsScriptsWriteIt() {
    PortraitBook book = new PortraitBook();
    book.lay(SHOT.id(), java.util.Map.of(PIP.name().toUpperCase(java.util.Locale.ROOT), FOX));
    assertEquals(FOX, book.of(SHOT, PIP));
    assertEquals(Portrait.NONE, book.of(SHOT, OSKAR));
    book.clear(SHOT.id());
    assertEquals(Portrait.NONE, book.of(SHOT, PIP));
  }

  @Test
  void noLikenessColoursTwoFaces() {
    ShotBrief two =
        Shots.shot(HARBOUR, ShotType.MEDIUM, MotionPreset.TURN, List.of(PIP, OSKAR), "");
    keyframes((_, _) -> FOX)
        .keyframe(two, Quality.DRAFT.format(), dir.resolve("key.jpg"), Attempt.ALONE);
    assertEquals(Optional.empty(), asked.getFirst().lora());
    assertEquals(List.of(), asked.getFirst().references());
  }

  @Test
  void cardsAreLeftToWhoCanLetter() {
    keyframes(Portraits.NONE)
        .keyframe(Shots.card(), Quality.DRAFT.format(), dir.resolve("key.jpg"), Attempt.ALONE);
    assertEquals(List.of("1-1"), cards);
    assertEquals(List.of(), asked);
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    ImageEngine broken =
        new ImageEngine() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Drawing draw(ImageBrief brief, Path target, Attempt attempt) {
            PictureFit.writePng(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), target);
            throw new EngineFailure(Kind.OUT_OF_MEMORY, "too large");
          }
        };
    PromptedKeyframes keyframes =
        new PromptedKeyframes(
            broken, new CardPainter(), PromptStyle.DRAWN, Wording.usual(), Portraits.NONE);
    assertThrows(
        EngineFailure.class,
        () ->
            keyframes.keyframe(
                SHOT, Quality.DRAFT.format(), dir.resolve("key.jpg"), Attempt.ALONE));
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private final class Painter implements ImageEngine {
    @Override
    public String name() {
      return "painter@test";
    }

    @Override
    public Drawing draw(ImageBrief brief, Path target, Attempt attempt) {
      asked.add(brief);
      PictureFit.writePng(
          new BufferedImage(brief.width(), brief.height(), BufferedImage.TYPE_INT_RGB), target);
      return new Drawing(name(), brief.width(), brief.height(), Map.of());
    }
  }

  private final class CardPainter implements KeyframeEngine {
    @Override
    public String name() {
      return "card painter";
    }

    @Override
    public void keyframe(ShotBrief shot, VideoFormat format, Path target, Attempt attempt) {
      cards.add(shot.id());
    }
  }
}
