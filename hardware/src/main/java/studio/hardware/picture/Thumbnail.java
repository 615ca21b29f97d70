package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;

/// A small picture for grids.
public final class Thumbnail {
  /// Its longer side; smaller pictures keep their size.
  public static final int SIDE = 384;

  private Thumbnail() {}

  /// Writes a JPEG; when that fails nothing is left at `jpeg`.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when it cannot be written
  public static void write(BufferedImage picture, Path jpeg) {
    Still.writeJpeg(within(picture, SIDE), jpeg);
  }

  /// The whole picture on white, its longer side no longer than `side`.
  public static BufferedImage within(BufferedImage picture, int side) {
    BufferedImage flat = Flattening.onWhite(picture);
    int longer = Math.max(flat.getWidth(), flat.getHeight());
    if (longer <= side) {
      return flat;
    }
    return PictureFit.fill(
        flat,
        Math.max(1, Math.round((float) flat.getWidth() * side / longer)),
        Math.max(1, Math.round((float) flat.getHeight() * side / longer)));
  }
}
