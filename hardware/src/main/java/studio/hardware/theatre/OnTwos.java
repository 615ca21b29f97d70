package studio.hardware.theatre;

import java.util.ArrayList;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Layer;

/// Twelve poses a second, two frames of film for each: how cut-out animation has always been shot.
/// Where the camera stands still this also makes every other frame free.
final class OnTwos {
  private static final double POSES_PER_SECOND = 12;

  private OnTwos() {}

  /// The sheet, moving in poses; one that never moves, or already does, as it is.
  static Layer of(Layer layer) {
    if (layer.behaviors().isEmpty()
        || layer.behaviors().stream().anyMatch(Behavior.Stepped.class::isInstance)) {
      return layer;
    }
    var behaviors = new ArrayList<Behavior>(layer.behaviors());
    behaviors.addFirst(new Behavior.Stepped(POSES_PER_SECOND));
    return new Layer(
        layer.id(),
        layer.cels(),
        layer.z(),
        layer.placement(),
        layer.tiling(),
        layer.joint(),
        behaviors);
  }
}
