package studio.hardware.film;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.Input;

/// Fingerprints of decoded pictures: two films with the same list show the same thing, whatever
/// their bytes.
public final class FrameHash {
  private FrameHash() {}

  /// The MD5 of every decoded frame, in order of display.
  ///
  /// @throws EngineFailure when the film cannot be decoded
  public static List<String> of(Path film) {
    List<String> hashes = new ArrayList<>();
    try (PointerScope _ = new PointerScope();
        Input input = Input.of(film)) {
      Decoding.all(input, input.picture(), frame -> hashes.add(hash(frame)));
    }
    return hashes;
  }

  /// The same for a picture in memory.
  public static String of(YuvFrame frame) {
    MessageDigest digest = md5();
    digest.update(frame.y());
    digest.update(frame.u());
    digest.update(frame.v());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(AVFrame frame) {
    if (frame.format() != avutil.AV_PIX_FMT_YUV420P
        && frame.format() != avutil.AV_PIX_FMT_YUVJ420P) {
      throw new EngineFailure(Kind.INVALID, "Only 4:2:0 films have frame hashes.");
    }
    MessageDigest digest = md5();
    int chromaWidth = (frame.width() + 1) / 2;
    int chromaHeight = (frame.height() + 1) / 2;
    add(digest, frame, 0, frame.width(), frame.height());
    add(digest, frame, 1, chromaWidth, chromaHeight);
    add(digest, frame, 2, chromaWidth, chromaHeight);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, AVFrame frame, int plane, int width, int height) {
    BytePointer rows = frame.data(plane);
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      rows.position((long) y * frame.linesize(plane)).get(row);
      digest.update(row);
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
