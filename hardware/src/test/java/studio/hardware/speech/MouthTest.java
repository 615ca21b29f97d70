package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import studio.hardware.brief.MouthTrack;
import studio.hardware.sound.Pcm;

class MouthTest {
  /// Half a second of tone, half a second of nothing, half a second of tone.
  private static Pcm twoSyllables() {
    float[] samples = new float[Pcm.RATE * 3 / 2];
    for (int i = 0; i < samples.length; i++) {
      boolean pause = i >= Pcm.RATE / 2 && i < Pcm.RATE;
      samples[i] = pause ? 0 : (float) (0.4 * Math.sin(i * 0.03));
    }
    return Pcm.mono(samples);
  }

  @Test
  void theMouthIsOpenWhileAVoiceSoundsAndClosedInPauses() {
    MouthTrack track = Mouth.track(twoSyllables());
    assertEquals(75, track.openness().size());
    assertTrue(track.at(0.25) > 0.8, () -> "open: " + track.at(0.25));
    assertEquals(0, track.at(0.75));
    assertTrue(track.at(1.25) > 0.8);
    assertEquals(0, track.at(2));
  }

  @Test
  void lipsDoNotJump() {
    MouthTrack track = Mouth.track(twoSyllables());
    double closing = track.at(0.51);
    assertTrue(closing > 0.2 && closing < 0.8, () -> "just after the syllable: " + closing);
  }

  @Test
  void silenceKeepsTheMouthShut() {
    MouthTrack track = Mouth.track(Pcm.mono(new float[9_600]));
    assertTrue(track.openness().stream().allMatch(open -> open == 0));
  }
}
