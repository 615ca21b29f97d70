package studio.hardware.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.film.Loudness;
import studio.hardware.sound.Master.Mastered;
import studio.hardware.sound.Master.Part;

class MasterTest {
  private static final Duration EIGHT = Duration.ofSeconds(8);

  @TempDir Path folder;

  private Part part(String name, Pcm sound) {
    return new Part(Tones.file(folder, name, sound), sound.length());
  }

  private Mastered join(Part... parts) {
    return Master.join(List.of(parts), folder.resolve("episode.wav"), Progress.SILENT);
  }

  @Test
  void anEpisodeReachesItsLoudnessWhateverItsScenesHad() {
    for (double amplitude : new double[] {0.03, 0.3, 3}) {
      Mastered made = join(part("a.wav", Tones.lively(amplitude, EIGHT, 1)));
      Loudness heard = Loudness.measure(folder.resolve("episode.wav"));
      assertEquals(-16, heard.integrated(), 0.6, "from " + amplitude);
      assertEquals(heard.integrated(), made.loudness(), 0.1);
      assertTrue(heard.truePeak() <= -2.2, () -> "peak " + heard.truePeak());
    }
  }

  @Test
  void loudPeaksAreHeldWithoutLosingTheLoudness() {
    Pcm quiet = Tones.lively(0.05, EIGHT, 1);
    for (int i = 24_000; i < quiet.samples(); i += 48_000) {
      quiet.channels()[0][i] = 0.9f;
    }
    join(part("clicks.wav", quiet));
    Loudness heard = Loudness.measure(folder.resolve("episode.wav"));
    assertEquals(-16, heard.integrated(), 0.6);
    assertTrue(heard.truePeak() <= -2.2, () -> "peak " + heard.truePeak());
  }

  @Test
  void scenesKeepTheirPlacesToTheSample() throws IOException {
    Pcm click = Pcm.silence(Duration.ofSeconds(2), 2);
    click.channels()[0][1_000] = 0.9f;
    Part shortMix = new Part(Tones.file(folder, "a.wav", click), Duration.ofNanos(3_041_666_667L));
    Part longMix = new Part(Tones.file(folder, "b.wav", click), Duration.ofMillis(500));
    Mastered made = join(shortMix, longMix, part("c.wav", click));
    Pcm episode = WaveReader.read(folder.resolve("episode.wav"));
    assertEquals(146_000 + 24_000 + 96_000, episode.samples());
    assertEquals(episode.length(), made.length());
    for (int at : new int[] {1_000, 147_000, 171_000}) {
      assertTrue(episode.channels()[0][at] > 0.1, "no click at " + at);
      assertTrue(Math.abs(episode.channels()[0][at - 2]) < 0.001, "a click before " + at);
    }
  }

  @Test
  void aSilentEpisodeStaysSilent() throws IOException {
    Mastered made = join(part("silence.wav", Pcm.silence(Duration.ofSeconds(3), 2)));
    assertEquals(0, made.gain());
    assertEquals(0, WaveReader.read(folder.resolve("episode.wav")).peak());
  }

  @Test
  void nearSilenceIsNotBlownUp() {
    Mastered made = join(part("hiss.wav", Tones.lively(0.0008, EIGHT, 1)));
    assertEquals(20, made.gain());
  }

  @Test
  void aMissingMixSaysWhich() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class, () -> join(new Part(folder.resolve("scene3.wav"), EIGHT)));
    assertTrue(failure.getMessage().contains("scene3.wav"), failure.getMessage());
  }
}
