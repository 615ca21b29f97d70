package studio.hardware.comfyui.cinema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.Finished;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.comfyui.graph.MotionGraph;
import studio.hardware.comfyui.graph.Pace;
import studio.hardware.comfyui.graph.Slot;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.VideoBrief;
import studio.hardware.engine.VideoEngine;
import studio.hardware.film.AnimatedWebp;
import studio.hardware.film.Canvas;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.hardware.film.PictureFit;

/// Brings pictures to life on a ComfyUI server.
public final class ComfyAnimator implements VideoEngine {
  private final ComfyUi server;
  private final Workflow workflow;
  private final Pace pace;

  /// @param workflow a FramePack template or an operator's own graph
  /// @throws EngineFailure INVALID when it has no place for what every brief says, or puts a LoRA
  ///   for stills into FramePack
  public ComfyAnimator(ComfyUi server, Workflow workflow, Pace pace) {
    this.server = server;
    this.workflow = workflow.mustHave("film", Slot.PICTURE, Slot.SEED);
    this.pace = pace;
    MotionGraph.refuseLora(workflow);
  }

  @Override
  public String name() {
    return server.name();
  }

  /// What the server lacks for clips like `example`, a line each with what to do; empty when it can
  /// film them.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public List<String> missing(VideoBrief example) {
    Preflight preflight = new Preflight(server.capabilities());
    List<String> missing = new ArrayList<>(preflight.missing(workflow, ""));
    missing.addAll(
        preflight.missing(
            MotionGraph.of(workflow, example, pace, "any.png", pace.canvas(1280, 720))));
    return missing;
  }

  @Override
  public Clip animate(VideoBrief brief, Path target, Attempt attempt) {
    attempt.at(0);
    var first = PictureFit.read(brief.first());
    Canvas size = pace.canvas(first.getWidth(), first.getHeight());
    String picture =
        Scratch.with(
            target,
            ".first.png",
            file -> {
              PictureFit.writePng(PictureFit.fill(first, size.width(), size.height()), file);
              return server.upload(file);
            });
    Graph graph = MotionGraph.of(workflow, brief, pace, picture, size);
    Finished finished = server.run(graph, attempt);
    server.fetch(finished.film(), target, _ -> attempt.at(1));
    return told(target);
  }

  private Clip told(Path target) {
    if (AnimatedWebp.is(target)) {
      AnimatedWebp moving = AnimatedWebp.read(target);
      return new Clip(name(), moving.framesPerSecond(), moving.width(), moving.height());
    }
    FilmFacts.Picture film = FilmProbe.probe(target).picture();
    return new Clip(name(), film.framesPerSecond(), film.width(), film.height());
  }
}
