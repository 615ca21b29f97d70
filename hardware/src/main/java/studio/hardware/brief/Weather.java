package studio.hardware.brief;

/// What falls from the sky, or moves through it.
public enum Weather {
  CLEAR,
  CLOUDY,
  WIND,
  RAIN,
  SNOW,
  FOG,
  STORM
}
