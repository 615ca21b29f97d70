package studio.hardware.prompted;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.brief.Performer;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.film.Canvas;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;
import studio.hardware.prompted.Portraits.Portrait;
import studio.hardware.prompted.PromptStyle.Rendering;

/// Draws a shot's picture with a model that reads words.
public final class PromptedKeyframes implements KeyframeEngine {
  private static final Logger log = LoggerFactory.getLogger(PromptedKeyframes.class);

  /// Models see in blocks of this many pixels.
  private static final int BLOCK = 64;

  private final ImageEngine images;
  private final KeyframeEngine cards;
  private final PromptStyle style;
  private final ShotPrompt prompts;
  private final Portraits portraits;
  private final Function<ImageBrief, Optional<String>> whyNotWorn;

  /// An engine that can use whatever it is given.
  public PromptedKeyframes(
      ImageEngine images,
      KeyframeEngine cards,
      PromptStyle style,
      Wording wording,
      Portraits portraits) {
    this(images, cards, style, wording, portraits, _ -> Optional.empty());
  }

  /// @param cards draws titles and credits, whose lettering no model can do
  /// @param whyNotWorn why the engine cannot use the LoRA of a brief that has one, with what to do:
  ///   a film goes on without it
  public PromptedKeyframes(
      ImageEngine images,
      KeyframeEngine cards,
      PromptStyle style,
      Wording wording,
      Portraits portraits,
      Function<ImageBrief, Optional<String>> whyNotWorn) {
    this.whyNotWorn = whyNotWorn;
    this.images = images;
    this.cards = cards;
    this.style = style;
    this.prompts = new ShotPrompt(style, wording);
    this.portraits = portraits;
  }

  @Override
  public String name() {
    return images.name();
  }

  @Override
  public void keyframe(ShotBrief shot, VideoFormat format, Path target, Attempt attempt) {
    if (shot.card().isPresent()) {
      cards.keyframe(shot, format, target, attempt);
      return;
    }
    Path drawn = target.resolveSibling(target.getFileName() + ".drawn.png");
    try {
      ImageEngine.Drawing drawing = images.draw(worn(shot, format), drawn, attempt);
      BufferedImage picture = PictureFit.read(drawn);
      Still.writeJpeg(PictureFit.fill(picture, format.width(), format.height()), target);
      log.debug("shot {}: drawn by {} with {}", shot.id(), drawing.engine(), drawing.facts());
    } finally {
      discard(drawn);
    }
  }

  /// With the likeness where the engine can use it.
  private ImageBrief worn(ShotBrief shot, VideoFormat format) {
    Portrait portrait = portrait(shot);
    ImageBrief brief = brief(shot, format, portrait);
    if (portrait.lora().isEmpty()) {
      return brief;
    }
    Optional<String> why = whyNotWorn.apply(brief);
    why.ifPresent(reason -> log.warn("shot {} is drawn without its LoRA: {}", shot.id(), reason));
    return why.isEmpty()
        ? brief
        : brief(shot, format, new Portrait(Optional.empty(), portrait.references()));
  }

  private ImageBrief brief(ShotBrief shot, VideoFormat format, Portrait portrait) {
    Prompt prompt = prompts.still(shot);
    Rendering how = style.stills();
    Canvas canvas = Canvas.near(format.width(), format.height(), how.pixels(), BLOCK);
    return new ImageBrief(
        prompt.positive(),
        prompt.negative(),
        how.checkpoint(),
        canvas.width(),
        canvas.height(),
        how.steps(),
        how.cfg(),
        how.sampler(),
        shot.seed() & Long.MAX_VALUE,
        portrait.lora(),
        portrait.references(),
        how.likeness(),
        Optional.empty());
  }

  /// A likeness colours every face in the picture, so it is followed only where there is one.
  private Portrait portrait(ShotBrief shot) {
    List<Performer> seen = Seen.in(shot);
    return seen.size() == 1 ? portraits.of(shot, seen.getFirst()) : Portrait.NONE;
  }

  private static void discard(Path drawn) {
    try {
      Files.deleteIfExists(drawn);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, drawn + " could not be removed; remove it by hand.", e);
    }
  }
}
