package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.hardware.engine.EngineFailure;

class SoundTest {
  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(AudioWriter.Kind.class)
  void whatIsWrittenIsReadBackToTheSample(AudioWriter.Kind kind) {
    Pcm sound = Fixtures.tone(440, 0.5, 50_001);
    Path file = dir.resolve("sound");
    AudioWriter.write(sound, file, kind);
    Pcm back = AudioReader.read(file);
    assertArrayEquals(sound.left(), back.left(), 1 / 32000f);
    assertArrayEquals(sound.right(), back.right(), 1 / 32000f);
  }

  @ParameterizedTest
  @EnumSource(AudioWriter.Kind.class)
  void theSameSoundGivesTheSameBytes(AudioWriter.Kind kind) throws IOException {
    Pcm sound = Fixtures.tone(440, 0.5, 20_000);
    AudioWriter.write(sound, dir.resolve("one"), kind);
    AudioWriter.write(sound, dir.resolve("two"), kind);
    assertArrayEquals(
        Files.readAllBytes(dir.resolve("one")), Files.readAllBytes(dir.resolve("two")));
  }

  @Test
  void oneChannelSoundsOnBothSidesAsLoudAsItWas() throws IOException {
    byte[] samples = new byte[2 * 16_000];
    for (int i = 0; i < 16_000; i++) {
      int value = (int) Math.round(16_000 * Math.sin(2 * Math.PI * 200 * i / 16_000));
      samples[2 * i] = (byte) value;
      samples[2 * i + 1] = (byte) (value >> 8);
    }
    Path mono = dir.resolve("mono.wav");
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(samples), new AudioFormat(16_000, 16, 1, true, false), 16_000),
        AudioFileFormat.Type.WAVE,
        mono.toFile());
    Pcm sound = AudioReader.read(mono);
    assertEquals(48_000, sound.length(), 4);
    assertArrayEquals(sound.left(), sound.right());
    float peak = 0;
    for (float sample : sound.left()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertEquals(16_000 / 32_768f, peak, 0.01);
  }

  @Test
  void aToneMeasuresAsTheStandardSays() {
    // BS.1770: a 997 Hz sine at full scale in one channel reads -3.01 LKFS; in both, 3 dB more.
    Path file = dir.resolve("tone.wav");
    AudioWriter.write(Fixtures.tone(997, 0.1, 48_000 * 5), file, AudioWriter.Kind.WAV);
    Loudness loudness = Loudness.measure(file);
    assertEquals(-20.0, loudness.integrated(), 0.2);
    assertEquals(-20.0, loudness.truePeak(), 0.2);
  }

  @Test
  void aFileWithoutSoundIsRefused() throws IOException {
    Path text = Files.writeString(dir.resolve("story.txt"), "Once upon a time. ".repeat(500));
    EngineFailure failure = assertThrows(EngineFailure.class, () -> AudioReader.read(text));
    assertTrue(failure.getMessage().contains("story.txt"), failure.getMessage());
  }

  @Test
  void anUnfinishedSoundVanishes() {
    Path file = dir.resolve("sound.wav");
    try (AudioWriter writer = AudioWriter.open(file, AudioWriter.Kind.WAV)) {
      writer.write(Fixtures.tone(440, 0.5, 10_000));
    }
    assertFalse(Files.exists(file));
  }
}
