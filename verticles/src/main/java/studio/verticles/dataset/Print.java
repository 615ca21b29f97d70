package studio.verticles.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import studio.hardware.judge.Fingerprint;
import studio.hardware.judge.Measures;
import studio.hardware.picture.ForeignPicture;
import studio.hardware.picture.PictureKind;
import studio.hardware.picture.Thumbnail;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;

/// A picture from outside on the bench: made over to a plain PNG, measured, not kept yet.
///
/// @param sha256 of the PNG, in hexadecimal
/// @param remarks what was changed that somebody may want to know
record Print(
    Path picture,
    Path thumbnail,
    long bytes,
    String sha256,
    Measures measures,
    List<String> remarks) {

  /// Smaller pictures show too little of anybody.
  private static final int LEAST_SIDE = 128;

  /// Where it lies for good.
  record Kept(MediaPath path, MediaPath thumbnail) {}

  /// @throws Problem INVALID for what is too small; BUSY when the disk is full
  static Print of(BufferedImage image, List<String> remarks, Path picture, Path thumbnail) {
    if (Math.min(image.getWidth(), image.getHeight()) < LEAST_SIDE) {
      throw Problem.invalid(
          "is %d by %d pixels; at least %d a side are needed to see anybody"
              .formatted(image.getWidth(), image.getHeight(), LEAST_SIDE));
    }
    Measures measures = Fingerprint.measure(image);
    new ForeignPicture(image, PictureKind.PNG, remarks).writeTo(picture);
    Thumbnail.write(image, thumbnail);
    try {
      return new Print(picture, thumbnail, Files.size(picture), sha256(picture), measures, remarks);
    } catch (IOException e) {
      throw full(e);
    }
  }

  /// The thumbnail first: a picture that is there has one.
  Kept keep(MediaLibrary media) {
    try {
      MediaPath small = media.keep(thumbnail);
      return new Kept(media.keep(picture), small);
    } catch (UncheckedIOException e) {
      throw full(e);
    }
  }

  /// Nobody needs it.
  void drop() {
    try {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(thumbnail);
    } catch (IOException stays) {
      throw full(stays);
    }
  }

  private static Problem full(Exception cause) {
    return new Problem(
        Problem.Kind.BUSY,
        "The media folder took no more pictures (%s). Make room on its disk. What has come stays; the ingest goes on behind it."
            .formatted(cause.getMessage()),
        cause);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
