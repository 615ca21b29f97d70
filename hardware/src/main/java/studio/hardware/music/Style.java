package studio.hardware.music;

import static studio.hardware.music.Instrument.BASS;
import static studio.hardware.music.Instrument.BRASS;
import static studio.hardware.music.Instrument.CELLO;
import static studio.hardware.music.Instrument.CHOIR;
import static studio.hardware.music.Instrument.FLUTE;
import static studio.hardware.music.Instrument.GLASS;
import static studio.hardware.music.Instrument.HARP;
import static studio.hardware.music.Instrument.LOW_STRINGS;
import static studio.hardware.music.Instrument.MARIMBA;
import static studio.hardware.music.Instrument.MUSIC_BOX;
import static studio.hardware.music.Instrument.PIANO;
import static studio.hardware.music.Instrument.PIZZICATO;
import static studio.hardware.music.Instrument.REED;
import static studio.hardware.music.Instrument.SPICCATO;
import static studio.hardware.music.Instrument.STRINGS;
import static studio.hardware.music.Scale.AEOLIAN;
import static studio.hardware.music.Scale.DORIAN;
import static studio.hardware.music.Scale.HARMONIC_MINOR;
import static studio.hardware.music.Scale.IONIAN;
import static studio.hardware.music.Scale.LYDIAN;
import static studio.hardware.music.Scale.MIXOLYDIAN;
import static studio.hardware.music.Scale.PHRYGIAN;

import studio.hardware.brief.Mood;

/// How music of a mood is made. This file is the place to change how a mood sounds.
record Style(Pulse pulse, Harmony harmony, Lead lead, Accompaniment under, Pad pad, Room room) {
  /// Quarter notes a minute, beats in a bar, and what the drums do.
  record Pulse(double bpm, int beats, Groove groove) {}

  /// The scale and chords as degrees of it, one a bar: the phrase as first stated, its answer, and
  /// the two chords that end the piece.
  record Harmony(Scale scale, int[] statement, int[] answer, int[] cadence) {}

  /// Who plays the melody, around which MIDI pitch, and in how much of the time (0..1).
  record Lead(Instrument instrument, int centre, double density, double level) {}

  /// Who keeps the music moving, in which figure, and who plays the bass in which.
  record Accompaniment(
      Instrument instrument, Figure figure, double level, Instrument bass, BassLine line) {}

  /// Long chords below everything.
  record Pad(Instrument instrument, double level) {}

  /// Size and share of the room around the music, and its loudness beside other moods in dB.
  record Room(double size, double wet, double loudness) {}

  /// What the accompaniment repeats in every bar.
  enum Figure {
    ARPEGGIO,
    BROKEN,
    BLOCK,
    WALTZ,
    STRUM,
    OOM_PAH,
    OSTINATO,
    PULSE,
    DRIVE,
    NOTHING
  }

  enum BassLine {
    ROOT,
    FIFTHS,
    PULSE,
    DRONE,
    NOTHING
  }

  enum Groove {
    NONE,
    SHAKER,
    WOOD,
    SOFT,
    CLOCK,
    DRIVE,
    TAIKO
  }

