package studio.verticles.dataset;

import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.UploadKind;

/// What a file that was sent is called and taken for.
final class Uploaded {
  private static final int LONGEST_NAME = 120;

  private Uploaded() {}

  /// @throws Problem INVALID when the name says that it is nothing of use
  static UploadKind kind(String name) {
    return MediaFile.of(name)
        .map(file ->
            switch (file) {
              case PICTURE -> UploadKind.IMAGE;
              case FILM -> UploadKind.VIDEO;
            })
        .or(() ->
            MediaFile.ending(name).equals("zip")
                ? Optional.of(UploadKind.ARCHIVE)
                : Optional.empty())
        .orElseThrow(() ->
            Problem.invalid(
                "\"%s\" is neither a picture (PNG, JPEG, WebP, GIF, BMP) nor a video (MP4, MKV, WebM, MOV, AVI) nor a zip by its name."
                    .formatted(name)));
  }

  /// How many bytes such a file may have.
  static long most(UploadKind kind) {
    return switch (kind) {
      case IMAGE -> 50L << 20;
      case VIDEO, ARCHIVE -> 4L << 30;
    };
  }

  /// Senders may write whole paths; only what comes last is a name, and it never leads anywhere.
  static String name(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip().replaceAll("^\\.+", "");
    if (plain.isEmpty()) {
      throw Problem.invalid(
          "A file needs a name such as mika.png; \"%s\" is none.".formatted(sent));
    }
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }
}
