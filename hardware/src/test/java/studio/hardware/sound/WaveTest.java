package studio.hardware.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveTest {
  private static final Pcm TONE = Tones.sine(440, 0.5, Duration.ofMillis(300), 2);

  @TempDir Path folder;

  @Test
  void floatComesBackAsItWas() throws IOException {
    Path file = Tones.file(folder, "tone.wav", TONE);
    assertArrayEquals(TONE.channels()[1], WaveReader.read(file).channels()[1]);
  }

  @Test
  void sixteenBitsComeBackWithinHalfAStep() throws IOException {
    Path file = folder.resolve("tone.wav");
    WaveWriter.write(TONE.gained(3), file, WaveWriter.Depth.INT16);
    Pcm back = WaveReader.read(file);
    assertEquals(TONE.samples(), back.samples());
    assertEquals(1, back.peak(), 1e-4);
    assertEquals(TONE.channels()[0][5] * 3, back.channels()[0][5], 1e-4);
  }

  @Test
  void placeholderSizesReadToTheEndOfTheFile() throws IOException {
    byte[] file = Files.readAllBytes(Tones.file(folder, "tone.wav", TONE));
    for (int size : new int[] {0, -1, 0x7FFFF000, Integer.MAX_VALUE}) {
      ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
      assertEquals(TONE.samples(), WaveReader.read(file).samples());
    }
  }

  @Test
  void aFileThatBreaksOffGivesWhatIsThere() throws IOException {
    byte[] file = Files.readAllBytes(Tones.file(folder, "tone.wav", TONE));
    assertEquals(1_000, WaveReader.read(Arrays.copyOf(file, 44 + 8_003)).samples());
  }

  @Test
  void otherRatesAndChunksAreUnderstood() throws IOException {
    ByteBuffer wave = ByteBuffer.allocate(44 + 14 + 16_000).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF\0\0\0\0WAVELIST\5\0\0\0hello\0fmt ".getBytes("ISO-8859-1"));
    wave.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(16_000);
    wave.putShort((short) 1).putShort((short) 8).put("data".getBytes("ISO-8859-1")).putInt(16_000);
    while (wave.hasRemaining()) {
      wave.put((byte) 160);
    }
    Pcm second = WaveReader.read(wave.array());
    assertEquals(Pcm.RATE, second.samples());
    assertEquals(0.25, second.channels()[0][24_000], 1e-3);
  }

  @Test
  void somethingElseIsRefused() {
    for (String text : new String[] {"", "RIFF", "ID3 and an mp3 behind it, for a long while"}) {
      assertThrows(IOException.class, () -> WaveReader.read(text.getBytes("ISO-8859-1")));
    }
  }

  @Test
  void lengthsAreCountedToTheNearestSample() {
    assertEquals(2_000, Pcm.samples(Duration.ofNanos(41_666_667)));
    assertEquals(48_000 * 7_200L, Pcm.samples(Duration.ofHours(2)));
    assertEquals(Duration.ofMillis(250), Pcm.lengthOf(12_000));
  }

  @Test
  void resamplingKeepsATone() {
    Pcm tone = Tones.sine(1_000, 0.5, Duration.ofSeconds(1), 1);
    float[] down = Resampler.resample(tone.mono(), 48_000, 22_050);
    float[] back = Resampler.resample(down, 22_050, 48_000);
    assertEquals(22_050, down.length);
    double worst = 0;
    for (int i = 2_000; i < 46_000; i++) {
      worst = Math.max(worst, Math.abs(back[i] - tone.mono()[i]));
    }
    assertTrue(worst < 0.01, "off by " + worst);
  }
}
