package studio.verticles.publish.jellyfin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import studio.verticles.bus.Problem;

/// Puts a release into the library.
public final class Publication {
  private final Clock clock;

  public Publication(Clock clock) {
    this.clock = clock;
  }

  /// What happened, in paths relative to the library. `film` is where the episode lies now.
  public record Published(Path film, List<Path> written, List<Path> unchanged) {
    public Published {
      written = List.copyOf(written);
      unchanged = List.copyOf(unchanged);
    }
  }

  /// Writes what is not there yet or differs, the film last. May be repeated after any failure.
  ///
  /// @throws Problem when the library cannot be written; no file is half-written then
  public Published publish(Path library, Release release) {
    LibraryRoot root = new LibraryRoot(library, clock);
    List<Path> written = new ArrayList<>();
    List<Path> unchanged = new ArrayList<>();
    release
        .contents()
        .forEach((path, content) -> (root.put(path, content) ? written : unchanged).add(path));
    return new Published(release.folder().film(), written, unchanged);
  }
}
