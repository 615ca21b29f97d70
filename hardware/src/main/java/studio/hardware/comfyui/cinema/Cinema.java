package studio.hardware.comfyui.cinema;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.config.section.ComfyUiSettings;
import studio.config.written.SlotMap;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.graph.FramePack;
import studio.hardware.comfyui.graph.Pace;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.EncoderChoice;
import studio.hardware.prompted.Portraits;
import studio.hardware.prompted.PromptStyle;
import studio.hardware.prompted.PromptStyle.Rendering;
import studio.hardware.prompted.PromptedFilm;
import studio.hardware.prompted.PromptedKeyframes;
import studio.hardware.prompted.PromptedPortraits;
import studio.hardware.prompted.Wording;

/// What the configuration says of a ComfyUI server, as the engines that work on it.
///
/// @param painter draws whatever is asked; keyframes only where `drawsKeyframes`
/// @param animator present where the server films
public record Cinema(
    ComfyPainter painter,
    Optional<ComfyAnimator> animator,
    PromptStyle style,
    boolean drawsKeyframes) {
  /// Reads the workflows and checks an operator's own against their slots; asks the server nothing.
  ///
  /// @param memoryKept gigabytes that FramePack leaves free on the server's card
  /// @throws studio.hardware.engine.EngineFailure INVALID with what is wrong with a graph
  public static Cinema of(
      ComfyUi server, ComfyUiSettings settings, Workshelf shelf, double memoryKept) {
    Workflow draw =
        settings
            .ownImageGraph()
            .map(file -> Workshelf.own(file, mapping(settings.slotsImage())))
            .orElseGet(() -> shelf.template("txt2img"));
    return new Cinema(
        new ComfyPainter(server, draw, shelf.template("refine")),
        animator(server, settings, shelf, memoryKept),
        style(settings),
        settings.keyframes());
  }

  private static Optional<ComfyAnimator> animator(
      ComfyUi server, ComfyUiSettings settings, Workshelf shelf, double memoryKept) {
    return switch (settings.film()) {
      case NONE -> Optional.empty();
      case FRAMEPACK_I2V -> Optional.of(framePack(server, shelf, FramePack.I2V, memoryKept));
      case FRAMEPACK_F1 -> Optional.of(framePack(server, shelf, FramePack.F1, memoryKept));
      case OWN ->
          settings
              .ownFilmGraph()
              .map(file -> Workshelf.own(file, mapping(settings.slotsFilm())))
              .map(own ->
                  new ComfyAnimator(
                      server,
                      own,
                      Pace.ofGraph(own, settings.width() * settings.height(), memoryKept)));
    };
  }

  private static ComfyAnimator framePack(
      ComfyUi server, Workshelf shelf, FramePack model, double memoryKept) {
    return new ComfyAnimator(server, shelf.template(model.workflow()), Pace.of(model, memoryKept));
  }

  private static PromptStyle style(ComfyUiSettings settings) {
    return new PromptStyle(
        settings.style(),
        PromptStyle.DRAWN.positive(),
        settings.negative(),
        new Rendering(
            settings.checkpoint(),
            settings.sampler(),
            settings.steps(),
            settings.cfg(),
            settings.width() * settings.height(),
            Likeness.USUAL),
        PromptStyle.DRAWN.motionSteps());
  }

  private static Map<String, String> mapping(SlotMap slots) {
    return slots.slots().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, slot -> slot.getValue().node() + "." + slot.getValue().input()));
  }

  /// @param cards draws titles and credits
  public Optional<KeyframeEngine> keyframes(KeyframeEngine cards, Portraits portraits) {
    return drawsKeyframes
        ? Optional.of(
            new PromptedKeyframes(
                painter, cards, style, Wording.usual(), portraits, painter::whyNotWorn))
        : Optional.empty();
  }

  /// Where the server draws: the cast too.
  public Optional<PortraitEngine> portraits() {
    return drawsKeyframes
        ? Optional.of(
            new PromptedPortraits(painter, style.stills().checkpoint(), painter::whyNotWorn))
        : Optional.empty();
  }

  /// @param cards films titles and credits
  public Optional<FilmEngine> film(FilmEngine cards, EncoderChoice encoder) {
    return animator.map(video -> new PromptedFilm(video, cards, style, Wording.usual(), encoder));
  }

  /// What the server lacks for the work that it is given here, a line each with what to do.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when it does not answer
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (drawsKeyframes) {
      missing.addAll(painter.missing(picture()));
    }
    animator.ifPresent(video -> missing.addAll(video.missing(clip())));
    return missing;
  }

  private ImageBrief picture() {
    Rendering how = style.stills();
    return new ImageBrief(
        "a place",
        "",
        how.checkpoint(),
        512,
        512,
        how.steps(),
        how.cfg(),
        how.sampler(),
        1,
        Optional.empty(),
        List.of(),
        how.likeness(),
        Optional.empty());
  }

  private VideoBrief clip() {
    return new VideoBrief(
        "it moves", "", Path.of("first.png"), Duration.ofSeconds(2), style.motionSteps(), 1);
  }
}
