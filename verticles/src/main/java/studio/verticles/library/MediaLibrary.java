package studio.verticles.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import studio.verticles.production.Ticket;

/// Keeps finished media under one root, each file named by the SHA-256 of its content.
///
/// Work in progress lies in `work/`, named by job and attempt. [#keep] makes it last: flushed to
/// disk, then renamed to its hash in one step. So a file under its final name is always whole, a
/// second attempt that makes the same bytes finds them already there, and a late attempt cannot
/// spoil a newer one's result.
///
/// Nodes that share the folder each have a bench of their own in it (`work/tower/`): on the same
/// disk, so that the rename stays one step, and out of the way of each other's tidying.
public final class MediaLibrary {
  private final Path root;
  private final Path work;

  /// Opens the library of a house that has it for itself.
  public MediaLibrary(Path root) {
    this(root, "");
  }

  /// Opens the library and throws away what an earlier run left half made. Only the process that
  /// holds the data folder's lock may do that.
  ///
  /// @param node whose bench; empty where no other node shares the folder
  public MediaLibrary(Path root, String node) {
    this.root = root.toAbsolutePath().normalize();
    this.work = this.root.resolve("work").resolve(node);
    try {
      Files.createDirectories(work);
      try (var leftovers = Files.newDirectoryStream(work)) {
        for (Path leftover : leftovers) {
          if (Files.isRegularFile(leftover)) { // a folder is another node's bench
            Files.deleteIfExists(leftover);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The media folder %s cannot be used. Make it writable, or choose another with folders.media or --data."
              .formatted(root),
          e);
    }
  }

  public Path root() {
    return root;
  }

  /// A name nobody else uses, for the file that this attempt is about to make.
  public Path bench(Ticket ticket, String label, String extension) {
    return work.resolve("%s-a%d-%s.%s".formatted(ticket.job(), ticket.attempt(), label, extension));
  }

  /// A name nobody else uses, for a file that comes in from outside. What is left there half
  /// written is thrown away with the next start.
  public Path gangway(String extension) {
    return work.resolve("in-%s.%s".formatted(UUID.randomUUID(), extension));
  }

  /// Whether a file lies on this node's bench.
  public boolean isOnBench(Path file) {
    return work.equals(file.toAbsolutePath().normalize().getParent());
  }

  /// Clears away what an attempt that has ended left on its bench.
  public void clear(Ticket ticket) {
    String names = "%s-a%d-*".formatted(ticket.job(), ticket.attempt());
    try (var leftovers = Files.newDirectoryStream(work, names)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What attempt %d of job %s left in %s could not be removed. Look at the folder's permissions; the next start removes it."
              .formatted(ticket.attempt(), ticket.job(), work),
          e);
    }
  }

  /// Makes a finished file last and says where it lies now.
  public MediaPath keep(Path finished) {
    String name = finished.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    try {
      String hash = sha256(finished);
      MediaPath path = new MediaPath("%s/%s.%s".formatted(hash.substring(0, 2), hash, extension));
      Path target = root.resolve(path.value());
      Files.createDirectories(target.getParent());
      try (var channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s could not be kept in the media library: %s. Is the disk full?"
              .formatted(finished.getFileName(), e.getMessage()),
          e);
    }
  }

  /// The file itself. [MediaPath] cannot leave the root.
  public Path file(MediaPath path) {
    return root.resolve(path.value());
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
