package studio.hardware.theatre.puppet.acting;

import java.util.List;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.SpokenLine;

/// What one puppet does in one shot. `lines` are its own; `listening` is when others speak.
/// `seconds` is the shot's length.
public record Blocking(
    Mark mark,
    double seconds,
    MotionPreset motion,
    List<SpokenLine> lines,
    List<Span> listening,
    Gaze gaze,
    Air air,
    long seed) {

  /// Which way a puppet looks, as the audience sees it.
  public enum Facing {
    LEFT,
    RIGHT,
    FRONT
  }

  /// Where the feet stand on the stage (units), how large, which way and how deep.
  public record Mark(double x, double y, double scale, Facing facing, double z) {}

  /// From `start` to `end` in seconds.
  public record Span(double start, double end) {}

  /// Where the eyes look, as seen by the audience: -1 far left or up, 1 far right or down.
  public record Gaze(double x, double y) {
    public static final Gaze AHEAD = new Gaze(0, 0);
  }

  /// The air of the scene: `wind` 0 calm to 1 strong, and the light's colour, multiplied with the
  /// puppet's own (0xFFFFFF changes nothing).
  public record Air(double wind, int light) {
    public static final Air STILL = new Air(0.15, 0xffffff);
  }

  public Blocking {
    lines = List.copyOf(lines);
    listening = List.copyOf(listening);
  }

  /// Nobody speaks, nothing blows.
  public static Blocking quiet(Mark mark, double seconds, MotionPreset motion, long seed) {
    return new Blocking(mark, seconds, motion, List.of(), List.of(), Gaze.AHEAD, Air.STILL, seed);
  }
}
