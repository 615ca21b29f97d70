package studio.hardware.theatre.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.hardware.theatre.stage.Behavior.PivotOnCrest;

/// Plays a manifest: tells for any moment where every sheet is and what the camera sees. The answer
/// depends on the moment alone, never on what was asked before. For one thread.
public final class Stage {
  private final Manifest manifest;
  private final List<Layer> layers;
  private final Map<String, Integer> index = new HashMap<>();
  private final Camera camera;
  private final List<Optional<Crest>> crests = new ArrayList<>();

  /// @throws IllegalArgumentException when two sheets share an id, or a sheet is pinned to or rides
  ///   on one that is not there, or in a circle
  public Stage(Manifest manifest) {
    this.manifest = manifest;
    this.layers = manifest.layers().stream().sorted(Comparator.comparingDouble(Layer::z)).toList();
    this.camera = new Camera(manifest.camera());
    for (int i = 0; i < layers.size(); i++) {
      if (index.put(layers.get(i).id(), i) != null) {
        throw new IllegalArgumentException("Two sheets are called " + layers.get(i).id());
      }
    }
    for (Layer layer : layers) {
      crests.add(ride(layer));
      checkPins(layer);
    }
  }

  /// The sheets in the order in which they are drawn, far to near.
  public List<Layer> layers() {
    return layers;
  }

  public Manifest manifest() {
    return manifest;
  }

  /// The stage at a moment, in seconds from the shot's first frame.
  public Tableau at(double seconds) {
    var poses = new Pose[layers.size()];
    for (int i = 0; i < poses.length; i++) {
      pose(i, seconds, poses);
    }
    return new Tableau(seconds, List.of(poses), camera.at(seconds));
  }

  private Pose pose(int i, double seconds, @Nullable Pose[] known) {
    Pose done = known[i];
    if (done != null) {
      return done;
    }
    Layer layer = layers.get(i);
    Placement placement = layer.placement();
    Sway sway = Sway.of(layer.behaviors(), seconds, placement.scale());
    Pose pose;
    if (layer.joint().isPresent()) {
      Joint joint = layer.joint().get();
      Pose parent = pose(place(joint.parent()), seconds, known);
      Affine hung =
          turned(
              layer,
              sway,
              joint.parentX() + placement.x() + sway.x(),
              joint.parentY() + placement.y() + sway.y(),
              joint.pivotX(),
              joint.pivotY());
      pose =
          new Pose(
              parent.place().after(hung),
              parent.opacity() * placement.opacity() * sway.opacity(),
              cel(layer, sway));
    } else {
      pose =
          new Pose(
              crests.get(i).isPresent()
                  ? afloat(layer, sway, crests.get(i).get().at(seconds))
                  : standing(layer, sway),
              placement.opacity() * sway.opacity(),
              cel(layer, sway));
    }
    known[i] = pose;
    return pose;
  }

  private static int cel(Layer layer, Sway sway) {
    return Math.clamp(sway.cel(), 0, layer.cels().size() - 1);
  }

  private static Affine standing(Layer layer, Sway sway) {
    Placement p = layer.placement();
    return turned(layer, sway, p.x() + sway.x(), p.y() + sway.y(), p.pivotX(), p.pivotY());
  }

  private static Affine turned(
      Layer layer, Sway sway, double x, double y, double pivotX, double pivotY) {
    Placement p = layer.placement();
    double scale = Math.max(0.001, p.scale() * sway.scale());
    return Affine.shift(x, y)
        .after(Affine.turn(p.rotation() + sway.rotation()))
        .after(Affine.scale(p.flip() ? -scale : scale, scale))
        .after(Affine.shift(-pivotX, -pivotY));
  }

  /// Afloat: the top edge as the waves have it, tilted about the sheet's own middle.
  private static Affine afloat(Layer layer, Sway sway, Crest.State state) {
    Crest.Hull hull = hull(layer, sway);
    Sprite sprite = layer.cels().getFirst();
    return turned(
        layer,
        new Sway(0, 0, sway.scale(), sway.rotation() + state.tilt(), 1, 0),
        hull.left() + hull.width() / 2,
        state.top() + hull.height() / 2,
        sprite.unitsWide() / 2,
        sprite.unitsHigh() / 2);
  }

  private static Crest.Hull hull(Layer layer, Sway sway) {
    Placement p = layer.placement();
    double scale = Math.max(0.001, p.scale() * sway.scale());
    Sprite sprite = layer.cels().getFirst();
    return new Crest.Hull(
        p.x() + sway.x() - p.pivotX() * scale,
        sprite.unitsWide() * scale,
        sprite.unitsHigh() * scale,
        p.y() + sway.y());
  }

  private Optional<Crest> ride(Layer layer) {
    for (Behavior behavior : layer.behaviors()) {
      if (behavior instanceof PivotOnCrest ride) {
        int target = place(ride.target());
        Layer water = layers.get(target);
        var surface = new Surface(water.cels().getFirst(), water.tiling());
        return Optional.of(
            new Crest(
                ride,
                t -> hull(layer, Sway.of(layer.behaviors(), t, layer.placement().scale())),
                t -> new Crest.Water(surface, closed(water, t))));
      }
    }
    return Optional.empty();
  }

  /// Where a sheet is by its closed behaviours alone, as another one that rides on it sees it.
  private static Affine closed(Layer layer, double seconds) {
    return standing(layer, Sway.of(layer.behaviors(), seconds, layer.placement().scale()));
  }

  private int place(String id) {
    Integer place = index.get(id);
    if (place == null) {
      throw new IllegalArgumentException("There is no sheet called " + id + " on this stage");
    }
    return place;
  }

  private void checkPins(Layer layer) {
    Optional<Joint> joint = layer.joint();
    for (int steps = 0; joint.isPresent(); steps++) {
      if (steps > layers.size()) {
        throw new IllegalArgumentException(layer.id() + " is pinned to itself");
      }
      joint = layers.get(place(joint.get().parent())).joint();
    }
  }
}
