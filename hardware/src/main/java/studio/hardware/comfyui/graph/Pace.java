package studio.hardware.comfyui.graph;

import java.time.Duration;
import java.util.Optional;
import studio.hardware.film.Canvas;

/// What a workflow for moving pictures can do: in which sizes, and how it counts a clip's length.
///
/// @param framePack present for the two FramePack templates, which count in sections
/// @param framesPerSecond what models that count frames were trained at
/// @param pixels the area that models of other kinds were trained at
/// @param memoryKept gigabytes that FramePack leaves free on the card
public record Pace(
    Optional<FramePack> framePack, int framesPerSecond, int pixels, double memoryKept) {
  /// Less than this runs out of memory on a card of 12 GB.
  public static final double MEMORY_KEPT = 6.0;

  private static final int BLOCK = 16;

  /// What most open video models were trained at.
  private static final int USUAL_RATE = 16;

  public static Pace of(FramePack model, double memoryKept) {
    return new Pace(Optional.of(model), FramePack.FRAMES_PER_SECOND, 640 * 640, memoryKept);
  }

  /// For an operator's own graph: it counts frames at the rate that its own last node saves them
  /// at, or it is FramePack after all.
  public static Pace ofGraph(Workflow own, int pixels, double memoryKept) {
    if (own.classes().contains("FramePackSampler")) {
      return of(FramePack.I2V, memoryKept);
    }
    return ofFrames(own.framesPerSecond().orElse(USUAL_RATE), pixels);
  }

  public static Pace ofFrames(int framesPerSecond, int pixels) {
    return new Pace(Optional.empty(), framesPerSecond, pixels, MEMORY_KEPT);
  }

  /// The size to film a picture of `width` by `height` at.
  public Canvas canvas(int width, int height) {
    return framePack.isPresent()
        ? FramePack.bucket(width, height)
        : Canvas.near(width, height, pixels, BLOCK);
  }

  double seconds(Duration length) {
    return framePack.map(model -> model.secondsToAskFor(length)).orElse(length.toMillis() / 1000.0);
  }

  /// Video models make four frames of each latent one, after the first.
  long frames(Duration length) {
    long frames = (long) Math.ceil(length.toNanos() * framesPerSecond / 1e9);
    return Math.ceilDiv(Math.max(0, frames - 1), 4) * 4 + 1;
  }
}
