package studio.verticles.dataset;

import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.WorkOrder;

/// What others may ask about the sets that likenesses are trained with: the approved pictures of a
/// character with their captions.
public final class Datasets {
  /// Does a [studio.verticles.production.Job.Ingest].
  public static final Endpoint<WorkOrder, Outcome> INGEST =
      Endpoint.patient("datasets.ingest", WorkOrder.class, Outcome.class);

  /// How the set of a character stands, without its pictures.
  public static final Endpoint<SetRef, Standing> STANDING =
      Endpoint.quick("datasets.standing", SetRef.class, Standing.class);

  /// The approved pictures of a character, oldest first, as the trainer will see them.
  public static final Endpoint<SetAsked, SetPage> SET =
      Endpoint.quick("datasets.set", SetAsked.class, SetPage.class);

  /// Writes caption and tags of one picture. STALE when somebody changed it meanwhile.
  public static final Endpoint<Describe, SetPicture> CAPTION =
      Endpoint.quick("datasets.caption", Describe.class, SetPicture.class);

  /// Changes the captions of a whole set in one stroke, or only says what that would change.
  public static final Endpoint<Rewrite, Rewritten> CAPTION_MANY =
      Endpoint.quick("datasets.caption-many", Rewrite.class, Rewritten.class);

  /// What is wrong with the captions.
  public static final Endpoint<SetRef, Findings> LINT =
      Endpoint.quick("datasets.lint", SetRef.class, Findings.class);

  /// Which shapes the trainer makes of the pictures.
  public static final Endpoint<BucketsAsked, Buckets> BUCKETS =
      Endpoint.quick("datasets.buckets", BucketsAsked.class, Buckets.class);

  /// How poses, framings and expressions are spread.
  public static final Endpoint<SetRef, Balance> BALANCE =
      Endpoint.quick("datasets.balance", SetRef.class, Balance.class);

  /// Sets pictures aside, to try the likeness with what it has not seen.
  public static final Endpoint<HoldOut, HeldOut> HOLD_OUT =
      Endpoint.quick("datasets.hold-out", HoldOut.class, HeldOut.class);

  /// The files of a set with their names and captions, for whoever writes or sends them.
  public static final Endpoint<ExportAsked, Shipment> EXPORT =
      Endpoint.quick("datasets.export", ExportAsked.class, Shipment.class);

  /// Writes a set into a new folder on the server, inside the folders that the operator allows. It
  /// appears whole or not at all. CONFLICT when there is something of that name.
  public static final Endpoint<ExportFolder, Exported> EXPORT_FOLDER =
      Endpoint.patient("datasets.export-folder", ExportFolder.class, Exported.class);

  private Datasets() {}

  public record SetRef(CharacterId character) {}

  /// @param captioned of the approved: have a caption
  /// @param least so many approved pictures a training needs
  /// @param target so many are wanted
  public record Standing(
      CharacterId character,
      String name,
      String slug,
      String trigger,
      int approved,
      int pending,
      int rejected,
      int heldOut,
      int captioned,
      int least,
      int target,
      Readiness readiness,
      List<String> reasons) {
    public Standing {
      reasons = List.copyOf(reasons);
    }
  }

  /// Whether a set is fit for training.
  public enum Readiness {
    READY,
    NEARLY,
    NOT_YET
  }

  /// @param resolution the side of a square picture of the trainer's, 512, 768 or 1024
  public record SetAsked(
      CharacterId character, int resolution, Optional<String> cursor, int limit) {
    public SetAsked {
      checkResolution(resolution);
      if (limit < 1 || limit > 200) {
        throw Problem.invalid("A page holds 1 to 200 items, not " + limit + ".");
      }
    }
  }

  public record SetPage(List<SetPicture> pictures, Optional<String> next) {}

  /// @param bucket what the trainer makes of it
  /// @param warnings such as "too dark", "enlarged 1.6 times"
  /// @param version raises with every change; whoever writes says which one they saw
  public record SetPicture(
      PictureId id,
      String name,
      MediaPath path,
      MediaPath thumbnail,
      int width,
      int height,
      String caption,
      List<String> tags,
      String pose,
      String framing,
      String expression,
      boolean heldOut,
      Optional<Double> score,
      Bucket bucket,
      List<String> warnings,
      int version) {
    public SetPicture {
      tags = List.copyOf(tags);
      warnings = List.copyOf(warnings);
    }
  }

