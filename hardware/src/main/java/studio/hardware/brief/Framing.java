package studio.hardware.brief;

/// How the camera sees a shot.
public record Framing(ShotType type, CameraAngle angle, CameraMovement movement) {}
