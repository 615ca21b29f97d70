package studio.hardware.brief;

/// A character's voice, the same in every line. `pitch` and `pace` are factors around 1 (0.5 an
/// octave lower, 2 an octave higher; 0.7 slow, 1.4 fast). Engines with named voices choose one from
/// `register` and `seed`.
public record VoiceProfile(Register register, double pitch, double pace, long seed) {
  /// Where a voice lies.
  public enum Register {
    CHILD,
    HIGH,
    MIDDLE,
    LOW,
    CREATURE,
    NARRATOR
  }

  public VoiceProfile {
    if (!(pitch >= 0.4 && pitch <= 2.5) || !(pace >= 0.5 && pace <= 2)) {
      throw new IllegalArgumentException(
          "Pitch must be 0.4 to 2.5 and pace 0.5 to 2, not %s and %s".formatted(pitch, pace));
    }
  }
}