  /// The size that the trainer works in, and the part of the picture it takes for that.
  ///
  /// @param width of the bucket, a multiple of 64
  /// @param x left edge of the part, in pixels of the picture
  /// @param enlarged how many times the part is enlarged; 1 or less is good
  public record Bucket(
      int width, int height, int x, int y, int cropWidth, int cropHeight, double enlarged) {
    public String name() {
      return width + "x" + height;
    }
  }

  /// @param version the one that was seen; empty to write over whatever is there
  public record Describe(
      PictureId picture, String caption, Optional<List<String>> tags, Optional<Integer> version) {}

  /// @param dryRun true to be told what would change
  public record Rewrite(CharacterId character, Change change, boolean dryRun) {}

  /// A change to many captions.
  public sealed interface Change {
    /// Every occurrence, small and capital letters alike; an empty replacement takes it out.
    record Replace(String find, String with) implements Change {}

    /// Puts a phrase in front of captions that do not begin with it; empty for the trigger word.
    record Prefix(String phrase) implements Change {}

    /// Takes a phrase out, with the comma that would be left over.
    record Strip(String phrase) implements Change {}
  }

  /// @param examples some of the changes
  public record Rewritten(int changed, int total, List<Example> examples) {
    public record Example(PictureId picture, String before, String after) {}
  }

  /// @param vocabulary words of the tags and how often, most frequent first
  public record Findings(int captions, List<Finding> findings, List<Count> vocabulary) {
    public Findings {
      findings = List.copyOf(findings);
      vocabulary = List.copyOf(vocabulary);
    }
  }

  /// What a finding is about.
  public enum Flaw {
    /// A phrase in most captions binds the look to those words instead of to the trigger.
    BOUND_PHRASE,
    NO_CAPTION,
    NO_TRIGGER,
    SAME_CAPTION,
    TOO_LONG
  }

  /// @param words for people: what is wrong and why it matters
  /// @param phrase what could be stripped; empty when there is nothing to strip
  /// @param pictures those it is about
  public record Finding(Flaw flaw, String words, String phrase, List<PictureId> pictures) {
    public Finding {
      pictures = List.copyOf(pictures);
    }
  }

  public record Count(String word, int count) {}

  public record BucketsAsked(CharacterId character, int resolution) {
    public BucketsAsked {
      checkResolution(resolution);
    }
  }

  /// @param remarks such as "3 pictures are alone in their bucket"
  public record Buckets(int resolution, List<BucketCount> buckets, List<String> remarks) {}

  public record BucketCount(int width, int height, int pictures) {}

  /// @param remarks in words: "12 from the front and none in profile"
  public record Balance(
      int pictures,
      List<Count> poses,
      List<Count> framings,
      List<Count> expressions,
      List<String> remarks) {}

  /// @param pictures exactly these; empty to let the studio choose about one in ten, spread over
  ///   the poses, the same every time
  public record HoldOut(CharacterId character, Optional<List<PictureId>> pictures) {}

  public record HeldOut(List<PictureId> pictures) {}

  /// @param heldOut whether pictures that are set aside come too, in a folder of their own
  public record ExportAsked(CharacterId character, boolean heldOut) {}

  /// @param folder the one in which the set's own is made
  public record ExportFolder(CharacterId character, boolean heldOut, String folder) {}

  /// @param path of the set's folder
  public record Exported(String path, int pictures) {}

  /// @param name of the folder or file: "mika_dataset"
  /// @param metadata JSON that says where every picture came from
  /// @param root the folder of this machine that the files' paths count from
  public record Shipment(String name, List<Parcel> parcels, String metadata, String root) {
    public Shipment {
      parcels = List.copyOf(parcels);
    }
  }

  /// @param name path inside: "0001_mika.png"; its caption is "0001_mika.txt"
  public record Parcel(PictureId picture, String name, MediaPath file, String caption) {}

  private static void checkResolution(int resolution) {
    if (resolution < 256 || resolution > 2048 || resolution % 64 != 0) {
      throw Problem.invalid(
          "A training resolution is a multiple of 64 from 256 to 2048, such as 512, 768 or 1024; not "
              + resolution
              + ".");
    }
  }
}
