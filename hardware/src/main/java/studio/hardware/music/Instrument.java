package studio.hardware.music;

/// The players of the pit. Every instrument is computed; `send` is its share of the room.
enum Instrument {
  PIANO(new Struck(Struck.FELT, 0.004, 3.2, 0.6), 0.8),
  MUSIC_BOX(new Struck(Struck.TINE, 0.001, 2.2, 0.8), 1.0),
  MARIMBA(new Struck(Struck.WOOD, 0.001, 0.5, 0.8), 0.6),
  GLASS(new Struck(Struck.BOWL, 0.25, 5.0, 0.3), 1.4),
  HARP(new Plucked(0.55, 2.4), 0.8),
  PIZZICATO(new Plucked(0.35, 0.45), 0.6),
  STRINGS(new Bowed(Bowed.ENSEMBLE, 0.45, 0.9, 0.003), 1.0),
  LOW_STRINGS(new Bowed(Bowed.DARK, 0.35, 0.8, 0.002), 0.8),
  SPICCATO(new Bowed(Bowed.ENSEMBLE, 0.012, 0.16, 0), 0.7),
  CELLO(new Bowed(Bowed.SOLO, 0.12, 0.4, 0.006), 0.9),
  CHOIR(new Bowed(Bowed.VOWEL, 0.5, 1.2, 0.005), 1.3),
  FLUTE(new Bowed(Bowed.PIPE, 0.05, 0.15, 0.004), 0.9),
  REED(new Bowed(Bowed.HOLLOW, 0.025, 0.08, 0.002), 0.6),
  BRASS(new Bowed(Bowed.BELL, 0.07, 0.3, 0.003), 1.0),
  BASS(new Bowed(Bowed.ROUND, 0.03, 0.3, 0), 0.2),
  TAIKO(new Drum(Drum.Kind.SKIN), 0.9),
  KICK(new Drum(Drum.Kind.HEART), 0.3),
  SHAKER(new Drum(Drum.Kind.SEEDS), 0.4),
  WOODBLOCK(new Drum(Drum.Kind.BLOCK), 0.5),
  CYMBAL(new Drum(Drum.Kind.SWELL), 1.0);

  /// How a kind of instrument makes its sound.
  interface Maker {
    /// One note of that MIDI pitch, held for `seconds`, with everything that rings on after it.
    float[] note(int pitch, double seconds);

    /// Whether a note sounds the same however long it is held; it then only has to be damped.
    boolean rings();
  }

  private final Maker maker;
  private final float send;

  Instrument(Maker maker, double send) {
    this.maker = maker;
    this.send = (float) send;
  }

  float send() {
    return send;
  }

  boolean rings() {
    return maker.rings();
  }

  /// A note at a loudness that all instruments share.
  float[] note(int pitch, double seconds) {
    float[] note = maker.note(pitch, seconds);
    double loudest = 1e-9;
    int window = 4_800;
    for (int start = 0; start < note.length; start += window / 2) {
      double power = 0;
      for (int i = start; i < Math.min(note.length, start + window); i++) {
        power += note[i] * note[i];
      }
      loudest = Math.max(loudest, Math.sqrt(power / window));
    }
    float level = (float) (0.12 / loudest);
    for (int i = 0; i < note.length; i++) {
      note[i] *= level;
    }
    return note;
  }

  static double hertz(double pitch) {
    return 440 * Math.pow(2, (pitch - 69) / 12);
  }
}
