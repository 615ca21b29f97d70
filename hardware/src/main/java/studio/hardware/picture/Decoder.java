package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.StillWebp;

/// Unpacks a picture whose header has been checked.
final class Decoder {
  private Decoder() {}

  /// @param fraction 1 for the whole size, 2 for half of each side
  static BufferedImage decode(Path file, Header header, int fraction)
      throws IOException, Unreadable {
    try {
      return header.kind() == PictureKind.WEBP
          ? StillWebp.first(file, fraction)
          : unpack(file, header, fraction);
    } catch (EOFException e) {
      throw Unreadable.cutOff();
    } catch (IIOException | EngineFailure e) {
      throw e.getCause() instanceof EOFException ? Unreadable.cutOff() : Unreadable.damaged(e);
    } catch (RuntimeException e) {
      // Java's readers were not written for hostile files and trip over them in many ways.
      throw Unreadable.damaged(e);
    }
  }

  private static BufferedImage unpack(Path file, Header header, int fraction)
      throws IOException, Unreadable {
    ImageReader reader = ImageIO.getImageReadersByFormatName(header.kind().ending()).next();
    var cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (IIOReadWarningListener)
            (_, warning) -> {
              if (warning.contains("remature")) {
                cutOff.set(true);
              }
            });
    try (var in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      ImageReadParam wanted = reader.getDefaultReadParam();
      wanted.setSourceSubsampling(fraction, fraction, 0, 0);
      BufferedImage picture =
          header.ink() == Header.Ink.NONE
              ? reader.read(0, wanted)
              // Java reads the four channels, but makes no picture of them.
              : CmykPicture.of(reader.readRaster(0, wanted), header.ink());
      if (cutOff.get()) {
        throw Unreadable.cutOff();
      }
      return picture;
    } finally {
      reader.dispose();
    }
  }
}
