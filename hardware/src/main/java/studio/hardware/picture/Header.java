package studio.hardware.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file says of itself before anything is unpacked.
///
/// @param moves whether more pictures follow the first
/// @param ink what the four channels of a JPEG for printers hold
record Header(
    PictureKind kind, int width, int height, boolean moves, Orientation orientation, Ink ink) {

  /// How colours lie in a JPEG of four channels, by its Adobe marker.
  enum Ink {
    /// It is for screens.
    NONE,
    /// More is more ink.
    PLAIN,
    /// More is less ink, as Photoshop writes it.
    INVERTED,
    /// The same, with the colours as brightness and two differences.
    YCCK
  }

  /// What most files say.
  static Header plain(PictureKind kind, int width, int height) {
    return new Header(kind, width, height, false, Orientation.UPRIGHT, Ink.NONE);
  }

  /// @throws Unreadable when the file is no picture, or ends within its header
  static Header of(Path file) throws IOException, Unreadable {
    if (Files.size(file) > ForeignPicture.LARGEST_FILE) {
      throw new Unreadable(
          "is larger than %d MB, which no picture is. Save it smaller"
              .formatted(ForeignPicture.LARGEST_FILE >> 20));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PictureKind.TELLING);
    }
    return switch (PictureKind.of(head)) {
      case JPEG -> JpegHeader.of(file);
      case PNG -> PngHeader.of(file);
      case WEBP -> WebpHeader.of(file);
      case GIF -> GifHeader.of(file);
      case BMP -> BmpHeader.of(head);
    };
  }

  /// @throws Unreadable when it has no pixels, or more than a picture of a character has
  void check() throws Unreadable {
    if (width <= 0 || height <= 0) {
      throw new Unreadable("has no pixels (%d by %d). Save it anew".formatted(width, height));
    }
    if (Math.max(width, height) > ForeignPicture.LONGEST_SIDE
        || (long) width * height > ForeignPicture.MOST_PIXELS) {
      throw new Unreadable(
          "claims to be %d by %d pixels; the studio reads up to %d a side and %d million in all. Save it smaller"
              .formatted(
                  width,
                  height,
                  ForeignPicture.LONGEST_SIDE,
                  ForeignPicture.MOST_PIXELS / 1_000_000));
    }
  }
}
