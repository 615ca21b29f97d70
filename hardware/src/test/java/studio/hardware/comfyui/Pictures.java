package studio.hardware.comfyui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

final class Pictures {
  private Pictures() {}

  /// A plain picture in a file.
  static Path png(Path file, int width, int height, int color) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, color);
      }
    }
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }
}
