package studio.verticles.publish.jellyfin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import studio.verticles.bus.Problem;

/// The library's folder on disk. Puts whole files below it and nowhere else.
///
/// A file is written under a hidden name in its own folder, `.nightshift-<hash>.part`. A run that
/// is killed leaves one behind; the next publication to that folder removes its own at once, and
/// those that nobody has written to for an hour.
final class LibraryRoot {
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path root;
  private final Clock clock;

  LibraryRoot(Path library, Clock clock) {
    this.clock = clock;
    try {
      Files.createDirectories(library);
      root = library.toRealPath();
    } catch (IOException e) {
      throw new Problem(
          Problem.Kind.BROKEN,
          "The library %s cannot be used (%s). Make it a writable folder, or choose another with --library."
              .formatted(library, reason(e)),
          e);
    }
  }

  /// Makes `content` the file at `relative`; false when it was there already.
  boolean put(Path relative, Content content) {
    Path parent = folder(relative);
    Path target = parent.resolve(relative.getFileName());
    Path part = part(target);
    try {
      sweep(parent, part);
      if (content.isIn(target)) {
        return false;
      }
      try {
        content.writeTo(part);
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      flush(parent);
      return true;
    } catch (IOException e) {
      throw problem(relative, e);
    }
  }

  /// The place of `relative` on disk.
  Path resolve(Path relative) {
    return root.resolve(safe(relative));
  }

  /// Makes the folders above `relative`, one at a time, and follows no link out of the library.
  private Path folder(Path relative) {
    Path folder = root;
    try {
      for (Path name : parentOf(safe(relative))) {
        folder = folder.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectory(folder);
          flush(parentOf(folder));
        }
        folder = folder.toRealPath();
        if (!folder.startsWith(root)) {
          throw new Problem(
              Problem.Kind.INVALID,
              "%s is a link that leads out of the library %s. Remove the link and publish again."
                  .formatted(root.resolve(parentOf(relative)), root));
        }
      }
      return folder;
    } catch (IOException e) {
      throw problem(relative, e);
    }
  }

  private static Path safe(Path relative) {
    if (relative.isAbsolute()
        || !relative.equals(relative.normalize())
        || relative.startsWith("..")) {
      throw new Problem(
          Problem.Kind.INVALID, "%s is not a place in the library.".formatted(relative));
    }
    return relative;
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new Problem(Problem.Kind.INVALID, "%s is not in a folder.".formatted(path));
    }
    return parent;
  }

  static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".nightshift-") && name.endsWith(".part");
  }

  private static Path part(Path target) {
    return target.resolveSibling(
        ".nightshift-%08x.part".formatted(target.getFileName().toString().hashCode()));
  }

  private void sweep(Path folder, Path own) throws IOException {
    Files.deleteIfExists(own);
    Instant limit = clock.instant().minus(ABANDONED);
    try (var files = Files.newDirectoryStream(folder, LibraryRoot::isPart)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
            .toInstant()
            .isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /// Makes the names in a folder outlast a power cut.
  private static void flush(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private Problem problem(Path relative, IOException e) {
    String reason = reason(e);
    String next =
        e instanceof NoSuchFileException
            ? "Assemble the episode again"
            : reason.contains("No space left") || reason.contains("quota")
                ? "Free some space there and publish again"
                : "Make the library writable for this user, or choose another with --library, and publish again";
    return new Problem(
        Problem.Kind.BROKEN,
        "Could not publish %s to %s: %s. %s; nothing half-written was left."
            .formatted(relative, root, reason, next),
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no " + e.getMessage();
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
