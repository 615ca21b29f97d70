package studio.verticles.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.verticles.dataset.Datasets.Parcel;
import studio.verticles.dataset.Datasets.Shipment;
import studio.verticles.production.Json;

/// Writes a shipment, as a zip that streams or as a folder that appears whole.
public final class Packing {
  private Packing() {}

  /// Writes a zip as it goes, one picture in memory at no time. The stream stays open.
  ///
  /// @throws IOException when the receiver has gone, or a picture has
  public static void zip(Shipment shipment, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    // Pictures are packed already.
    zip.setLevel(Deflater.BEST_SPEED);
    String root = shipment.name() + "/";
    for (Parcel parcel : shipment.parcels()) {
      zip.putNextEntry(entry(root + parcel.name()));
      Files.copy(file(shipment, parcel), zip);
      zip.closeEntry();
      text(zip, root + captionOf(parcel), parcel.caption());
    }
    text(zip, root + "approval_status.json", statuses(shipment));
    text(zip, root + "metadata.json", shipment.metadata());
    zip.finish();
    zip.flush();
  }

  /// Writes a folder. It appears under its name when everything is in it, and not before; a crash
  /// leaves at most a hidden folder beside it.
  ///
  /// @param target must not be there yet
  /// @throws IOException when the disk is full, or a picture has gone; then nothing is left
  public static Path folder(Shipment shipment, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path making =
        target.resolveSibling(
            ".%s-%s".formatted(target.getFileName(), UUID.randomUUID().toString().substring(0, 8)));
    try {
      Files.createDirectories(making);
      for (Parcel parcel : shipment.parcels()) {
        Path picture = making.resolve(parcel.name());
        Files.createDirectories(picture.getParent());
        Files.copy(file(shipment, parcel), picture);
        Files.writeString(making.resolve(captionOf(parcel)), parcel.caption());
      }
      Files.writeString(making.resolve("approval_status.json"), statuses(shipment));
      Files.writeString(making.resolve("metadata.json"), shipment.metadata());
      return Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      Hold.delete(making);
      throw failed;
    }
  }

  /// So that whoever brings the set in again need not approve it again.
  private static String statuses(Shipment shipment) {
    Map<String, String> statuses = new LinkedHashMap<>();
    shipment
        .parcels()
        .forEach(parcel ->
            statuses.put(parcel.name().substring(parcel.name().lastIndexOf('/') + 1), "approved"));
    return Json.write(statuses);
  }

  private static Path file(Shipment shipment, Parcel parcel) {
    return Path.of(shipment.root()).resolve(parcel.file().value());
  }

  private static String captionOf(Parcel parcel) {
    return parcel.name().replaceFirst("\\.[^.]+$", ".txt");
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /// The same set gives the same bytes.
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(315_532_800_000L); // 1980, where zip begins
    return entry;
  }
}
