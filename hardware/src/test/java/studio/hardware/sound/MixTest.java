package studio.hardware.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;

class MixTest {
  @TempDir Path folder;

  private Path line() {
    return Tones.file(folder, "line.wav", Tones.sine(300, 0.4, Duration.ofSeconds(2), 1));
  }

  private Path music(Duration length) {
    return Tones.file(folder, "music.wav", Tones.sine(2_000, 0.4, length, 2));
  }

  private Pcm mix(Duration length, List<Cue> cues, Optional<Path> music, Optional<Path> ambience)
      throws IOException {
    Path target = folder.resolve("mix.wav");
    Mix.lay(new SceneSound(length, cues, music, ambience), target, Progress.SILENT);
    return WaveReader.read(target);
  }

  @Test
  void aLineSoundsAtItsPlaceAndNowhereElse() throws IOException {
    Cue cue = new Cue(line(), Duration.ofMillis(2_500));
    Pcm mix = mix(Duration.ofSeconds(6), List.of(cue), Optional.empty(), Optional.empty());
    assertEquals(0, Tones.level(mix, 0, 2.5));
    assertEquals(0.4 / Math.sqrt(2), Tones.level(mix, 2.5, 4.5), 1e-3);
    assertEquals(0, Tones.level(mix, 4.5, 6));
  }

  @Test
  void theMixIsExactlyAsLongAsThePicture() throws IOException {
    Duration picture = Duration.ofNanos(6_041_666_667L);
    Cue early = new Cue(line(), Duration.ZERO);
    for (Duration music : List.of(Duration.ofSeconds(2), Duration.ofSeconds(9))) {
      Pcm mix = mix(picture, List.of(early), Optional.of(music(music)), Optional.empty());
      assertEquals(290_000, mix.samples());
    }
  }

  @Test
  void musicKeepsItsLevelWhateverElseSounds() throws IOException {
    Duration ten = Duration.ofSeconds(10);
    Pcm alone = mix(ten, List.of(), Optional.of(music(ten)), Optional.empty());
    double level = 0.3 * 0.4 / Math.sqrt(2);
    assertEquals(level, Tones.level(alone, 2, 7), 1e-3);
    Cue late = new Cue(line(), Duration.ofSeconds(6));
    Pcm both = mix(ten, List.of(late), Optional.of(music(ten)), Optional.empty());
    assertEquals(level, Tones.level(both, 2, 5.5), 1e-3);
  }

  @Test
  void musicFadesInOverOneSecondAndOutOverTwo() throws IOException {
    Duration ten = Duration.ofSeconds(10);
    Pcm mix = mix(ten, List.of(), Optional.of(music(ten)), Optional.empty());
    double full = Tones.level(mix, 4, 6);
    assertEquals(full / 2, Tones.level(mix, 0.48, 0.52), full * 0.05);
    assertEquals(full, Tones.level(mix, 7.7, 7.95), full * 0.02);
    assertEquals(full / 2, Tones.level(mix, 8.97, 9.03), full * 0.05);
    assertTrue(Tones.level(mix, 9.99, 10) < full * 0.01);
  }

  @Test
  void musicStepsBackBeforeALineAndReturnsAfterIt() throws IOException {
    Duration twelve = Duration.ofSeconds(12);
    Path silentVoice =
        Tones.file(folder, "voice.wav", Tones.sine(90, 0.4, Duration.ofSeconds(2), 1));
    Cue cue = new Cue(silentVoice, Duration.ofSeconds(4));
    Pcm mix = mix(twelve, List.of(cue), Optional.of(music(twelve)), Optional.empty());
    Filter keepMusic = Filter.highPass(1_000, 0.7);
    Pcm music =
        Pcm.mono(keepMusic.apply(Filter.highPass(1_000, 0.7).apply(mix.channels()[0].clone())));
    double full = Tones.level(music, 2, 3);
    assertEquals(Decibels.factor(-8), Tones.level(music, 4.1, 6) / full, 0.04);
    assertEquals(1, Tones.level(music, 3.4, 3.7) / full, 0.02);
    assertEquals(1, Tones.level(music, 8.2, 9.5) / full, 0.03);
  }

  @Test
  void brokenMusicKeepsTheDialogueAndSaysSo() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.wav"), "this is not music");
    Path target = folder.resolve("mix.wav");
    SceneSound scene =
        new SceneSound(
            Duration.ofSeconds(3),
            List.of(new Cue(line(), Duration.ofMillis(500))),
            Optional.of(broken),
            Optional.of(folder.resolve("nowhere.wav")));
    Mix.Mixed mixed = Mix.lay(scene, target, Progress.SILENT);
    assertEquals(2, mixed.remarks().size(), mixed.remarks()::toString);
    assertTrue(mixed.remarks().getFirst().contains("without its music"));
    assertTrue(Tones.level(WaveReader.read(target), 0.6, 2.4) > 0.2);
  }

  @Test
  void aLineThatCannotBeReadFails() {
    Cue lost = new Cue(folder.resolve("lost.wav"), Duration.ZERO);
    assertThrows(
        EngineFailure.class,
        () -> mix(Duration.ofSeconds(1), List.of(lost), Optional.empty(), Optional.empty()));
  }

  @Test
  void aLineThatOutlastsThePictureIsReported() {
    SceneSound scene =
        new SceneSound(
            Duration.ofSeconds(1),
            List.of(new Cue(line(), Duration.ZERO)),
            Optional.empty(),
            Optional.empty());
    Mix.Mixed mixed = Mix.lay(scene, folder.resolve("mix.wav"), Progress.SILENT);
    assertEquals(
        List.of("The last line is cut 1000 ms before its end: the picture ends there."),
        mixed.remarks());
  }

  @Test
  void aCancelledMixStops() {
    Progress unwanted =
        fraction -> {
          throw new CancellationException();
        };
    SceneSound scene =
        new SceneSound(Duration.ofSeconds(3), List.of(), Optional.empty(), Optional.empty());
    assertThrows(
        CancellationException.class, () -> Mix.lay(scene, folder.resolve("mix.wav"), unwanted));
  }
}
