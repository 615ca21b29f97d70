package studio.hardware.theatre.stage;

import java.util.List;
import java.util.Optional;

/// A sheet on the stage: what it shows (`cels`, the first unless a behaviour says otherwise), how
/// deep it stands (`z`, 1 far to 100 near), where, pinned to what, and what it does. Sheets of
/// equal depth are drawn in the order of the manifest, so the parts of a puppet share one depth.
public record Layer(
    String id,
    List<Sprite> cels,
    double z,
    Placement placement,
    Tiling tiling,
    Optional<Joint> joint,
    List<Behavior> behaviors) {
  public Layer {
    cels = List.copyOf(cels);
    behaviors = List.copyOf(behaviors);
    if (cels.isEmpty()) {
      throw new IllegalArgumentException("The sheet " + id + " has nothing on it");
    }
  }

  /// A sheet that stands still.
  public static Layer still(String id, Sprite sprite, double z, Placement placement) {
    return new Layer(id, List.of(sprite), z, placement, Tiling.NONE, Optional.empty(), List.of());
  }
}
