package studio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
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

  private static final List<PictureId> OTHERS = List.of(PictureId.create(), PictureId.create());

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
        Datasets.SET,
        _ ->
            new Datasets.SetPage(
                List.of(
                    picture("mika, silver hair, on a roof at night", 3),
                    picture("mika, silver hair, in the rain", 2, "2", true),
                    picture("", 1, "3", false)),
                Optional.empty()));
    bus.answer(Ingests.ITEMS, _ -> new Ingests.ItemPage(items(), Optional.empty()));
    bus.answer(
        Ingests.PLACES,
        asked ->
            new Ingests.Places(
                asked.path(),
                List.of(new Ingests.Place("/srv/pictures", "/srv/pictures", true, 42)),
                List.of("rtx3060"),
                true,
                ""));
    bus.answer(
        Characters.LIST, _ -> new Characters.CharacterPage(List.of(card()), Optional.empty()));
    bus.answer(Datasets.STANDING, _ -> standing());
    bus.answer(Datasets.LINT, _ -> findings());
    bus.answer(Datasets.BALANCE, _ -> balance());
    bus.answer(
        Datasets.BUCKETS,
        _ ->
            new Datasets.Buckets(
                768,
                List.of(
                    new Datasets.BucketCount(896, 640, 9), new Datasets.BucketCount(768, 768, 3)),
                List.of("3 of 12 pictures are smaller than their bucket and are enlarged.")));
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
    if (sending.name().endsWith(".sh")) {
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

  private static List<Ingests.ItemView> items() {
    return List.of(
        item("a.png", Ingests.Fate.TAKEN, "1"),
        item("b.png", Ingests.Fate.DUPLICATE, "2"),
        item("c.png", Ingests.Fate.UNCLASSIFIED, "3"));
  }

  private static Ingests.ItemView item(String name, Ingests.Fate fate, String thumb) {
    return new Ingests.ItemView(
        name,
        fate,
        "",
        Optional.of(PICTURE),
        Optional.of(new MediaPath("aa/" + thumb + ".jpg")),
        Optional.empty());
  }

  private static Characters.CharacterCard card() {
    return new Characters.CharacterCard(
        MIKA,
        1,
        PROJECT,
        "Lamplighters",
        "Mika",
        "mika",
        "human",
        "a lamplighter",
        new Characters.Counts(2, 12, 1),
        20,
        false,
        List.of());
  }

  private static Datasets.Standing standing() {
    return new Datasets.Standing(
        MIKA,
        "Mika",
        "mika",
        "mika",
        12,
        2,
        1,
        1,
        11,
        10,
        20,
        Datasets.Readiness.NEARLY,
        List.of(
            "12 of the 20 pictures that are wanted.",
            "You have 9 from the front and none in profile."));
  }

  private static Datasets.Findings findings() {
    return new Datasets.Findings(
        12,
        List.of(
            new Datasets.Finding(
                Datasets.Flaw.BOUND_PHRASE,
                "\"silver hair\" stands in 11 of 11 captions. The look is bound to those words instead of to \"mika\"; take them out.",
                "silver hair",
                List.of(PICTURE)),
            new Datasets.Finding(
                Datasets.Flaw.NO_CAPTION,
                "1 picture has no caption; the whole picture is then learned as \"mika\", background and all.",
                "",
                List.of(PICTURE))),
        List.of(new Datasets.Count("silver hair", 11)));
  }

  private static Datasets.Balance balance() {
    return new Datasets.Balance(
        12,
        List.of(new Datasets.Count("front", 9), new Datasets.Count("three-quarter", 3)),
        List.of(new Datasets.Count("full", 7), new Datasets.Count("upper", 5)),
        List.of(new Datasets.Count("calm", 6), new Datasets.Count("stern", 4)),
        List.of("You have 9 from the front and none in profile or from behind."));
  }

  private static SetPicture picture(String caption, int version) {
    return picture(caption, version, "1", false);
  }

  private static SetPicture picture(String caption, int version, String number, boolean heldOut) {
    return new SetPicture(
        number.equals("1") ? PICTURE : OTHERS.get(Integer.parseInt(number) - 2),
        "mika_000" + number + ".png",
        new MediaPath("aa/" + number + ".png"),
        new MediaPath("aa/" + number + ".jpg"),
        800,
        600,
        caption,
        List.of(),
        "front",
        "full",
        "",
        heldOut,
        Optional.of(0.8),
        new Bucket(896, 640, 0, 14, 800, 571, 1.12),
        List.of("enlarged 1.1 times"),
        version);
  }
}
