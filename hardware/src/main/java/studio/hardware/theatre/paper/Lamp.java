package studio.hardware.theatre.paper;

/// The lamp over the cutting table. (`x`, `y`) points from the paper towards the light (y grows
/// down, so light from above has a negative `y`), `rim` is the colour of lit cut edges, `shadow`
/// that of shadows, `strength` 0..1 how hard both are.
public record Lamp(double x, double y, int rim, int shadow, double strength) {
  /// Warm light from the upper left: for drawing without a scene.
  public static final Lamp STUDIO = new Lamp(-0.6, -0.8, 0xFFF6E4, 0x241C30, 1);
}
