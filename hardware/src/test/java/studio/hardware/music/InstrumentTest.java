package studio.hardware.music;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.hardware.sound.Pcm;

class InstrumentTest {
  private static final Set<Instrument> DRUMS =
      EnumSet.of(
          Instrument.TAIKO,
          Instrument.KICK,
          Instrument.SHAKER,
          Instrument.WOODBLOCK,
          Instrument.CYMBAL);

  @Test
  void everyInstrumentPlaysInTune() {
    for (Instrument instrument : EnumSet.complementOf(EnumSet.copyOf(DRUMS))) {
      for (int pitch : new int[] {50, 62, 76}) {
        float[] note = instrument.note(pitch, 1.5);
        // Players of one section are never quite together: a few cents are theirs.
        double right =
            Math.max(
                energy(note, pitch),
                Math.max(energy(note, pitch - 0.06), energy(note, pitch + 0.06)));
        assertTrue(right > 1e-4, instrument + " is silent at " + pitch);
        assertTrue(
            right > energy(note, pitch + 0.3) && right > energy(note, pitch - 0.3),
            instrument + " is out of tune at " + pitch);
      }
    }
  }

  @Test
  void everyNoteBeginsAndEndsWithoutAClick() {
    for (Instrument instrument : Instrument.values()) {
      float[] note = instrument.note(60, 0.8);
      assertTrue(Math.abs(note[note.length - 1]) < 0.01, instrument + " ends with a click");
    }
  }

  /// How much of the note's first half second lies at a pitch.
  private static double energy(float[] note, double pitch) {
    double angle = 2 * Math.PI * Instrument.hertz(pitch) / Pcm.RATE;
    double re = 0;
    double im = 0;
    int length = Math.min(note.length, Pcm.RATE / 2);
    for (int i = 0; i < length; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
      re += window * note[i] * Math.cos(angle * i);
      im += window * note[i] * Math.sin(angle * i);
    }
    return Math.hypot(re, im) / length;
  }
}
