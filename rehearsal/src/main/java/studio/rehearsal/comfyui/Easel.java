package studio.rehearsal.comfyui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Draws what a model would: the same numbers give the same picture, other numbers another one.
final class Easel {
  private Easel() {}

  static BufferedImage plain(int width, int height, int color) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(color));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  static BufferedImage drawn(int width, int height, long seed) {
    var random = new Random(seed);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(
        new GradientPaint(
            0, 0, new Color(random.nextInt()), 0, height, new Color(random.nextInt())));
    pen.fillRect(0, 0, width, height);
    for (int i = 0; i < 12; i++) {
      pen.setColor(new Color(random.nextInt() & 0x66ffffff | 0x66000000, true));
      int size = 1 + random.nextInt(Math.max(1, height / 2));
      pen.fillOval(random.nextInt(width), random.nextInt(height), size, size);
    }
    pen.dispose();
    return image;
  }

  static BufferedImage scaled(BufferedImage from, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return image;
  }

  static @Nullable BufferedImage read(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException notAPicture) {
      return null;
    }
  }

  static byte[] png(BufferedImage image) {
    return written(image, "png");
  }

  static byte[] jpeg(BufferedImage image) {
    return written(image, "jpg");
  }

  private static byte[] written(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }
}
