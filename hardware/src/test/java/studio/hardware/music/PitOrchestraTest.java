package studio.hardware.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.sound.Filter;
import studio.hardware.sound.LoudnessMeter;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveReader;

class PitOrchestraTest {
  private final PitOrchestra orchestra = new PitOrchestra();

  @TempDir Path folder;

  private Path play(String name, Mood mood, Duration length, long seed) {
    Path target = folder.resolve(name);
    orchestra.music(new MusicBrief(mood, TimeOfDay.EVENING, length, seed), target, Progress.SILENT);
    return target;
  }

  private Pcm place(PlaceKind kind, TimeOfDay time, Weather weather) throws IOException {
    Path target = folder.resolve("place.wav");
    Setting setting = new Setting(kind, "there", time, weather, Mood.CALM, 5);
    orchestra.ambience(setting, Duration.ofSeconds(5), target, Progress.SILENT);
    return WaveReader.read(target);
  }

  @Test
  void musicIsAsLongAsAskedToTheSample() throws IOException {
    for (long nanos : new long[] {20_833_333L, 4_041_666_667L, 16_250_000_000L}) {
      Pcm music = WaveReader.read(play("m.wav", Mood.TENDER, Duration.ofNanos(nanos), 1));
      assertEquals(Math.round(nanos * 48e3 / 1e9), music.samples());
      assertTrue(music.isStereo());
    }
  }

  @Test
  void theSameBriefGivesTheSameBytes() throws IOException {
    Duration length = Duration.ofSeconds(17);
    Path first = play("first.wav", Mood.HOPEFUL, length, 9);
    assertEquals(-1, Files.mismatch(first, play("again.wav", Mood.HOPEFUL, length, 9)));
    assertTrue(Files.mismatch(first, play("other.wav", Mood.HOPEFUL, length, 10)) > 0);
  }

  @Test
  void everyMoodIsHeardAndNoneHurts() throws IOException {
    for (Mood mood : Mood.values()) {
      Pcm music = WaveReader.read(play("m.wav", mood, Duration.ofSeconds(14), 3));
      double loudness = LoudnessMeter.of(music);
      assertTrue(loudness > -20 && loudness < -10, mood + " has " + loudness + " LUFS");
      assertTrue(music.peak() < 0.92, mood + " peaks at " + music.peak());
    }
  }

  @Test
  void aLongPieceHasNoHolesWhereItsSectionsMeet() throws IOException {
    Pcm music = WaveReader.read(play("m.wav", Mood.CALM, Duration.ofSeconds(34), 2));
    double around = level(music, 12, 18);
    for (double seam : new double[] {15, 30}) {
      assertTrue(level(music, seam - 0.1, seam + 0.1) > around / 6, "a hole at " + seam);
      int at = (int) (seam * Pcm.RATE) - Pcm.RATE / 200;
      double jump = 0;
      for (int i = at - 300; i < at + 300; i++) {
        jump = Math.max(jump, Math.abs(music.channels()[0][i + 1] - music.channels()[0][i]));
      }
      assertTrue(jump < 0.1, "a jump of " + jump + " at " + seam);
    }
  }

  @Test
  void musicThatIsNoLongerWantedLeavesNoFile() {
    Progress unwanted =
        fraction -> {
          throw new CancellationException();
        };
    Path target = folder.resolve("m.wav");
    MusicBrief brief = new MusicBrief(Mood.SAD, TimeOfDay.DAWN, Duration.ofSeconds(40), 1);
    assertThrows(CancellationException.class, () -> orchestra.music(brief, target, unwanted));
    assertFalse(Files.exists(target));
  }

  @Test
  void aPlaceThatCannotBeWrittenSaysWhatToDo() {
    Path nowhere = folder.resolve("missing/m.wav");
    MusicBrief brief = new MusicBrief(Mood.SAD, TimeOfDay.DAWN, Duration.ofSeconds(1), 1);
    EngineFailure failure =
        assertThrows(EngineFailure.class, () -> orchestra.music(brief, nowhere, Progress.SILENT));
    assertEquals(EngineFailure.Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("check the disk"), failure.getMessage());
  }

  @Test
  void everyPlaceSoundsAtEveryHourInEveryWeather() throws IOException {
    for (PlaceKind kind : PlaceKind.values()) {
      Weather weather = Weather.values()[kind.ordinal() % Weather.values().length];
      TimeOfDay time = TimeOfDay.values()[kind.ordinal() % TimeOfDay.values().length];
      Pcm place = place(kind, time, weather);
      assertEquals(240_000, place.samples());
      assertTrue(level(place, 1, 4) > 5e-4, kind + " is silent");
      assertTrue(place.peak() < 0.92, kind + " peaks at " + place.peak());
    }
  }

  @Test
  void rainIsLoudOutsideAndDullInside() throws IOException {
    Pcm outside = place(PlaceKind.MEADOW, TimeOfDay.EVENING, Weather.RAIN);
    Pcm inside = place(PlaceKind.KITCHEN, TimeOfDay.EVENING, Weather.RAIN);
    assertTrue(level(outside, 1, 4) > 4 * level(inside, 1, 4));
    assertTrue(brightness(outside) > 3 * brightness(inside));
  }

  @Test
  void aStormIsLouderThanACalmDay() throws IOException {
    Pcm calm = place(PlaceKind.MEADOW, TimeOfDay.MIDDAY, Weather.CLEAR);
    Pcm storm = place(PlaceKind.MEADOW, TimeOfDay.MIDDAY, Weather.STORM);
    assertTrue(LoudnessMeter.of(storm) > LoudnessMeter.of(calm) + 8);
  }

  @Test
  void aPlaceSoundsTheSameWheneverItIsVisited() throws IOException {
    Pcm first = place(PlaceKind.FOREST, TimeOfDay.NIGHT, Weather.WIND);
    Pcm again = place(PlaceKind.FOREST, TimeOfDay.NIGHT, Weather.WIND);
    assertTrue(java.util.Arrays.equals(first.channels()[0], again.channels()[0]));
  }

  /// The share of sound above 1,500 Hz.
  private static double brightness(Pcm sound) {
    Pcm high = Pcm.mono(Filter.highPass(1_500, 0.7).apply(sound.channels()[0].clone()));
    return level(high, 1, 4) / level(sound, 1, 4);
  }

  private static double level(Pcm sound, double from, double to) {
    double power = 0;
    for (int i = (int) (from * Pcm.RATE); i < (int) (to * Pcm.RATE); i++) {
      power += sound.channels()[0][i] * sound.channels()[0][i];
    }
    return Math.sqrt(power / ((to - from) * Pcm.RATE));
  }
}
