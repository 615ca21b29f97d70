package studio.verticles.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.judge.Fingerprint;
import studio.hardware.judge.Measures;
import studio.hardware.picture.ForeignPicture;
import studio.hardware.picture.Thumbnail;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;

/// A picture as it came from the engine: measured, with its thumbnail, both kept.
///
/// @param sha256 in hexadecimal
record Print(
    Drawing drawing,
    MediaPath path,
    MediaPath thumbnail,
    long bytes,
    String sha256,
    Measures measures) {

  static Print of(Drawing drawing, Path picture, Path thumbnail, MediaLibrary media) {
    BufferedImage image = ForeignPicture.read(picture).picture();
    Measures measures = Fingerprint.measure(image);
    Thumbnail.write(image, thumbnail);
    try {
      long bytes = Files.size(picture);
      MediaPath small = media.keep(thumbnail);
      MediaPath path = media.keep(picture);
      return new Print(drawing, path, small, bytes, hash(path), measures);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s was drawn and cannot be looked at. Is the disk of the media folder all right?"
              .formatted(picture.getFileName()),
          e);
    }
  }

  /// Kept files are named by their hash.
  private static String hash(MediaPath path) {
    String name = path.value().substring(path.value().lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('.'));
  }
}
