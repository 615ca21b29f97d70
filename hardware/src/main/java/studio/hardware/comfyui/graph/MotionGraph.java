package studio.hardware.comfyui.graph;

import java.time.Duration;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.VideoBrief;

/// The graph that brings a picture to life.
public final class MotionGraph {
  private MotionGraph() {}

  /// How a workflow counts the length of a clip.
  ///
  /// @param framePack present for the two FramePack templates, which count in sections
  /// @param framesPerSecond for models that count frames
  /// @param memoryKept gigabytes that FramePack leaves free on the card; less than 6 runs out of
  ///   memory on a card of 12
  public record Pace(Optional<FramePack> framePack, int framesPerSecond, double memoryKept) {
    public static Pace of(FramePack model, double memoryKept) {
      return new Pace(Optional.of(model), FramePack.FRAMES_PER_SECOND, memoryKept);
    }

    public static Pace ofFrames(int framesPerSecond) {
      return new Pace(Optional.empty(), framesPerSecond, 6.0);
    }

    double seconds(Duration length) {
      return framePack
          .map(model -> model.secondsToAskFor(length))
          .orElse(length.toMillis() / 1000.0);
    }

    /// Video models make four frames of each latent one, after the first.
    long frames(Duration length) {
      long frames = (long) Math.ceil(length.toNanos() * framesPerSecond / 1e9);
      return Math.ceilDiv(Math.max(0, frames - 1), 4) * 4 + 1;
    }
  }

  /// Fills `brief` into `workflow`.
  ///
  /// @param picture the uploaded picture it begins with
  /// @param width of that picture, which the clip will have too
  /// @throws EngineFailure INVALID when a LoRA for stills is wired into FramePack
  public static Graph of(
      Workflow workflow, VideoBrief brief, Pace pace, String picture, int width, int height) {
    refuseLora(workflow);
    return workflow
        .sheet()
        .put(Slot.POSITIVE, brief.positive())
        .put(Slot.NEGATIVE, brief.negative())
        .put(Slot.PICTURE, picture)
        .put(Slot.WIDTH, width)
        .put(Slot.HEIGHT, height)
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
