package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.PictureFit;

/// A picture that somebody brought, read with care: upright, plain RGB, on white, at most 4096
/// pixels a side, and without anything else that its file held.
///
/// @param kind what its file was, whatever its name said
/// @param remarks what was changed that somebody may want to know ("It moves; only its first
///   picture was taken.")
public record ForeignPicture(BufferedImage picture, PictureKind kind, List<String> remarks) {
  /// No file of a picture is larger.
  static final long LARGEST_FILE = 100L << 20;

  /// What has more pixels a side, or more in all, is a bomb or a map, and no picture of a
  /// character.
  static final int LONGEST_SIDE = 20_000;

  static final long MOST_PIXELS = 64_000_000;

  /// What is longer is read at a fraction of its size.
  static final int KEPT_SIDE = 4096;

  public ForeignPicture {
    remarks = List.copyOf(remarks);
  }

  /// Reads a file of any name.
  ///
  /// @throws EngineFailure INVALID with a sentence for whoever brought it; INFRASTRUCTURE when the
  ///   file is not there
  public static ForeignPicture read(Path file) {
    return read(file, String.valueOf(file.getFileName()));
  }

  /// @param name what its owner calls it, for sentences
  public static ForeignPicture read(Path file, String name) {
    try {
      return read(file, Header.of(file), name);
    } catch (Unreadable refused) {
      throw new EngineFailure(
          Kind.INVALID, "%s %s.".formatted(name, refused.getMessage()), refused);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s could not be read (%s). Check that the file is there and may be read."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static ForeignPicture read(Path file, Header header, String name)
      throws IOException, Unreadable {
    header.check();
    var remarks = new ArrayList<String>();
    if (!header.kind().isNamed(name)) {
      remarks.add("It is a %s, whatever its name says.".formatted(header.kind()));
    }
    if (header.moves()) {
      remarks.add("It moves; only its first picture was taken.");
    }
    int fraction = Math.ceilDiv(Math.max(header.width(), header.height()), KEPT_SIDE);
    if (fraction > 1) {
      remarks.add(
          "It was %d by %d pixels and was made smaller."
              .formatted(header.width(), header.height()));
    }
    BufferedImage flat = Flattening.onWhite(Decoder.decode(file, header, fraction));
    return new ForeignPicture(header.orientation().upright(flat), header.kind(), remarks);
  }

  /// Writes it as a PNG that holds nothing but the picture. When that fails nothing is left at
  /// `png`.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it cannot be written
  public void writeTo(Path png) {
    PictureFit.writePng(picture, png);
  }
}
