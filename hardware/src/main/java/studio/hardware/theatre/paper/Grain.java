package studio.hardware.theatre.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// The surface of a paper: a tile that repeats without a seam, made once per [Stock]. Values are
/// offsets of brightness, 128 for none and 1/256 of the colour's brightness a step.
final class Grain {
  /// Edge of the tile in texels, a power of two.
  static final int SIZE = 1024;

  static final int TEXELS_PER_UNIT = 2;

  private static final Map<Stock, Grain> DRAWER = new EnumMap<>(Stock.class);

  private final byte[] texels = new byte[SIZE * SIZE];

  private Grain(Stock stock) {
    int[] fibres = fibres(stock);
    long seed = 7919L * (stock.ordinal() + 1);
    double fine = stock.tooth() * 256;
    double coarse = stock.mottle() * 256;
    double[] mottle = mottle(seed);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double tooth =
            0.55 * Noise.lattice(x, y, seed) + 0.75 * Noise.tiled(x / 4.0, y / 4.0, SIZE / 4, seed);
        double cloud = mottle[(y >> 3) * (SIZE >> 3) + (x >> 3)];
        double value = tooth * fine + cloud * coarse + fibres[y * SIZE + x];
        texels[y * SIZE + x] = (byte) Math.clamp(Math.round(value), -127, 127);
      }
    }
  }

  static synchronized Grain of(Stock stock) {
    return DRAWER.computeIfAbsent(stock, Grain::new);
  }

  /// The brightness offset in 1/256 at a texel; coordinates wrap.
  int at(int x, int y) {
    return texels[(y & (SIZE - 1)) * SIZE + (x & (SIZE - 1))];
  }

  /// A row of texels for a painter that walks along it: index with `& (SIZE - 1)`.
  byte[] texels() {
    return texels;
  }

  private static double[] mottle(long seed) {
    int size = SIZE >> 3;
    double[] field = new double[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        field[y * size + x] =
            0.6 * Noise.tiled(x / 32.0, y / 32.0, size / 32, seed + 1)
                + 0.45 * Noise.tiled(x / 8.0, y / 8.0, size / 8, seed + 2)
                + 0.25 * Noise.tiled(x / 2.0, y / 2.0, size / 2, seed + 3);
      }
    }
    return field;
  }

  /// Hair-thin curved fibres, some lighter and some darker than the sheet.
  private static int[] fibres(Stock stock) {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(128, 128, 128));
    pen.fillRect(0, 0, SIZE, SIZE);
    var random = new SplittableRandom(31L + stock.ordinal());
    double squares = Math.pow(SIZE / (100.0 * TEXELS_PER_UNIT), 2);
    for (int i = 0; i < stock.fibres() * squares; i++) {
      double x = random.nextDouble(SIZE);
      double y = random.nextDouble(SIZE);
      double angle = random.nextDouble(Math.PI);
      double length = 14 + random.nextDouble(46);
      int tone = 128 + (random.nextInt(3) == 0 ? -1 : 1) * (12 + random.nextInt(20));
      double bend = (random.nextDouble() - 0.5) * length * 0.6;
      double ex = x + Math.cos(angle) * length;
      double ey = y + Math.sin(angle) * length;
      double cx = (x + ex) / 2 - Math.sin(angle) * bend;
      double cy = (y + ey) / 2 + Math.cos(angle) * bend;
      pen.setColor(new Color(tone, tone, tone));
      pen.setStroke(new BasicStroke(1.1f));
      for (int ox = -SIZE; ox <= SIZE; ox += SIZE) {
        for (int oy = -SIZE; oy <= SIZE; oy += SIZE) {
          pen.draw(new QuadCurve2D.Double(x + ox, y + oy, cx + ox, cy + oy, ex + ox, ey + oy));
        }
      }
    }
    pen.dispose();
    int[] tones = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int[] offsets = new int[tones.length];
    for (int i = 0; i < tones.length; i++) {
      offsets[i] = (tones[i] & 0xff) - 128;
    }
    return offsets;
  }
}
