package studio.hardware.brief;

/// What the camera does during a shot. `TRACK` follows the first performer.
public enum CameraMovement {
  STATIC,
  PAN_LEFT,
  PAN_RIGHT,
  TILT_UP,
  TILT_DOWN,
  PUSH_IN,
  PULL_OUT,
  TRACK,
  HANDHELD
}
