package studio.hardware.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/// The segments of a JPEG before its pixels.
final class JpegHeader {
  private static final String EXIF = "Exif\0\0";
  private static final String ADOBE = "Adobe";

  private Orientation orientation = Orientation.UPRIGHT;
  private Header.Ink ink = Header.Ink.PLAIN;

  private JpegHeader() {}

  static Header of(Path file) throws IOException, Unreadable {
    try (var in = new FileImageInputStream(file.toFile())) {
      in.seek(2);
      return new JpegHeader().read(in);
    } catch (EOFException e) {
      throw Unreadable.cutOff();
    }
  }

  private Header read(FileImageInputStream in) throws IOException, Unreadable {
    while (true) {
      int marker = marker(in);
      int length = in.readUnsignedShort() - 2;
      if (length < 0) {
        throw Unreadable.damaged(new IOException("a segment of " + length));
      }
      long next = in.getStreamPosition() + length;
      if (isFrame(marker)) {
        in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        boolean forPrinters = in.readUnsignedByte() == 4;
        return new Header(
            PictureKind.JPEG,
            width,
            height,
            false,
            orientation,
            forPrinters ? ink : Header.Ink.NONE);
      }
      if (marker == 0xe1 || marker == 0xee) {
        byte[] body = new byte[length];
        in.readFully(body);
        application(body);
      } else if (marker == 0xda || marker == 0xd9) {
        throw Unreadable.damaged(new IOException("pixels without a size"));
      }
      in.seek(next);
    }
  }

  private static int marker(FileImageInputStream in) throws IOException, Unreadable {
    if (in.readUnsignedByte() != 0xff) {
      throw Unreadable.damaged(new IOException("no marker where one belongs"));
    }
    int marker;
    do {
      marker = in.readUnsignedByte();
    } while (marker == 0xff);
    return marker;
  }

  /// Start of frame, in any of its kinds; C4, C8 and CC are others.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void application(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (text.startsWith(EXIF)) {
      orientation =
          Orientation.of(text.substring(EXIF.length()).getBytes(StandardCharsets.ISO_8859_1));
    } else if (text.startsWith(ADOBE) && body.length >= 12) {
      ink = body[11] == 2 ? Header.Ink.YCCK : Header.Ink.INVERTED;
    }
  }
}
