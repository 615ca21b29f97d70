package studio.hardware.comfyui.graph;

import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.VideoBrief;
import studio.hardware.film.Canvas;

/// The graph that brings a picture to life.
public final class MotionGraph {
  private MotionGraph() {}

  /// Fills `brief` into `workflow`.
  ///
  /// @param picture the uploaded picture it begins with
  /// @param size of that picture, which the clip will have too
  /// @throws EngineFailure INVALID when a LoRA for stills is wired into FramePack
  public static Graph of(
      Workflow workflow, VideoBrief brief, Pace pace, String picture, Canvas size) {
    refuseLora(workflow);
    return workflow
        .sheet()
        .put(Slot.POSITIVE, brief.positive())
        .put(Slot.NEGATIVE, brief.negative())
        .put(Slot.PICTURE, picture)
        .put(Slot.WIDTH, size.width())
        .put(Slot.HEIGHT, size.height())
        .put(Slot.STEPS, brief.steps())
        .put(Slot.SEED, brief.seed())
        .put(Slot.SECONDS, pace.seconds(brief.length()))
        .put(Slot.FRAMES, pace.frames(brief.length()))
        .put(Slot.WINDOW, FramePack.WINDOW)
        .put(Slot.MEMORY_KEPT, pace.memoryKept())
        .graph();
  }

  /// FramePack is another architecture: weights for Stable Diffusion would be ignored or break it.
  public static void refuseLora(Workflow workflow) {
    boolean films = workflow.classes().contains("FramePackSampler");
    boolean wears =
        workflow.has(Slot.LORA)
            || workflow.classes().contains("LoraLoader")
            || workflow.classes().contains("LoraLoaderModelOnly");
    if (films && wears) {
      throw new EngineFailure(
          Kind.INVALID,
          "The ComfyUI graph %s puts a LoRA for pictures into FramePack, which is another architecture. Take the LoRA out: in FramePack the likeness comes from the picture that the shot begins with."
              .formatted(workflow.name()));
    }
  }
}
