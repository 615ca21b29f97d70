package studio.hardware.theatre.paper;

/// The shadow a piece of paper throws on what lies below it: how far it is `lift`ed off (the
/// offset, away from the lamp), how `soft` (blur) in units, and how dark (0..1).
public record Shadow(double lift, double soft, double opacity) {
  public static final Shadow NONE = new Shadow(0, 0, 0);

  /// Glued on flat.
  public static final Shadow FLAT = new Shadow(2, 2.4, 0.42);

  /// Standing a finger's breadth before the sheet behind.
  public static final Shadow RAISED = new Shadow(5.5, 6, 0.46);

  /// A whole plane of the theatre before the next one.
  public static final Shadow DEEP = new Shadow(11, 13, 0.46);

  boolean isNone() {
    return opacity <= 0;
  }
}
