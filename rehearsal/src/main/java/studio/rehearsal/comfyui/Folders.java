package studio.rehearsal.comfyui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The server's folders: they outlive it, except for `temp`.
final class Folders {
  private final Path root;

  Folders(Path root) {
    this.root = root;
    Stream.of("input", "output", "temp", "models/loras").forEach(type -> made(root.resolve(type)));
  }

  /// The LoRAs that lie there now, by name.
  List<String> loras() {
    try (Stream<Path> files = Files.list(root.resolve("models/loras"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".safetensors"))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Where a file of a folder lies; nothing when the name leads out of it.
  Optional<Path> file(String type, String subfolder, String name) {
    if (!type.equals("input") && !type.equals("output") && !type.equals("temp")) {
      return Optional.empty();
    }
    Path folder = root.resolve(type);
    Path file = folder.resolve(subfolder).resolve(name).normalize();
    return file.startsWith(folder) ? Optional.of(file) : Optional.empty();
  }

  /// Saves under the next free number: "prefix_00001_.png" in the prefix's folder.
  Saved save(String type, String prefix, String ending, byte[] bytes) {
    int slash = prefix.lastIndexOf('/');
    String subfolder = slash < 0 ? "" : prefix.substring(0, slash);
    String stem = prefix.substring(slash + 1);
    Path folder = made(root.resolve(type).resolve(subfolder).normalize());
    for (int counter = 1; ; counter++) {
      String name = "%s_%05d%s".formatted(stem, counter, ending);
      if (!Files.exists(folder.resolve(name))) {
        write(folder.resolve(name), bytes);
        return new Saved(name, subfolder, type);
      }
    }
  }

  record Saved(String filename, String subfolder, String type) {}

  void wipeTemp() {
    try (Stream<Path> files = Files.walk(root.resolve("temp"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root.resolve("temp"))) {
          Files.delete(file);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      if (file.getParent() != null) {
        made(file.getParent());
      }
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
