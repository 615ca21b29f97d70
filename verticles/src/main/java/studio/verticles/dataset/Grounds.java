package studio.verticles.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Place;

/// The folders of the server that may be looked into. What counts is where a path really leads,
/// after every link.
record Grounds(List<Path> roots) {
  Grounds {
    roots = List.copyOf(roots);
  }

  /// The real place of what somebody wrote.
  ///
  /// @throws Problem INVALID when that is outside, or nothing is there
  Path enter(String written) {
    if (roots.isEmpty()) {
      throw Problem.invalid(
          "No folder of the server may be looked into. List those that may in dataset.roots.");
    }
    try {
      Path place = Path.of(written);
      if (!place.isAbsolute()) {
        throw Problem.invalid(
            "\"%s\" is no full path. Write it from the root, such as %s/pictures."
                .formatted(written, roots.getFirst()));
      }
      Path real = place.toRealPath();
      for (Path root : roots) {
        if (Files.exists(root) && real.startsWith(root.toRealPath())) {
          return real;
        }
      }
      throw outside(written);
    } catch (InvalidPathException malformed) {
      throw Problem.invalid("\"%s\" is no path.".formatted(written));
    } catch (IOException missing) {
      // The same words whether it is missing or forbidden elsewhere: nobody feels around.
      throw outside(written);
    }
  }

  private Problem outside(String written) {
    return Problem.invalid(
        "\"%s\" is not in a folder that may be looked into, or is not there. Allowed are %s; dataset.roots can list more."
            .formatted(written, String.join(", ", roots.stream().map(Path::toString).toList())));
  }

  /// What lies in a folder: folders first, then pictures and videos, each by name.
  List<Place> list(String written) {
    if (written.isBlank()) {
      return roots.stream()
          .filter(Files::isDirectory)
          .map(root -> new Place(root.toString(), root.toString(), true, count(root)))
          .toList();
    }
    Path folder = enter(written);
    if (!Files.isDirectory(folder)) {
      throw Problem.invalid("\"%s\" is no folder.".formatted(written));
    }
    List<Place> places = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .filter(one -> Files.isDirectory(one) || MediaFile.of(one).isPresent())
          .limit(2000)
          .forEach(one ->
              places.add(
                  new Place(
                      one.toString(),
                      one.getFileName().toString(),
                      Files.isDirectory(one),
                      Files.isDirectory(one) ? count(one) : 1)));
    } catch (IOException unreadable) {
      throw Problem.invalid(
          "\"%s\" may not be read by the studio. Let its user read it.".formatted(written));
    }
    places.sort(Comparator.comparing(Place::isFolder).reversed().thenComparing(Place::name));
    return places;
  }

  private static int count(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return (int) inside.filter(one -> MediaFile.of(one).isPresent()).limit(100_000).count();
    } catch (IOException | UncheckedIOException forbidden) {
      return 0;
    }
  }
}
