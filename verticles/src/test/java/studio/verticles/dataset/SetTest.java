package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Datasets.Change;
import studio.verticles.dataset.Datasets.Describe;
import studio.verticles.dataset.Datasets.HoldOut;
import studio.verticles.dataset.Datasets.Readiness;
import studio.verticles.dataset.Datasets.Rewrite;
import studio.verticles.dataset.Datasets.Rewritten;
import studio.verticles.dataset.Datasets.SetAsked;
import studio.verticles.dataset.Datasets.SetPage;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.SetRef;
import studio.verticles.dataset.Datasets.Shipment;
import studio.verticles.dataset.Datasets.Standing;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

class SetTest {
  @TempDir private static Path folder;
  private static DatasetStage stage;
  private static Path root;

  private ProjectId project;
  private CharacterId mika;

  @BeforeAll
  static void open() throws IOException {
    root = Files.createDirectory(folder.resolve("server"));
    stage = new DatasetStage(folder, new Intake(List.of(root), Map.of(), false, ""));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  /// Six approved pictures and one that waits.
  @BeforeEach
  void begin() throws IOException {
    stage.strike();
    project = stage.rows.project();
    mika = stage.rows.character(project, "mika");
    List<Upload> uploads = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      uploads.add(stage.send("p%d.png".formatted(i), Painted.png(100 + i)));
    }
    stage.work(stage.bring(project, Optional.of(mika), stage.images(uploads)));
    stage.rows.run(
        """
        update picture
           set state = 'approved', decided_at = now(), caption = 'silver hair, on a roof',
               pose = 'front', framing = 'full'
         where id in (select id from picture where project_id = $1 order by id limit 6)
        """,
        Tuple.of(project.value()));
  }

  private SetPage set(Optional<String> cursor, int limit) {
    return stage.ask(Datasets.SET, new SetAsked(mika, 768, cursor, limit));
  }

  private List<SetPicture> all() {
    return set(Optional.empty(), 200).pictures();
  }

  @Test
  void theSetIsTheApprovedPicturesPageByPage() {
    SetPage first = set(Optional.empty(), 4);
    SetPage second = set(first.next(), 4);

    assertEquals(4, first.pictures().size());
    assertEquals(2, second.pictures().size());
    assertTrue(second.next().isEmpty());
    SetPicture picture = first.pictures().getFirst();
    assertEquals("768x768", picture.bucket().name());
    assertTrue(picture.warnings().contains("enlarged 3.0 times"), picture.warnings().toString());
    assertEquals(List.of("silver hair", "on a roof", "front", "full"), picture.tags());
  }

  @Test
  void itsStandingSaysWhatIsMissing() {
    Standing standing = stage.ask(Datasets.STANDING, new SetRef(mika));

    assertEquals(6, standing.approved());
    assertEquals(1, standing.pending());
    assertEquals("mika", standing.trigger());
    assertEquals(Readiness.NOT_YET, standing.readiness());
    assertEquals(List.of("4 more approved pictures are needed: 6 of 10."), standing.reasons());
  }

  @Test
  void twoWhoCaptionTheSamePictureDoNotOverwriteEachOther() {
    SetPicture seen = all().getFirst();

    SetPicture written =
        stage.ask(
            Datasets.CAPTION,
            new Describe(
                seen.id(),
                " mika,\nrunning ",
                Optional.of(List.of("rain")),
                Optional.of(seen.version())));

    assertEquals("mika, running", written.caption());
    assertEquals(List.of("rain"), written.tags());
    assertEquals(seen.version() + 1, written.version());
    Problem late =
        assertThrows(
            Problem.class,
            () ->
                stage.ask(
                    Datasets.CAPTION,
                    new Describe(
                        seen.id(),
                        "mika, sitting",
                        Optional.empty(),
                        Optional.of(seen.version()))));
    assertEquals(Problem.Kind.STALE, late.kind());
    assertEquals("mika, running", all().getFirst().caption());
  }

