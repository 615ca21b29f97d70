package studio.hardware.theatre.stage;

/// A sheet at one moment: where its units (from its own top left corner) lie on the stage, how
/// opaque it is (0..1), and which of its cels is seen.
public record Pose(Affine place, double opacity, int cel) {}
