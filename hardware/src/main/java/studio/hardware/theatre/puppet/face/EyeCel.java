package studio.hardware.theatre.puppet.face;

/// The cels of a pair of eyes, in this order on every puppet. The first four wear the character's
/// expression.
public enum EyeCel {
  CENTRE,
  AHEAD,
  BACK,
  DOWN,
  HALF,
  SHUT,
  SMILE,
  WIDE,
  NARROW
}
