package studio.hardware.theatre.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrushTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 90;
  private static final int MIDDLE = 30 * WIDTH + 40;

  private static final Brush FINE = new FineBrush();
  private static final Brush BROAD = BroadBrush.orElse(new FineBrush());

  private final Random dice = new Random(7);
  private final int[] sheet = IntStream.generate(this::sample).limit(WIDTH * HEIGHT).toArray();
  private final float[] floor = new float[WIDTH];

  private interface Stroke {
    void draw(Brush brush, int[] sheet, float[] to, int n);
  }

  static Stream<Stroke> strokes() {
    return Stream.of(
        (brush, sheet, to, n) -> brush.copy(sheet, MIDDLE, to, 3, n),
        (brush, sheet, to, n) -> brush.blend(sheet, MIDDLE, 0.7f, to, 3, n),
        (brush, sheet, to, n) -> brush.copyHalf(sheet, MIDDLE, MIDDLE + 1, 5, to, 3, n),
        (brush, sheet, to, n) -> brush.blendHalf(sheet, 9, 9 + WIDTH, 11, 0.3f, to, 3, n),
        (brush, sheet, to, n) -> brush.copyBetween(sheet, 9, 9 + WIDTH, 3, 14, to, 3, n),
        (brush, sheet, to, n) -> brush.blendBetween(sheet, 9, 9 + WIDTH, 9, 2, 1, to, 3, n),
        (brush, sheet, to, n) -> brush.wash(17.3f, 120.5f, to, 3, n));
  }

  /// Steps of a sheet turned a little, turned much, mirrored, enlarged and reduced.
  static Stream<int[]> steps() {
    return Stream.of(
        new int[] {65000, 1500},
        new int[] {65000, -1500},
        new int[] {50000, 20000},
        new int[] {-50000, -15000},
        new int[] {-65536, 0},
        new int[] {32768, 0},
        new int[] {70000, 300},
        new int[] {0, 12000});
  }

  @Test
  void theTestsRunWithTheBroadBrush() {
    if (jdk.incubator.vector.IntVector.SPECIES_PREFERRED.length() >= 8) {
      assertInstanceOf(BroadBrush.class, Brush.BEST);
    }
  }

  @ParameterizedTest
  @MethodSource("strokes")
  void bothBrushesLeaveTheSameBits(Stroke stroke) {
    for (int n = 0; n <= 70; n++) {
      float[] fine = floor();
      float[] broad = fine.clone();
      stroke.draw(FINE, sheet, fine, n);
      stroke.draw(BROAD, sheet, broad, n);
      assertArrayEquals(fine, broad);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void bothBrushesTurnASheetAlike(int[] step) {
    for (int n = 0; n <= 70; n++) {
      int u = (step[0] < 0 ? 100 : 20) * 65536 + dice.nextInt(65536);
      int v = (step[1] < 0 ? 50 : 20) * 65536 + dice.nextInt(65536);
      float[] fine = floor();
      float[] broad = fine.clone();
      FINE.blendTurned(sheet, WIDTH, u, v, step[0], step[1], 0.8f, fine, 3, n);
      BROAD.blendTurned(sheet, WIDTH, u, v, step[0], step[1], 0.8f, broad, 3, n);
      assertArrayEquals(fine, broad);
      FINE.copyTurned(sheet, WIDTH, u, v, step[0], step[1], fine, 3, n);
      BROAD.copyTurned(sheet, WIDTH, u, v, step[0], step[1], broad, 3, n);
      assertArrayEquals(fine, broad);
    }
  }

  /// The last sample of the last row: nothing beyond the plane is read.
  @Test
  void aTurnedSheetIsDrawnUpToItsLastCorner() {
    int u = (WIDTH - 34) * 65536;
    int v = (HEIGHT - 2) * 65536 + 65000;
    float[] fine = floor();
    float[] broad = fine.clone();
    FINE.copyTurned(sheet, WIDTH, u, v, 65536, 16, fine, 0, 33);
    BROAD.copyTurned(sheet, WIDTH, u, v, 65536, 16, broad, 0, 33);
    assertArrayEquals(fine, broad);
  }

  @Test
  void bytesComeAndGoUnharmed() {
    var bytes = new byte[WIDTH];
    dice.nextBytes(bytes);
    for (int n = 0; n <= 70; n++) {
      float[] fine = floor();
      float[] broad = fine.clone();
      FINE.load(bytes, 5, fine, 3, n);
      BROAD.load(bytes, 5, broad, 3, n);
      assertArrayEquals(fine, broad);
      byte[] stored = bytes.clone();
      byte[] storedBroadly = bytes.clone();
      FINE.store(fine, 1, stored, 2, n);
      BROAD.store(broad, 1, storedBroadly, 2, n);
      assertArrayEquals(stored, storedBroadly);
    }
  }

  private float[] floor() {
    for (int i = 0; i < floor.length; i++) {
      floor[i] = 255 * dice.nextFloat();
    }
    return floor.clone();
  }

  private int sample() {
    int alpha = dice.nextInt(256);
    return alpha << 16 | dice.nextInt(alpha + 1);
  }
}
