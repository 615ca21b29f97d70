package studio.hardware.film;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Pictures of any size made over to another, whole pictures and nothing stretched.
public final class PictureFit {
  private PictureFit() {}

  /// Reads a PNG or JPEG.
  ///
  /// @throws EngineFailure INVALID when it is damaged or neither
  public static BufferedImage read(Path picture) {
    try {
      BufferedImage read = ImageIO.read(picture.toFile());
      if (read == null) {
        throw new EngineFailure(
            Kind.INVALID, picture + " is no picture that can be read; give a PNG or a JPEG.");
      }
      return read;
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s could not be read (%s); draw it again.".formatted(picture, e.getMessage()),
          e);
    }
  }

  /// Writes a PNG; the same picture gives the same bytes. When that fails nothing is left at
  /// `target`.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it cannot be written
  public static void writePng(BufferedImage picture, Path target) {
    try {
      // Given a file, ImageIO prints what goes wrong and leaves half a picture behind.
      try (OutputStream file = Files.newOutputStream(target);
          var out = new MemoryCacheImageOutputStream(file)) {
        if (!ImageIO.write(picture, "png", out)) {
          throw new IOException("this Java writes no PNG");
        }
      } catch (IOException e) {
        Files.deleteIfExists(target);
        throw e;
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "Could not write the picture %s (%s). Check that the folder is there and not full."
              .formatted(target, e.getMessage()),
          e);
    }
  }

  /// A picture of exactly `width` by `height`: scaled until it fills that, and what stands over is
  /// cut off on both sides alike.
  public static BufferedImage fill(BufferedImage picture, int width, int height) {
    BufferedImage from = halved(picture, width, height);
    double scale = Math.max((double) width / from.getWidth(), (double) height / from.getHeight());
    int w = (int) Math.round(from.getWidth() * scale);
    int h = (int) Math.round(from.getHeight() * scale);
    return drawn(from, (width - w) / 2, (height - h) / 2, w, h, width, height);
  }

  /// Bicubic looks at four pixels a side and misses what lies between when it shrinks a picture by
  /// more than half, so those steps go first.
  private static BufferedImage halved(BufferedImage picture, int width, int height) {
    BufferedImage from = picture;
    while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
      int w = from.getWidth() / 2;
      int h = from.getHeight() / 2;
      from = drawn(from, 0, 0, w, h, w, h);
    }
    return from;
  }

  private static BufferedImage drawn(
      BufferedImage from, int x, int y, int w, int h, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(from, x, y, w, h, null);
    graphics.dispose();
    return to;
  }
}
