package studio.verticles.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a source holds, opened. Closing takes away what had been unpacked.
///
/// @param remarks what people should know of the source as a whole
/// @param temporary a folder that nobody needs afterwards
record Hold(List<Find> finds, List<String> remarks, Optional<Path> temporary)
    implements AutoCloseable {
  Hold {
    finds = List.copyOf(finds);
    remarks = List.copyOf(remarks);
  }

  static Hold of(List<Find> finds) {
    return new Hold(finds, List.of(), Optional.empty());
  }

  Hold in(Path folder) {
    return new Hold(finds, remarks, Optional.of(folder));
  }

  @Override
  public void close() {
    temporary.ifPresent(Hold::delete);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException stays) {
      throw new UncheckedIOException(
          "The folder %s could not be taken away. Look at its permissions.".formatted(folder),
          stays);
    }
  }
}
