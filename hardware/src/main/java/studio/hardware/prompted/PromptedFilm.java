package studio.hardware.prompted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.VideoBrief;
import studio.hardware.engine.VideoEngine;
import studio.hardware.film.Conform;
import studio.hardware.film.EncoderChoice;

/// Films a shot with a model that brings its picture to life.
public final class PromptedFilm implements FilmEngine {
  /// Of the whole, what the model takes; making the clip over takes the rest.
  private static final double MODEL = 0.96;

  private final VideoEngine video;
  private final FilmEngine cards;
  private final PromptStyle style;
  private final ShotPrompt prompts;
  private final EncoderChoice encoder;

  /// @param cards films titles and credits, whose lettering no model can do
  public PromptedFilm(
      VideoEngine video,
      FilmEngine cards,
      PromptStyle style,
      Wording wording,
      EncoderChoice encoder) {
    this.video = video;
    this.cards = cards;
    this.style = style;
    this.prompts = new ShotPrompt(style, wording);
    this.encoder = encoder;
  }

  @Override
  public String name() {
    return video.name();
  }

  @Override
  public boolean beginsWithPicture() {
    return true;
  }

  @Override
  public void film(
      ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
    if (shot.card().isPresent()) {
      cards.film(shot, first, format, target, attempt);
      return;
    }
    Path picture =
        first.orElseThrow(() ->
            new EngineFailure(
                Kind.INVALID,
                "Shot %s has no picture for %s to begin with; draw its keyframe first."
                    .formatted(shot.id(), name())));
    Path clip = target.resolveSibling(target.getFileName() + ".clip");
    try {
      video.animate(brief(shot, picture), clip, new Stretch(attempt, 0, MODEL));
      new Conform(format, encoder)
          .make(clip, shot.length(), target, new Stretch(attempt, MODEL, 1));
    } finally {
      discard(clip);
    }
  }

  private VideoBrief brief(ShotBrief shot, Path picture) {
    Prompt prompt = prompts.motion(shot);
    return new VideoBrief(
        prompt.positive(),
        prompt.negative(),
        picture,
        shot.length(),
        style.motionSteps(),
        shot.seed() & Long.MAX_VALUE);
  }

  private static void discard(Path clip) {
    try {
      Files.deleteIfExists(clip);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, clip + " could not be removed; remove it by hand.", e);
    }
  }
}
