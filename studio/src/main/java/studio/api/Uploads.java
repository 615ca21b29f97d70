package studio.api;

import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes in bodies up to the limit; files of a form lie in a temporary folder until the answer is
/// sent.
final class Uploads {
  private Uploads() {}

  /// JSON may need two bytes for one, and a form adds a little around its file.
  static BodyHandler bodies(int storyBytes) {
    try {
      Path folder = Files.createTempDirectory("nightshift-uploads");
      folder.toFile().deleteOnExit();
      return BodyHandler.create(folder.toString())
          .setBodyLimit(2L * storyBytes + 64 * 1024)
          .setDeleteUploadedFilesOnEnd(true);
    } catch (IOException full) {
      throw new UncheckedIOException(
          "No folder for uploads could be made in "
              + System.getProperty("java.io.tmpdir")
              + ". Make it writable, or name another with -Djava.io.tmpdir.",
          full);
    }
  }
}
