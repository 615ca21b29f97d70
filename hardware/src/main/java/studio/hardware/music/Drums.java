package studio.hardware.music;

import java.util.List;

/// What is beaten or shaken in a bar.
final class Drums {
  private final Style.Pulse pulse;
  private final double beat;
  private final List<Note> notes;

  Drums(Style.Pulse pulse, double beat, List<Note> notes) {
    this.pulse = pulse;
    this.beat = beat;
    this.notes = notes;
  }

  void play(Band.Bar bar) {
    if (bar.last()) {
      close(bar);
      return;
    }
    switch (pulse.groove()) {
      case NONE -> {}
      case SHAKER -> {
        for (int i = 0; i < 8; i++) {
          hit(bar, i * 0.5, Instrument.SHAKER, 60 + i % 2, i % 4 == 2 ? 0.16 : 0.09);
        }
        hit(bar, 0, Instrument.KICK, 33, 0.3);
        hit(bar, 2, Instrument.KICK, 33, 0.22);
      }
      case WOOD -> {
        hit(bar, 0, Instrument.WOODBLOCK, 76, 0.2);
        hit(bar, 2, Instrument.WOODBLOCK, 71, 0.16);
        hit(bar, bar.number() % 2 == 0 ? 3.5 : 3, Instrument.WOODBLOCK, 79, 0.16);
      }
      case SOFT -> {
        hit(bar, 0, Instrument.KICK, 31, 0.3);
        hit(bar, 2.5, Instrument.KICK, 31, 0.2);
        hit(bar, 1, Instrument.SHAKER, 60, 0.07);
        hit(bar, 3, Instrument.SHAKER, 61, 0.09);
      }
      case CLOCK -> {
        for (int i = 0; i < 4; i++) {
          hit(bar, i, Instrument.WOODBLOCK, i % 2 == 0 ? 88 : 84, 0.11);
        }
        hit(bar, 0, Instrument.KICK, 29, 0.5);
        hit(bar, 0.5, Instrument.KICK, 29, 0.34);
      }
      case DRIVE -> {
        hit(bar, 0, Instrument.TAIKO, 36, 0.85);
        hit(bar, 1.5, Instrument.TAIKO, 38, 0.55);
        hit(bar, 2, Instrument.TAIKO, 36, 0.7);
        hit(bar, 3, Instrument.TAIKO, 41, 0.6);
        hit(bar, 3.5, Instrument.TAIKO, 41, 0.45);
        for (int i = 0; i < 8; i++) {
          hit(bar, i * 0.5, Instrument.SHAKER, 62 + i % 2, i % 2 == 0 ? 0.12 : 0.08);
        }
      }
      case TAIKO -> {
        hit(bar, 0, Instrument.TAIKO, 33, 0.9);
        hit(bar, 2.5, Instrument.TAIKO, 38, 0.45);
        hit(bar, 3, Instrument.TAIKO, 36, 0.65);
        if (bar.number() % 4 == 3) {
          hit(bar, 0, Instrument.CYMBAL, 60, 0.2);
          hit(bar, 3.5, Instrument.TAIKO, 41, 0.5);
        }
      }
    }
  }

  private void close(Band.Bar bar) {
    switch (pulse.groove()) {
      case DRIVE, TAIKO -> hit(bar, 0, Instrument.TAIKO, 31, 1);
      case WOOD -> hit(bar, 0, Instrument.WOODBLOCK, 76, 0.2);
      case CLOCK -> hit(bar, 0, Instrument.KICK, 29, 0.5);
      case NONE, SHAKER, SOFT -> {}
    }
  }

  private void hit(Band.Bar bar, double at, Instrument who, int pitch, double loudness) {
    notes.add(new Note(who, bar.start() + at * beat, 1, pitch, loudness * bar.swell(), 0.2));
  }
}
