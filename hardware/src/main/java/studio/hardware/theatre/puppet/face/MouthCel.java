package studio.hardware.theatre.puppet.face;

/// The cels of a mouth, in this order on every puppet. The first four wear the character's
/// expression.
public enum MouthCel {
  CLOSED,
  SMALL,
  MID,
  WIDE,
  SMILE,
  GASP,
  GRIT;

  /// The cel for a mouth that is `openness` 0..1 open.
  public static MouthCel of(double openness) {
    if (openness < 0.08) {
      return CLOSED;
    }
    return openness < 0.32 ? SMALL : openness < 0.62 ? MID : WIDE;
  }
}
