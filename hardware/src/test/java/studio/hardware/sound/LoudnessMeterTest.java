package studio.hardware.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.film.Loudness;

class LoudnessMeterTest {
  @TempDir Path folder;

  @Test
  void theMeterAgreesWithLibav() {
    Pcm lively = Tones.lively(0.4, Duration.ofSeconds(9), 3);
    Loudness theirs = Loudness.measure(Tones.file(folder, "lively.wav", lively));
    assertEquals(theirs.integrated(), LoudnessMeter.of(lively), 0.1);
    assertEquals(theirs.truePeak(), peak(lively), 0.35);
  }

  @Test
  void aStereoToneOfMinus23Has23() {
    // The reference of EBU Tech 3341, case 1.
    Pcm tone = Tones.sine(1_000, Decibels.factor(-23), Duration.ofSeconds(20), 2);
    assertEquals(-23, LoudnessMeter.of(tone), 0.1);
  }

  @Test
  void pausesDoNotCount() {
    Pcm tone = Tones.sine(1_000, 0.1, Duration.ofSeconds(4), 2);
    LoudnessMeter meter = new LoudnessMeter(2);
    meter.add(tone.channels(), tone.samples());
    double alone = meter.integrated();
    meter.add(new float[2][Pcm.RATE * 20], Pcm.RATE * 20);
    assertEquals(alone, meter.integrated(), 0.5);
  }

  @Test
  void silenceIsInfinitelyQuiet() {
    assertEquals(Double.NEGATIVE_INFINITY, LoudnessMeter.of(Pcm.silence(Duration.ofSeconds(2), 2)));
    assertEquals(Double.NEGATIVE_INFINITY, LoudnessMeter.of(Pcm.silence(Duration.ZERO, 1)));
  }

  @Test
  void peaksBetweenSamplesAreFound() {
    // A quarter of the sampling rate, sampled 45 degrees beside its crests.
    float[] tone = new float[4_800];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
    }
    assertEquals(0.707, Pcm.mono(tone).peak(), 1e-3);
    assertEquals(0, peak(Pcm.mono(tone)), 0.3);
  }

  @Test
  void theLimiterHoldsItsCeilingAndLeavesTheRestAlone() {
    Pcm loud = Tones.lively(2.5, Duration.ofSeconds(4), 8);
    Pcm limited = Limiter.limit(loud, Decibels.factor(-2));
    assertEquals(loud.samples(), limited.samples());
    assertTrue(peak(limited) <= -1.9, () -> "peak " + peak(limited));
    Pcm quiet = Tones.lively(0.2, Duration.ofSeconds(1), 8);
    Pcm same = Limiter.limit(quiet, Decibels.factor(-2));
    assertEquals(quiet.channels()[0][20_000], same.channels()[0][20_000], 1e-6);
  }

  private static double peak(Pcm sound) {
    float highest = 0;
    for (float[] channel : sound.channels()) {
      TruePeak meter = new TruePeak();
      for (float sample : channel) {
        meter.step(sample);
      }
      highest = Math.max(highest, meter.highest());
    }
    return Decibels.of(highest);
  }
}
