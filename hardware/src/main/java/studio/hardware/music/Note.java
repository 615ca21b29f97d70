package studio.hardware.music;

/// One note: who plays it, from when and how long (seconds), how high (MIDI, 60 is middle C), how
/// loud (0..1), and where it sits (-1 left to 1 right).
record Note(
    Instrument instrument, double start, double length, int pitch, double loudness, double pan) {}
