package studio.hardware.comfyui.graph;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import studio.hardware.film.Canvas;
import tools.jackson.databind.JsonNode;

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

  /// The sizes it was trained at, lying; they are as good upright.
  private static final List<Canvas> LYING =
      List.of(
          new Canvas(960, 416),
          new Canvas(864, 448),
          new Canvas(832, 480),
          new Canvas(768, 512),
          new Canvas(704, 544),
          new Canvas(672, 576),
          new Canvas(640, 608));

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

  /// How often a node goes through its steps: for the sampler, the sections that it makes of the
  /// seconds it is asked for; for every other node, once.
  public static int rounds(JsonNode node) {
    JsonNode inputs = node.path("inputs");
    double seconds = inputs.path("total_second_length").asDouble(0);
    int window = inputs.path("latent_window_size").asInt(0);
    boolean sampler = node.path("class_type").asString("").startsWith("FramePackSampler");
    return sampler && seconds > 0 && window > 0
        ? (int) Math.max(1, Math.rint(seconds * FRAMES_PER_SECOND / (4 * window)))
        : 1;
  }

  /// The size nearest in shape to `width` by `height`.
  static Canvas bucket(int width, int height) {
    double shape = (double) Math.max(width, height) / Math.min(width, height);
    Canvas lying =
        Collections.min(
            LYING,
            Comparator.comparingDouble(
                size -> Math.abs(Math.log(shape * size.height() / size.width()))));
    return width >= height ? lying : new Canvas(lying.height(), lying.width());
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
