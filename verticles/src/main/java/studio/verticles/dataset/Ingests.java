package studio.verticles.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// What others may ask about bringing pictures in from outside. Progress is told on
/// [studio.verticles.production.Productions#JOB_CHANGED], each picture that came on
/// [studio.verticles.gallery.Gallery#PICTURE_CHANGED].
public final class Ingests {
  /// Where a file that somebody sends is to be written before anybody reads it. INVALID when its
  /// name says that it is neither picture nor video nor zip.
  public static final Endpoint<Sending, Berth> BERTH =
      Endpoint.quick("ingests.berth", Sending.class, Berth.class);

  /// Takes what was written there into the media library, so that an ingest can name it.
  public static final Endpoint<Sent, Upload> KEEP =
      Endpoint.patient("ingests.keep", Sent.class, Upload.class);

  /// Files that were sent, newest first.
  public static final Endpoint<UploadsAsked, UploadPage> UPLOADS =
      Endpoint.quick("ingests.uploads", UploadsAsked.class, UploadPage.class);

  /// Starts an ingest: a row and a job. INVALID with the reason when the source is not allowed or
  /// not there, CONFLICT when the wish's key stands for another wish.
  public static final Endpoint<Wish, Brought> BRING =
      Endpoint.quick("ingests.bring", Wish.class, Brought.class);

  /// Newest first.
  public static final Endpoint<IngestsAsked, IngestPage> LIST =
      Endpoint.quick("ingests.list", IngestsAsked.class, IngestPage.class);

  public static final Endpoint<IngestRef, IngestView> READ =
      Endpoint.quick("ingests.read", IngestRef.class, IngestView.class);

  /// What became of every single picture, in the order in which they came.
  public static final Endpoint<ItemsAsked, ItemPage> ITEMS =
      Endpoint.quick("ingests.items", ItemsAsked.class, ItemPage.class);

  /// Stops an ingest; what has come stays.
  public static final Endpoint<IngestRef, IngestView> CANCEL =
      Endpoint.quick("ingests.cancel", IngestRef.class, IngestView.class);

  /// Goes on with an ingest that failed or was cancelled, where it stopped.
  public static final Endpoint<IngestRef, IngestView> RESUME =
      Endpoint.quick("ingests.resume", IngestRef.class, IngestView.class);

  /// The folders of the server that may be looked into, and what lies in one.
  public static final Endpoint<PlacesAsked, Places> PLACES =
      Endpoint.quick("ingests.places", PlacesAsked.class, Places.class);

  private Ingests() {}

  /// @param name as the sender calls it; only its last part counts
  public record Sending(String name) {}

  /// @param file on this machine; half a file there vanishes with the next start
  /// @param most bytes that may be written
  public record Berth(String name, UploadKind kind, String file, long most) {}

  /// @param name as the sender calls it; only a name for people, never a path
  /// @param file where it was to be written
  public record Sent(String name, String file, String by) {}

  /// What a file can be.
  public enum UploadKind {
    IMAGE,
    VIDEO,
    ARCHIVE
  }

  public record Upload(UploadId id, String name, UploadKind kind, long bytes, Instant created) {}

  /// @param kind empty for all
  public record UploadsAsked(Optional<UploadKind> kind, Optional<String> cursor, int limit) {
    public UploadsAsked {
      checkLimit(limit);
    }
  }

  public record UploadPage(List<Upload> uploads, Optional<String> next) {}

  /// @param character empty for "whoever they are": told by file names, else left in the bucket of
  ///   what could not be told
  /// @param maxFrames of every video, 1 to 500; empty for what is usual for such a source
  /// @param key the wish's own; the same wish is not done twice
  public record Wish(
      ProjectId project,
      Optional<CharacterId> character,
      Freight freight,
      Optional<Integer> maxFrames,
      String by,
      Optional<String> key) {
    public Wish {
      if (maxFrames.filter(frames -> frames < 1 || frames > 500).isPresent()) {
        throw Problem.invalid("1 to 500 frames can be taken, not " + maxFrames.get() + ".");
      }
    }
  }

  /// @param isNew false when the same wish had come before
  public record Brought(IngestId ingest, JobId job, boolean isNew) {}

  public record IngestRef(IngestId ingest) {}

  public record IngestsAsked(Optional<ProjectId> project, Optional<String> cursor, int limit) {
    public IngestsAsked {
      checkLimit(limit);
    }
  }

  public record IngestPage(List<IngestView> ingests, Optional<String> next) {}

  /// @param what for people: "42 pictures", "trailer.mp4", "the output of ComfyUI rtx3060"
  /// @param progress 0 to 1
  /// @param remarks what people should know: bad entries, a video that is cut short
  /// @param problem why it failed
  public record IngestView(
      IngestId id,
      ProjectId project,
      Optional<CharacterId> character,
      String kind,
      String what,
      JobId job,
      JobState state,
      double progress,
      Counts counts,
      List<String> remarks,
      Optional<String> problem,
      Instant created,
      Optional<Instant> finished) {
    public IngestView {
      remarks = List.copyOf(remarks);
    }
  }

  /// @param found in the source, as far as it has been looked through
  /// @param taken hang in the gallery now, those of nobody among them
  /// @param unclassified of those taken: it could not be told who it is
  /// @param duplicates were left out, because the project has one like it
  /// @param refused could not be read, or are too small or too large
  public record Counts(int found, int taken, int unclassified, int duplicates, int refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public int done() {
      return taken + duplicates + refused;
    }
  }

  public record ItemsAsked(IngestId ingest, Optional<String> cursor, int limit) {
    public ItemsAsked {
      checkLimit(limit);
    }
  }

  public record ItemPage(List<ItemView> items, Optional<String> next) {}

  /// What became of a picture.
  public enum Fate {
    TAKEN,
    UNCLASSIFIED,
    DUPLICATE,
    REFUSED
  }

  /// @param item its name in the source: a file name, or the time of a frame
  /// @param picture what it became, or which it is like
  public record ItemView(
      String item,
      Fate fate,
      String remark,
      Optional<PictureId> picture,
      Optional<MediaPath> thumbnail,
      Optional<CharacterId> character) {}

  /// @param path empty for the folders that are allowed at all
  public record PlacesAsked(String path) {}

  /// @param path what was asked for
  /// @param comfyUi names of the ComfyUI servers whose output folder is known
  /// @param web whether videos can be fetched from the web; if not, `webHint` says how to get there
  public record Places(
      String path, List<Place> places, List<String> comfyUi, boolean web, String webHint) {}

  /// @param files pictures and videos directly in it; for a file 1
  public record Place(String path, String name, boolean isFolder, int files) {}

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > 200) {
      throw Problem.invalid("A page holds 1 to 200 items, not " + limit + ".");
    }
  }
}
