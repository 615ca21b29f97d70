package studio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Datasets;
import studio.verticles.dataset.Datasets.Bucket;
import studio.verticles.dataset.Datasets.Describe;
import studio.verticles.dataset.Datasets.Rewrite;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.Berth;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.Sent;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// A dataset department of paper: one character, one ingest, files that lie where they were put.
public final class PaperDatasets {
  public static final ProjectId PROJECT = ProjectId.create();
  public static final CharacterId MIKA = CharacterId.create();
  public static final IngestId INGEST = IngestId.create();
  public static final PictureId PICTURE = PictureId.create();

  /// So that a test need not send gigabytes.
  public static final long MOST = 300_000;

  public final List<Wish> wishes = new CopyOnWriteArrayList<>();
  public final List<Sent> sent = new CopyOnWriteArrayList<>();
  public final List<Describe> captions = new CopyOnWriteArrayList<>();
  public final List<Rewrite> rewrites = new CopyOnWriteArrayList<>();
  public final Path folder;

  /// @param folder for what is sent and shipped
  public PaperDatasets(Bus bus, Path folder) {
    this.folder = folder;
    bus.answer(Ingests.BERTH, this::berth);
    bus.answer(Ingests.KEEP, this::keep);
    bus.answer(
        Ingests.BRING,
        wish -> {
          wishes.add(wish);
          return new Ingests.Brought(INGEST, JobId.create(), true);
        });
    bus.answer(Ingests.READ, _ -> view());
    bus.answer(Ingests.LIST, _ -> new Ingests.IngestPage(List.of(view()), Optional.empty()));
    bus.answer(Datasets.CAPTION, this::caption);
    bus.answer(
        Datasets.CAPTION_MANY,
        rewrite -> {
          rewrites.add(rewrite);
          return new Datasets.Rewritten(0, 0, List.of());
        });
    bus.answer(
        Datasets.SET, _ -> new Datasets.SetPage(List.of(picture("mika", 3)), Optional.empty()));
    bus.answer(
        Datasets.EXPORT,
        _ ->
            new Datasets.Shipment(
                "mika_dataset",
                List.of(
                    new Datasets.Parcel(
                        PICTURE, "0001_mika.png", new MediaPath("aa/1.png"), "mika")),
                "{}",
                folder.toString()));
  }

  private Berth berth(Ingests.Sending sending) {
    if (!sending.name().endsWith(".png")) {
      throw Problem.invalid("\"%s\" is neither picture nor video.".formatted(sending.name()));
    }
    return new Berth(
        sending.name(),
        UploadKind.IMAGE,
        folder.resolve("in-" + sent.size() + "-" + System.nanoTime()).toString(),
        MOST);
  }

  private Upload keep(Sent file) {
    sent.add(file);
    return new Upload(
        UploadId.create(),
        file.name(),
        UploadKind.IMAGE,
        Path.of(file.file()).toFile().length(),
        Instant.EPOCH);
  }

  private static IngestView view() {
    return new IngestView(
        INGEST,
        PROJECT,
        Optional.of(MIKA),
        "image",
        "3 pictures",
        JobId.create(),
        JobState.RUNNING,
        0.5,
        new Counts(3, 1, 0, 0, 1),
        List.of("cut.png is cut off."),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty());
  }

  private SetPicture caption(Describe wish) {
    captions.add(wish);
    if (!wish.version().equals(Optional.of(3))) {
      throw new Problem(Problem.Kind.STALE, "Somebody changed it.");
    }
    return picture(wish.caption(), 4);
  }

  private static SetPicture picture(String caption, int version) {
    return new SetPicture(
        PICTURE,
        "mika.png",
        new MediaPath("aa/1.png"),
        new MediaPath("aa/1.jpg"),
        800,
        600,
        caption,
        List.of(),
        "front",
        "full",
        "",
        false,
        Optional.of(0.8),
        new Bucket(896, 640, 0, 14, 800, 571, 1.12),
        List.of("enlarged 1.1 times"),
        version);
  }
}
