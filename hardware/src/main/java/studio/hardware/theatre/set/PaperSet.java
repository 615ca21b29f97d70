package studio.hardware.theatre.set;

import java.util.List;
import studio.hardware.theatre.stage.Layer;

/// A set ready for the stage: its sheets from far to near, the colour (0xRRGGBB) behind them, the
/// height at which performers' feet stand, the light they stand in, and how far the set reaches.
public record PaperSet(
    List<Layer> layers, int background, double groundY, Light light, Extent extent) {
  public PaperSet {
    layers = List.copyOf(layers);
  }
}
