package studio.hardware.theatre;

import java.util.List;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.SpokenLine;
import studio.hardware.theatre.puppet.Puppet;
import studio.hardware.theatre.puppet.acting.Blocking;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.set.PaperSet;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;

/// Tells each performer of a shot what to do: the favoured one plays the shot's motion, those who
/// speak talk, the others listen or wait.
final class ActingDirection {
  /// Units between those who run the same way.
  private static final double RUNNERS_APART = 230;

  private final ShotBrief brief;
  private final PaperSet set;
  private final int favoured;

  ActingDirection(ShotBrief brief, PaperSet set, int favoured) {
    this.brief = brief;
    this.set = set;
    this.favoured = favoured;
  }

  /// The layers of performer `i` at its mark.
  List<Layer> play(Puppet puppet, int i, Mark mark) {
    String name = brief.performers().get(i).name();
    List<SpokenLine> own =
        brief.lines().stream().filter(line -> line.speaker().equals(name)).toList();
    List<Blocking.Span> listening =
        brief.lines().stream()
            .filter(line -> !line.speaker().equals(name))
            .map(line -> new Blocking.Span(seconds(line.start()), seconds(line.end())))
            .toList();
    var blocking =
        new Blocking(
            new Blocking.Mark(mark.x(), mark.y(), mark.scale(), facing(mark), mark.z()),
            seconds(brief.length()),
            motion(i, own),
            own,
            listening,
            Blocking.Gaze.AHEAD,
            new Blocking.Air(wind(brief.setting()), set.light().multiply()),
            brief.seed() * 31 + i);
    List<Layer> layers = puppet.perform(blocking);
    if (blocking.motion() == MotionPreset.SPRINT && i != favoured) {
      double behind = (facesLeft(mark) ? 1 : -1) * RUNNERS_APART * Math.abs(i - favoured);
      return layers.stream().map(layer -> shifted(layer, behind)).toList();
    }
    return isFast(blocking.motion()) ? layers : layers.stream().map(OnTwos::of).toList();
  }

  /// A puppet that runs beside its path; what is pinned to its root follows by itself.
  private static Layer shifted(Layer layer, double x) {
    if (layer.joint().isPresent()) {
      return layer;
    }
    Placement p = layer.placement();
    return new Layer(
        layer.id(),
        layer.cels(),
        layer.z(),
        new Placement(
            p.x() + x,
            p.y(),
            p.pivotX(),
            p.pivotY(),
            p.scale(),
            p.rotation(),
            p.opacity(),
            p.flip()),
        layer.tiling(),
        layer.joint(),
        layer.behaviors());
  }

  private Facing facing(Mark mark) {
    if (brief.framing().angle() == CameraAngle.POV) {
      return Facing.FRONT;
    }
    return facesLeft(mark) ? Facing.LEFT : Facing.RIGHT;
  }

  private boolean facesLeft(Mark mark) {
    return runTogether() ? brief.seed() % 2 == 0 : mark.facesLeft();
  }

  /// Who runs or leaves does so with the others, not into them.
  private boolean runTogether() {
    return brief.motion() == MotionPreset.SPRINT || brief.motion() == MotionPreset.WALK_OUT;
  }

  private MotionPreset motion(int i, List<SpokenLine> own) {
    MotionPreset motion = brief.motion();
    boolean together =
        switch (motion) {
          case WALK_IN, WALK_OUT, SPRINT, STAND_SMALL, WIND_WIDE, FACE_TO_FACE -> true;
          default -> false;
        };
    if (i == favoured || together) {
      return motion;
    }
    if (!own.isEmpty()) {
      return MotionPreset.TALK_GESTURE;
    }
    return brief.lines().isEmpty() ? MotionPreset.IDLE_SWAY : MotionPreset.LISTEN;
  }

  private static boolean isFast(MotionPreset motion) {
    return switch (motion) {
      case SPRINT, LEAP, STRIKE, DODGE -> true;
      default -> false;
    };
  }

  private double wind(Setting setting) {
    if (brief.motion() == MotionPreset.WIND_WIDE || brief.motion() == MotionPreset.HAIR_WIND) {
      return 1;
    }
    if (setting.kind().isIndoors()) {
      return 0.03;
    }
    return switch (setting.weather()) {
      case FOG -> 0.1;
      case CLEAR -> 0.15;
      case CLOUDY -> 0.25;
      case SNOW -> 0.3;
      case RAIN -> 0.4;
      case WIND -> 0.9;
      case STORM -> 1;
    };
  }

  private static double seconds(java.time.Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
