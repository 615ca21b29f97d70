package studio.hardware.music;

/// Seven steps to an octave, in semitones above the tonic.
enum Scale {
  IONIAN(0, 2, 4, 5, 7, 9, 11),
  LYDIAN(0, 2, 4, 6, 7, 9, 11),
  MIXOLYDIAN(0, 2, 4, 5, 7, 9, 10),
  DORIAN(0, 2, 3, 5, 7, 9, 10),
  AEOLIAN(0, 2, 3, 5, 7, 8, 10),
  HARMONIC_MINOR(0, 2, 3, 5, 7, 8, 11),
  PHRYGIAN(0, 1, 3, 5, 7, 8, 10);

  private final int[] semitones;

  Scale(int... semitones) {
    this.semitones = semitones;
  }

  /// The MIDI pitch of a degree above (or below) `tonic`; degree 7 is the next octave.
  int pitch(int tonic, int degree) {
    return tonic + 12 * Math.floorDiv(degree, 7) + semitones[Math.floorMod(degree, 7)];
  }
}
