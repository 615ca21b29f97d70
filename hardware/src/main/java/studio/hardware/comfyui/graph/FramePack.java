package studio.hardware.comfyui.graph;

import java.time.Duration;

/// FramePack films in sections of a few latent frames; each costs as many steps as a picture.
public enum FramePack {
  /// From the end of the clip to its beginning.
  I2V("framepack-i2v"),
  /// Forwards.
  F1("framepack-f1");

  /// Latent frames in a section.
  public static final int WINDOW = 9;

  /// What the model was trained at.
  public static final int FRAMES_PER_SECOND = 30;

  private final String workflow;

  FramePack(String workflow) {
    this.workflow = workflow;
  }

  /// The name of its template.
  public String workflow() {
    return workflow;
  }

  /// Sections in a clip of about `length`.
  public int sections(Duration length) {
    double frames = length.toNanos() / 1e9 * FRAMES_PER_SECOND;
    return switch (this) {
      case I2V -> (int) Math.max(1, Math.floor(frames / framesInSection() + 0.5));
      case F1 -> (int) Math.max(1, Math.ceil(frames / framesInSection()));
    };
  }

  /// Seconds to ask the sampler for, so that it films exactly as many sections as this says. The
  /// shot's own length is not safe: the sampler rounds halves to even, where 3 s would lose a
  /// section, and a length on the edge of a section may fall on either side of it.
  public double secondsToAskFor(Duration length) {
    int sections = sections(length);
    return switch (this) {
      case I2V -> hundredths((double) sections * framesInSection() / FRAMES_PER_SECOND);
      case F1 -> hundredths((sections * framesInSection() - 1.0) / FRAMES_PER_SECOND);
    };
  }

  private int framesInSection() {
    return switch (this) {
      case I2V -> 4 * WINDOW;
      case F1 -> 4 * WINDOW - 3;
    };
  }

  private static double hundredths(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
