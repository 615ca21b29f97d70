package studio.hardware.theatre.puppet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Performer;
import studio.hardware.theatre.puppet.acting.Actor;
import studio.hardware.theatre.puppet.acting.Blocking;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.acting.Choreography;
import studio.hardware.theatre.puppet.acting.Posture;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Workbench.Painted;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Joint;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// A character of jointed paper, painted and ready to perform. Immutable; sizes in stage units at
/// scale 1.
public final class Puppet {
  /// A point measured from the feet: x towards where the puppet faces, y down (so a head is above
  /// 0).
  public record Offset(double x, double y) {}

  /// Long enough for a picture, in seconds.
  private static final double STILL = 0.1;

  private final String id;
  private final Performer performer;
  private final Figure figure;
  private final Map<String, Painted> painted = new HashMap<>();

  Puppet(String id, Performer performer, Figure figure, List<Painted> painted) {
    this.id = id;
    this.performer = performer;
    this.figure = figure;
    painted.forEach(each -> this.painted.put(each.part().name(), each));
  }

  /// From sole to crown, without ears, hats and horns.
  public double height() {
    return figure.measures().height();
  }

  /// About how much room the puppet takes from left to right.
  public double width() {
    return figure.measures().width();
  }

  public Offset headCentre() {
    return new Offset(figure.measures().headX(), figure.measures().headY());
  }

  /// Half the height of the head.
  public double headRadius() {
    return figure.measures().headRadius();
  }

  /// How high the eyes are over the feet, as a negative y.
  public double eyeLine() {
    return figure.measures().eyeY();
  }

  /// The layers of this puppet in a shot, from behind to the front, all at the mark's depth.
  public List<Layer> perform(Blocking blocking) {
    Choreography play =
        Actor.play(figure, performer.look().build(), performer.expression(), blocking);
    var layers = new ArrayList<Layer>();
    for (Part part : figure.parts()) {
      if (isSeen(part, blocking.motion())) {
        layers.add(layer(part, play, blocking));
      }
    }
    return layers;
  }

  /// Whether it has legs that bend, and so can sit, walk and run.
  public boolean hasKnees() {
    return figure.parts().stream().anyMatch(part -> part.role() == Role.SHIN_NEAR);
  }

  /// The layers of this puppet in a posture, from behind to the front.
  public List<Layer> hold(Blocking.Mark mark, Posture posture) {
    Blocking blocking = Blocking.quiet(mark, STILL, MotionPreset.BREATHE, performer.look().seed());
    Choreography play =
        Actor.hold(figure, performer.look().build(), performer.expression(), blocking, posture);
    return figure.parts().stream()
        .filter(part -> isSeen(part, blocking.motion()))
        .map(part -> layer(part, play, blocking))
        .toList();
  }

  /// The part that is the head, if the body has one of its own, and the head's centre on its sheet.
  public Optional<Spot> head() {
    return figure.parts().stream()
        .filter(part -> part.role() == Role.HEAD)
        .findFirst()
        .map(part -> {
          Painted sheet = painted(part.name());
          return new Spot(
              id + "/" + part.name(),
              headCentre().x() - sheet.left(),
              headCentre().y() - sheet.top());
        });
  }

  /// A point of a layer, in units from its top left corner.
  public record Spot(String layer, double x, double y) {}

  private static boolean isSeen(Part part, MotionPreset motion) {
    return switch (part.role()) {
      case TEAR -> motion == MotionPreset.TEAR;
      case GLOW -> motion == MotionPreset.POWER_UP;
      default -> true;
    };
  }

  private Layer layer(Part part, Choreography play, Blocking blocking) {
    Painted sheet = painted(part.name());
    Blocking.Mark mark = blocking.mark();
    double pivotX = part.pinX() - sheet.left();
    double pivotY = part.pinY() - sheet.top();
    boolean glows = part.role() == Role.GLOW || part.role() == Role.SHADOW;
    int light = glows ? 0xffffff : blocking.air().light();
    List<Sprite> cels = sheet.sprites().stream().map(cel -> Light.on(cel, light)).toList();
    List<Behavior> behaviors = play.behaviors(part);
    Placement placement;
    Optional<Joint> joint = Optional.empty();
    if (part.isRoot()) {
      boolean flip = mark.facing() == Facing.LEFT;
      placement = new Placement(mark.x(), mark.y(), pivotX, pivotY, mark.scale(), 0, 1, flip);
    } else {
      Painted parent = painted(part.parent());
      placement = new Placement(0, 0, pivotX, pivotY, 1, 0, 1, false);
      joint =
          Optional.of(
              new Joint(
                  id + "/" + part.parent(),
                  part.pinX() - parent.left(),
                  part.pinY() - parent.top(),
                  pivotX,
                  pivotY));
    }
    return new Layer(
        id + "/" + part.name(), cels, mark.z(), placement, Tiling.NONE, joint, behaviors);
  }

  private Painted painted(String name) {
    Painted sheet = painted.get(name);
    if (sheet == null) {
      throw new IllegalStateException("The puppet " + id + " has no part " + name);
    }
    return sheet;
  }
}
