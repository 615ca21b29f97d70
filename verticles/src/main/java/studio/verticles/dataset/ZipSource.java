package studio.verticles.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import studio.verticles.bus.Problem;

/// Unpacks a zip of a set: every file inside the folder it is given, none larger than a picture may
/// be, whatever the archive says of itself.
final class ZipSource {
  private static final int MOST_FILES = 20_000;
  private static final long LARGEST_FILE = 100L << 20;
  private static final long LARGEST_WHOLE = 8L << 30;

  private ZipSource() {}

  /// @param folder empty, and taken away by whoever closes the hold
  /// @throws Problem INVALID for what is no zip, or too much of one
  static Hold open(Path zip, String name, Path folder) {
    List<String> remarks = new ArrayList<>();
    long whole = 0;
    int files = 0;
    try (ZipFile archive = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.isDirectory()) {
          continue;
        }
        if (++files > MOST_FILES) {
          throw Problem.invalid(
              "%s has more than %d files. Bring it in parts.".formatted(name, MOST_FILES));
        }
        Path target = folder.resolve(entry.getName().replace('\\', '/')).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
          remarks.add("\"%s\" leads out of the archive and was left out.".formatted(entry));
          continue;
        }
        if (!isWanted(entry.getName())) {
          continue;
        }
        Files.createDirectories(target.getParent());
        long bytes = unpack(archive, entry, target, remarks);
        whole += bytes;
        if (whole > LARGEST_WHOLE) {
          throw Problem.invalid(
              "%s unpacks to more than %d GB. Bring it in parts."
                  .formatted(name, LARGEST_WHOLE >> 30));
        }
      }
    } catch (ZipException | IllegalArgumentException malformed) {
      throw new Problem(
          Problem.Kind.INVALID,
          "%s is no zip file that can be read (%s). Pack it again."
              .formatted(name, malformed.getMessage()),
          malformed);
    } catch (IOException full) {
      throw new Problem(
          Problem.Kind.BUSY,
          "%s could not be unpacked (%s). Is the disk of the media folder full?"
              .formatted(name, full.getMessage()),
          full);
    }
    Hold hold = EarlierSource.open(onlyFolder(folder));
    remarks.addAll(hold.remarks());
    return new Hold(hold.finds(), remarks, Optional.of(folder));
  }

  private static boolean isWanted(String name) {
    String ending = MediaFile.ending(name);
    return MediaFile.of(name).filter(kind -> kind == MediaFile.PICTURE).isPresent()
        || ending.equals("txt")
        || ending.equals("json");
  }

  private static long unpack(ZipFile archive, ZipEntry entry, Path target, List<String> remarks)
      throws IOException {
    long bytes = 0;
    try (InputStream in = archive.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > LARGEST_FILE) {
          break;
        }
        out.write(buffer, 0, read);
      }
    }
    if (bytes > LARGEST_FILE) {
      Files.delete(target);
      remarks.add("%s is larger than a picture can be and was left out.".formatted(entry));
      return 0;
    }
    return bytes;
  }

  /// Many archives hold one folder with everything in it.
  private static Path onlyFolder(Path folder) {
    try (var inside = Files.list(folder)) {
      List<Path> all = inside.toList();
      boolean one = all.size() == 1 && Files.isDirectory(all.getFirst());
      return one ? onlyFolder(all.getFirst()) : folder;
    } catch (IOException gone) {
      throw new UncheckedIOException("What was unpacked cannot be looked at", gone);
    }
  }
}
