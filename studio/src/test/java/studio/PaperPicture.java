package studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A picture as an engine shows it halfway, cut from the sheet of six in `docs/pictures`.
final class PaperPicture {
  private static final Path SHEET = Path.of("..", "docs", "pictures", "six-shots.jpg");
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  /// Between two pictures of the sheet, and half of it around them.
  private static final int RIM = 8;

  private PaperPicture() {}

  /// @param number 0..5, row by row
  static byte[] png(int number) {
    try (var bytes = new ByteArrayOutputStream()) {
      BufferedImage sheet = ImageIO.read(SHEET.toFile());
      ImageIO.write(
          sheet.getSubimage(
              RIM / 2 + (WIDTH + RIM) * (number % 3),
              RIM / 2 + (HEIGHT + RIM) * (number / 3),
              WIDTH,
              HEIGHT),
          "png",
          bytes);
      return bytes.toByteArray();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