  @Test
  void manyCaptionsChangeInOneStrokeOrOnlyOnPaper() {
    Rewritten paper =
        stage.ask(Datasets.CAPTION_MANY, new Rewrite(mika, new Change.Prefix(""), true));
    assertEquals(6, paper.changed());
    assertEquals("mika, silver hair, on a roof", paper.examples().getFirst().after());
    assertEquals("silver hair, on a roof", all().getFirst().caption());

    stage.ask(Datasets.CAPTION_MANY, new Rewrite(mika, new Change.Prefix(""), false));
    stage.ask(Datasets.CAPTION_MANY, new Rewrite(mika, new Change.Strip("silver hair"), false));
    assertEquals("mika, on a roof", all().getFirst().caption());
    assertEquals(
        0,
        stage
            .ask(Datasets.CAPTION_MANY, new Rewrite(mika, new Change.Strip("silver hair"), false))
            .changed());
  }

  @Test
  void chosenPicturesAreSetAsideAndTakenBack() {
    SetPicture one = all().get(2);

    stage.ask(Datasets.HOLD_OUT, new HoldOut(mika, Optional.of(List.of(one.id()))));
    assertTrue(all().get(2).heldOut());

    stage.ask(Datasets.HOLD_OUT, new HoldOut(mika, Optional.empty()));
    assertFalse(all().get(2).heldOut()); // six are too few to spare one

    CharacterId kai = stage.rows.character(project, "kai");
    assertThrows(
        Problem.class,
        () -> stage.ask(Datasets.HOLD_OUT, new HoldOut(kai, Optional.of(List.of(one.id())))));
  }

  @Test
  void whatIsExportedComesBackAsItWas() throws IOException {
    SetPicture aside = all().get(5);
    stage.ask(Datasets.HOLD_OUT, new HoldOut(mika, Optional.of(List.of(aside.id()))));
    Shipment shipment = stage.ask(Datasets.EXPORT, new Datasets.ExportAsked(mika, true));
    assertEquals(
        List.of("0001_mika.png", "held_out/0006_mika.png"),
        List.of(shipment.parcels().getFirst().name(), shipment.parcels().getLast().name()));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Packing.zip(shipment, zip);
    Upload sent = stage.send("mika_dataset.zip", zip.toByteArray());

    ProjectId elsewhere = stage.rows.project();
    CharacterId other = stage.rows.character(elsewhere, "mika");
    var back =
        stage.work(stage.bring(elsewhere, Optional.of(other), new Freight.Archive(sent.id())));

    assertEquals(new Counts(6, 6, 0, 0, 0), back.counts());
    assertEquals(List.of(), back.remarks());
    assertEquals(
        6,
        stage.rows.count(
            "select count(*) from picture where character_id = $1 and state = 'approved' and caption = 'silver hair, on a roof'",
            Tuple.of(other.value())));
    assertEquals(
        1,
        stage.rows.count(
            "select count(*) from picture where character_id = $1 and held_out",
            Tuple.of(other.value())));
    var again = stage.work(stage.bring(project, Optional.of(mika), new Freight.Archive(sent.id())));
    assertEquals(new Counts(6, 0, 0, 6, 0), again.counts());
  }

  @Test
  void aFolderAppearsWholeAndOnlyWhereItMay() throws IOException {
    Datasets.Exported exported =
        stage.ask(Datasets.EXPORT_FOLDER, new Datasets.ExportFolder(mika, false, root.toString()));

    Path set = Path.of(exported.path());
    assertEquals(6, exported.pictures());
    assertTrue(Files.exists(set.resolve("0006_mika.png")));
    assertEquals("silver hair, on a roof", Files.readString(set.resolve("0006_mika.txt")));
    assertTrue(Files.readString(set.resolve("metadata.json")).contains("\"trigger\":\"mika\""));
    assertEquals(
        Problem.Kind.CONFLICT,
        assertThrows(
                Problem.class,
                () ->
                    stage.ask(
                        Datasets.EXPORT_FOLDER,
                        new Datasets.ExportFolder(mika, false, root.toString())))
            .kind());
    assertThrows(
        Problem.class,
        () -> stage.ask(Datasets.EXPORT_FOLDER, new Datasets.ExportFolder(mika, false, "/tmp")));
    try (var inside = Files.list(root)) {
      assertEquals(List.of(set), inside.toList());
    }
    Hold.delete(set);
  }
}
