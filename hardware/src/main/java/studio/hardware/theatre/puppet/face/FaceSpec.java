package studio.hardware.theatre.puppet.face;

/// Where a face's features sit, in proportions of the head's frame, drawn in three quarters to the
/// right: `shift` is how far they lie right of the head's middle.
public record FaceSpec(double shift, EyeSpec eyes, MouthSpec mouth, double browY) {

  public enum EyeKind {
    /// Large iris, thick lashes.
    ANIME,
    /// Round with a large dark iris.
    ROUND,
    /// A dark bead with a highlight.
    BEAD,
    /// Upright slit for a pupil.
    SLIT,
    /// Glows from within.
    LAMP
  }

  public enum MouthKind {
    LIPS,
    MUZZLE,
    BEAK,
    /// Broad, across the whole snout.
    BROAD,
    SLOT,
    HOLE
  }

  /// `gap` is half the distance between the eyes, `width` and `height` half an eye's size.
  public record EyeSpec(
      EyeKind kind, double y, double gap, double width, double height, int iris, int lid) {}

  /// `x` is measured from the middle of the face; `width` is half its width.
  public record MouthSpec(MouthKind kind, double x, double y, double width, int color) {}
}
