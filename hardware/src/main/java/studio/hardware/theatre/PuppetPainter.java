package studio.hardware.theatre;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import studio.hardware.brief.Look;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.theatre.portrait.Portraitist;
import studio.hardware.theatre.portrait.SignedPng;

/// Draws a character as the toy theatre's puppet: alone, before light paper, in one of twenty
/// poses. It needs nothing, and the same brief gives the same picture.
///
/// It looks at the figure and the pose and cannot read; yet other words, steps or strengths give a
/// slightly different picture, as they do with a model.
public final class PuppetPainter implements PortraitEngine {
  /// Larger is drawn at this size's paper; enough for the finest training.
  private static final int LARGEST = 2048;

  @Override
  public String name() {
    return "toy theatre";
  }

  @Override
  public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
    attempt.at(0);
    ImageBrief words = brief.words();
    if (words.width() > LARGEST || words.height() > LARGEST) {
      throw new EngineFailure(
          EngineFailure.Kind.INVALID,
          "The toy theatre paints portraits of up to %d pixels a side, not %dx%d. Choose a smaller size in the project's style."
              .formatted(LARGEST, words.width(), words.height()));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    Look look = new PaperLikeness(brief.likeness()).on(brief.figure(), facts);
    try {
      long chance = chance(brief);
      attempt.preview(jpeg(paint(brief, look, chance, 4)));
      attempt.at(0.25);
      BufferedImage picture = paint(brief, look, chance, 1);
      attempt.at(0.9);
      SignedPng.write(picture, chance, target);
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "The portrait could not be written to %s (%s). Check that the folder is there and not full."
              .formatted(target, e.getMessage()),
          e);
    } catch (OutOfMemoryError e) {
      throw new EngineFailure(
          EngineFailure.Kind.OUT_OF_MEMORY,
          "Not enough memory to paint a portrait of %dx%d; give the program more (-Xmx) or choose a smaller size."
              .formatted(words.width(), words.height()),
          e);
    }
    attempt.at(1);
    facts.put("pose", brief.pose());
    facts.put("seed", Long.toString(words.seed()));
    words.from().ifPresent(from -> facts.put("denoise", Double.toString(from.denoise())));
    return new Drawing(name(), words.width(), words.height(), facts);
  }

  /// @param smaller 1 for the picture itself, 4 for a sketch of a quarter of its size
  private static BufferedImage paint(PortraitBrief brief, Look look, long chance, int smaller)
      throws IOException {
    ImageBrief words = brief.words();
    int width = Math.max(64, words.width() / smaller);
    int height = Math.max(64, words.height() / smaller);
    if (words.from().isEmpty()) {
      return Portraitist.paint(look, brief.pose(), chance, width, height);
    }
    ImageBrief.From from = words.from().get();
    return Portraitist.again(
        look,
        brief.pose(),
        SignedPng.chanceOf(from.picture()),
        chance,
        from.denoise(),
        width,
        height);
  }

  private static long chance(PortraitBrief brief) {
    ImageBrief words = brief.words();
    long said = words.positive().hashCode() * 31L + words.negative().hashCode();
    long numbers = words.steps() * 31L + Double.hashCode(words.cfg());
    return words.seed() * 1_000_003L ^ said * 7919L ^ numbers << 17;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", bytes);
    return bytes.toByteArray();
  }
}
