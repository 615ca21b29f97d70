package studio.hardware.brief;

/// From where the camera looks.
public enum CameraAngle {
  EYE_LEVEL,
  HIGH,
  LOW,
  DUTCH,
  POV
}
