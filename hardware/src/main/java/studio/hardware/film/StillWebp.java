package studio.hardware.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The picture in a WebP file, or the first one where it moves.
public final class StillWebp {
  private StillWebp() {}

  /// @param fraction 1 for the whole size, 2 for half of each side
  /// @throws studio.hardware.engine.EngineFailure when it is damaged, or has more than 64 million
  ///   pixels whatever its header says
  public static BufferedImage first(Path file, int fraction) throws IOException {
    byte[] still =
        AnimatedWebp.is(file) ? AnimatedWebp.read(file).first() : Files.readAllBytes(file);
    try (WebpStill webp = new WebpStill()) {
      return webp.decode(still, fraction);
    }
  }
}
