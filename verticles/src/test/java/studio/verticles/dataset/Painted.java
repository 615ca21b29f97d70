package studio.verticles.dataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.YuvFrame;

/// Pictures and films to bring in: tiles of random colours, so that every number is another
/// picture.
final class Painted {
  private static final VideoFormat FORMAT = new VideoFormat(320, 240, 24);

  private Painted() {}

  static BufferedImage image(int number, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(number);
    Graphics2D graphics = image.createGraphics();
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        graphics.setColor(new Color(random.nextInt(1 << 24)));
        graphics.fillRect(x * width / 8, y * height / 8, width / 8 + 1, height / 8 + 1);
      }
    }
    graphics.dispose();
    return image;
  }

  static byte[] png(int number) {
    return encoded(image(number, 256, 256), "png");
  }

  static byte[] encoded(BufferedImage image, String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A PNG that claims to be so large, and is not.
  static byte[] bomb(int side) {
    byte[] png = png(1);
    for (int at : new int[] {16, 20}) {
      png[at] = (byte) (side >> 24);
      png[at + 1] = (byte) (side >> 16);
      png[at + 2] = (byte) (side >> 8);
      png[at + 3] = (byte) side;
    }
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (crc.getValue() >> 24 - 8 * i);
    }
    return png;
  }

  /// A film of so many scenes, half a second each.
  static Path film(Path target, int scenes) {
    try (FilmWriter writer = FilmWriter.open(target, FORMAT, Quality.DRAFT)) {
      for (int scene = 0; scene < scenes; scene++) {
        YuvFrame frame = YuvFrame.blank(FORMAT.width(), FORMAT.height());
        int[] tiles = new Random(1000 + scene).ints(8 * 6, 20, 235).toArray();
        for (int at = 0; at < frame.y().length; at++) {
          int x = at % FORMAT.width();
          int y = at / FORMAT.width();
          frame.y()[at] = (byte) tiles[y / 40 * 8 + x / 40];
        }
        Arrays.fill(frame.u(), (byte) 128);
        Arrays.fill(frame.v(), (byte) 128);
        for (int i = 0; i < 12; i++) {
          writer.write(frame);
        }
      }
      writer.finish();
    }
    return target;
  }

  static byte[] film(Path folder, String name, int scenes) throws IOException {
    return Files.readAllBytes(film(folder.resolve(name), scenes));
  }
}
