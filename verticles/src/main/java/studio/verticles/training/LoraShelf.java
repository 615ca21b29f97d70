package studio.verticles.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The folders in which drawing servers look for likenesses. A file appears there whole or not at
/// all.
record LoraShelf(List<Path> folders) {
  LoraShelf {
    folders = List.copyOf(folders);
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  /// Puts a file into every folder, under the name that pictures will be drawn with.
  void publish(Path file, String name) {
    for (Path folder : folders) {
      Path target = folder.resolve(name);
      Path part = folder.resolve("." + name + ".part");
      try {
        if (Files.exists(target) && Files.mismatch(file, target) == -1) {
          continue;
        }
        Files.createDirectories(folder);
        try {
          Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
          try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
          Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "%s could not be put into %s (%s). Look at trainer.loras and at the folder's permissions."
                .formatted(name, folder, e.getMessage()),
            e);
      }
    }
  }

  void remove(String name) {
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "%s could not be removed from %s (%s). Remove it by hand."
                .formatted(name, folder, e.getMessage()),
            e);
      }
    }
  }

  /// The folders that should have it and have not.
  List<String> missing(String name) {
    return folders.stream()
        .filter(folder -> !Files.exists(folder.resolve(name)))
        .map(Path::toString)
        .toList();
  }
}
