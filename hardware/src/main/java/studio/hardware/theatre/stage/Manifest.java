package studio.hardware.theatre.stage;

import java.util.List;

/// A whole shot on stage: the colour behind everything (0xRRGGBB), the sheets, and the camera.
public record Manifest(String name, int background, List<Layer> layers, CameraMove camera) {
  /// Stage size in units.
  public static final double WIDTH = 1280;

  public static final double HEIGHT = 720;

  /// Units a second by which a sheet with scroll speed 1 moves.
  public static final double SCROLL = 180;

  public Manifest {
    layers = List.copyOf(layers);
  }
}
