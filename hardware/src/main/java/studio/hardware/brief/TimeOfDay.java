package studio.hardware.brief;

/// When a scene plays; decides the light.
public enum TimeOfDay {
  DAWN,
  MORNING,
  MIDDAY,
  AFTERNOON,
  SUNSET,
  EVENING,
  NIGHT
}
