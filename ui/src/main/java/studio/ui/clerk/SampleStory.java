package studio.ui.clerk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A story that comes with the studio, as it lies in its file.
public record SampleStory(String fileName, byte[] content) {
  private static final String BUNDLED = "the-lamplighters-fox.fountain";

  /// The screenplay of the folder `samples`.
  public static SampleStory bundled() {
    try (InputStream file = SampleStory.class.getResourceAsStream(BUNDLED)) {
      if (file == null) {
        throw new IllegalStateException(BUNDLED + " was not built in; build the studio again");
      }
      return new SampleStory(BUNDLED, file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
