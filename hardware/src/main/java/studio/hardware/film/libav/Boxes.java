package studio.hardware.film.libav;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// The outermost boxes of an MP4 file (ISO/IEC 14496-12, 4.2).
public final class Boxes {
  private static final int MOOV = 0x6d6f6f76;
  private static final int MDAT = 0x6d646174;

  private Boxes() {}

  /// Whether the index (`moov`) stands before the pictures (`mdat`). False for other formats.
  public static boolean isFaststart(Path film) {
    try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "r")) {
      long at = 0;
      while (at + 8 <= file.length()) {
        file.seek(at);
        long size = Integer.toUnsignedLong(file.readInt());
        int type = file.readInt();
        if (type == MOOV || type == MDAT) {
          return type == MOOV;
        }
        if (size == 1 && at + 16 <= file.length()) {
          size = file.readLong();
        }
        if (size < 8) {
          return false;
        }
        at += size;
      }
      return false;
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, "Could not read " + film + "; check the disk and try again.", e);
    }
  }
}
