package studio.verticles.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.hardware.engine.Progress;
import studio.hardware.frames.WebAddressCheck;
import studio.hardware.frames.WebVideo;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.IngestStore.Ingest;
import studio.verticles.dataset.IngestStore.Stored;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Ticket;
import studio.verticles.production.UploadId;
import studio.verticles.production.Workshop;

/// Opens the source of an ingest: looks into folders, unpacks, fetches.
final class Docks {
  /// What is smaller is a mask, a preview or an icon among ComfyUI's output.
  private static final long LEAST_COMFYUI_BYTES = 50_000;

  private final Intake intake;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final IngestStore store;

  Docks(Intake intake, Workshop workshop, MediaLibrary media, IngestStore store) {
    this.intake = intake;
    this.workshop = workshop;
    this.media = media;
    this.store = store;
  }

  /// @throws Problem INVALID when the source is not allowed, not there or no longer what it was
  Hold open(Ingest ingest, Ticket ticket, Progress progress) {
    return switch (ingest.freight()) {
      case Freight.Images(var files) -> Hold.of(files.stream().map(this::sent).toList());
      case Freight.Video(var file) -> Hold.of(List.of(sent(file)));
      case Freight.Movie(var file) -> Hold.of(List.of(sent(file)));
      case Freight.Folder(var path) -> workshop.run(() -> FolderSource.open(enter(path)));
      case Freight.ComfyUi(var server) -> {
        Set<String> seen = store.seenOfComfyUi(ingest.project(), ingest.id(), server);
        yield workshop.run(() -> comfyUi(server, seen));
      }
      case Freight.Earlier(var path) -> workshop.run(() -> EarlierSource.open(enter(path)));
      case Freight.Archive(var file) -> {
        Stored stored = store.upload(file);
        yield unpacked(stored, ticket);
      }
      case Freight.Web(var address) -> {
        UploadId video = ingest.fetched().orElseGet(() -> fetch(ingest, address, ticket, progress));
        yield Hold.of(List.of(sent(video)));
      }
    };
  }

  private Path enter(String path) {
    return new Grounds(intake.roots()).enter(path);
  }

  private Find sent(UploadId id) {
    Stored stored = store.upload(id);
    MediaFile kind =
        stored.upload().kind() == UploadKind.VIDEO ? MediaFile.FILM : MediaFile.PICTURE;
    // The name is for people; the id makes it one of its kind.
    return Find.of("%s/%s".formatted(id, stored.upload().name()), media.file(stored.path()), kind);
  }

  private Hold comfyUi(String server, Set<String> seen) {
    Path output = intake.comfyUi().get(server);
    if (output == null || !Files.isDirectory(output)) {
      throw Problem.invalid(
          "The output folder of the ComfyUI \"%s\" is not known or not there. Set comfyui.%s.output to it."
              .formatted(server, server));
    }
    Hold all = FolderSource.open(output);
    List<Find> fresh =
        all.finds().stream()
            .filter(find -> find.kind() == MediaFile.PICTURE)
            .filter(find -> !seen.contains(find.item()))
            .filter(find -> find.file().toFile().length() >= LEAST_COMFYUI_BYTES)
            .toList();
    return Hold.of(fresh);
  }

  private Hold unpacked(Stored stored, Ticket ticket) {
    Path folder = folder(ticket, "zip");
    try {
      return workshop
          .run(() -> ZipSource.open(media.file(stored.path()), stored.upload().name(), folder))
          .in(folder);
    } catch (RuntimeException failed) {
      Hold.delete(folder);
      throw failed;
    }
  }

  private UploadId fetch(Ingest ingest, String address, Ticket ticket, Progress progress) {
    WebVideo web = intake.web().orElseThrow(() -> Problem.invalid(WebVideo.HOW_TO_INSTALL));
    Path folder = folder(ticket, "web");
    try {
      Upload upload =
          workshop.run(() -> {
            if (!intake.privateAddresses()) {
              WebAddressCheck.open(address);
            }
            Path video = web.fetch(address, folder, fraction -> progress.at(fraction * 0.3));
            long bytes = Files.size(video);
            return new Upload(
                UploadId.create(), nameOf(video, address), UploadKind.VIDEO, bytes, Instant.now());
          });
      MediaPath kept = workshop.run(() -> media.keep(onlyFile(folder)));
      store.fetched(ingest.id(), upload, kept);
      return upload.id();
    } finally {
      Hold.delete(folder);
    }
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "video.*")) {
      return files.iterator().next();
    }
  }

  private static String nameOf(Path video, String address) {
    String host = WebAddressCheck.words(address).getHost();
    return host.replaceAll("[^A-Za-z0-9.-]", "_")
        + "."
        + MediaFile.ending(video.getFileName().toString());
  }

  /// A folder of this attempt's own beside the media, where there is room; what an attempt that was
  /// killed left is taken away first.
  private Path folder(Ticket ticket, String label) {
    Path bench = media.bench(ticket, label, "d");
    try {
      List<Path> left = new ArrayList<>();
      String earlier = "%s-a*-%s.d".formatted(ticket.job(), label);
      try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(bench.getParent(), earlier)) {
        leftovers.forEach(left::add);
      }
      left.forEach(Hold::delete);
      return Files.createDirectory(bench);
    } catch (IOException full) {
      throw new Problem(
          Problem.Kind.BUSY,
          "No folder could be made in %s (%s). Is the disk full?"
              .formatted(bench.getParent(), full.getMessage()),
          full);
    }
  }
}
