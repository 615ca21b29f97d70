package studio.hardware.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.engine.Progress;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveReader;

class TacetTest {
  private final Tacet tacet = new Tacet(new PitOrchestra());

  @TempDir Path folder;

  @Test
  void theMusicIsSilenceOfTheAskedLength() throws IOException {
    Path target = folder.resolve("music.wav");
    Duration length = Duration.ofMillis(2_500);
    tacet.music(new MusicBrief(Mood.CALM, TimeOfDay.NIGHT, length, 1), target, Progress.SILENT);
    Pcm music = WaveReader.read(target);
    assertEquals(120_000, music.samples());
    assertEquals(0, music.peak());
  }

  @Test
  void thePlaceStillSounds() throws IOException {
    Path target = folder.resolve("place.wav");
    var rain =
        new Setting(PlaceKind.HARBOUR, "Harbour", TimeOfDay.NIGHT, Weather.RAIN, Mood.CALM, 1);
    tacet.ambience(rain, Duration.ofSeconds(1), target, Progress.SILENT);
    assertTrue(WaveReader.read(target).peak() > 0.001);
  }
}