  static Style of(Mood mood) {
    return switch (mood) {
      case CALM ->
          new Style(
              new Pulse(66, 4, Groove.NONE),
              new Harmony(IONIAN, chords(0, 4, 5, 3), chords(3, 0, 1, 4), chords(3, 0)),
              new Lead(PIANO, 76, 0.5, 0.8),
              new Accompaniment(PIANO, Figure.ARPEGGIO, 0.42, BASS, BassLine.ROOT),
              new Pad(STRINGS, 0.34),
              new Room(0.6, 0.5, -2));
      case HAPPY ->
          new Style(
              new Pulse(116, 4, Groove.SHAKER),
              new Harmony(IONIAN, chords(0, 3, 0, 4), chords(5, 3, 0, 4), chords(4, 0)),
              new Lead(FLUTE, 79, 0.9, 0.75),
              new Accompaniment(HARP, Figure.STRUM, 0.6, PIZZICATO, BassLine.FIFTHS),
              new Pad(STRINGS, 0.12),
              new Room(0.3, 0.25, -1));
      case COMIC ->
          new Style(
              new Pulse(138, 4, Groove.WOOD),
              new Harmony(MIXOLYDIAN, chords(0, 0, 3, 6), chords(3, 0, 6, 3), chords(3, 0)),
              new Lead(REED, 67, 0.85, 0.8),
              new Accompaniment(PIZZICATO, Figure.OOM_PAH, 0.75, PIZZICATO, BassLine.FIFTHS),
              new Pad(MARIMBA, 0),
              new Room(0.15, 0.18, 0));
      case HOPEFUL ->
          new Style(
              new Pulse(88, 4, Groove.SOFT),
              new Harmony(LYDIAN, chords(0, 1, 5, 4), chords(3, 0, 4, 5), chords(4, 0)),
              new Lead(PIANO, 79, 0.65, 0.8),
              new Accompaniment(HARP, Figure.BROKEN, 0.5, BASS, BassLine.ROOT),
              new Pad(STRINGS, 0.55),
              new Room(0.65, 0.5, -0.5));
      case TENDER ->
          new Style(
              new Pulse(80, 3, Groove.NONE),
              new Harmony(IONIAN, chords(0, 5, 3, 4), chords(5, 2, 3, 4), chords(4, 0)),
              new Lead(MUSIC_BOX, 84, 0.6, 0.7),
              new Accompaniment(PIANO, Figure.WALTZ, 0.4, BASS, BassLine.NOTHING),
              new Pad(STRINGS, 0.3),
              new Room(0.5, 0.45, -2));
      case MELANCHOLY ->
          new Style(
              new Pulse(72, 4, Groove.NONE),
              new Harmony(DORIAN, chords(0, 3, 0, 6), chords(2, 6, 3, 0), chords(6, 0)),
              new Lead(CELLO, 62, 0.55, 0.85),
              new Accompaniment(PIANO, Figure.BROKEN, 0.45, BASS, BassLine.ROOT),
              new Pad(STRINGS, 0.2),
              new Room(0.65, 0.5, -1.5));
      case SAD ->
          new Style(
              new Pulse(52, 4, Groove.NONE),
              new Harmony(AEOLIAN, chords(0, 5, 3, 4), chords(3, 0, 5, 4), chords(3, 0)),
              new Lead(PIANO, 72, 0.4, 0.85),
              new Accompaniment(LOW_STRINGS, Figure.BLOCK, 0.4, BASS, BassLine.ROOT),
              new Pad(STRINGS, 0.5),
              new Room(0.8, 0.65, -2));
      case MYSTERIOUS ->
          new Style(
              new Pulse(76, 3, Groove.NONE),
              new Harmony(DORIAN, chords(0, 0, 1, 0), chords(3, 3, 6, 0), chords(1, 0)),
              new Lead(MUSIC_BOX, 79, 0.45, 0.6),
              new Accompaniment(HARP, Figure.OSTINATO, 0.55, LOW_STRINGS, BassLine.DRONE),
              new Pad(CHOIR, 0.32),
              new Room(0.85, 0.7, -2));
      case EERIE ->
          new Style(
              new Pulse(46, 4, Groove.NONE),
              new Harmony(PHRYGIAN, chords(0, 0, 1, 0), chords(1, 1, 0, 0), chords(1, 0)),
              new Lead(GLASS, 86, 0.28, 0.6),
              new Accompaniment(GLASS, Figure.NOTHING, 0, LOW_STRINGS, BassLine.DRONE),
              new Pad(CHOIR, 0.45),
              new Room(1, 0.95, -3));
      case TENSE ->
          new Style(
              new Pulse(104, 4, Groove.CLOCK),
              new Harmony(HARMONIC_MINOR, chords(0, 0, 5, 4), chords(3, 3, 0, 4), chords(4, 0)),
              new Lead(STRINGS, 70, 0.3, 0.5),
              new Accompaniment(SPICCATO, Figure.PULSE, 0.6, LOW_STRINGS, BassLine.DRONE),
              new Pad(LOW_STRINGS, 0.25),
              new Room(0.45, 0.35, -1));
      case ACTION ->
          new Style(
              new Pulse(150, 4, Groove.DRIVE),
              new Harmony(DORIAN, chords(0, 0, 3, 6), chords(2, 6, 3, 4), chords(6, 0)),
              new Lead(BRASS, 64, 0.6, 0.75),
              new Accompaniment(SPICCATO, Figure.DRIVE, 0.6, BASS, BassLine.PULSE),
              new Pad(LOW_STRINGS, 0.2),
              new Room(0.4, 0.3, -0.5));
      case EPIC ->
          new Style(
              new Pulse(90, 4, Groove.TAIKO),
              new Harmony(AEOLIAN, chords(0, 5, 2, 6), chords(3, 5, 2, 4), chords(6, 0)),
              new Lead(BRASS, 65, 0.6, 0.8),
              new Accompaniment(SPICCATO, Figure.PULSE, 0.4, LOW_STRINGS, BassLine.ROOT),
              new Pad(CHOIR, 0.6),
              new Room(0.9, 0.7, 0));
    };
  }

  private static int[] chords(int... degrees) {
    return degrees;
  }
}
