package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.Fate;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.ItemView;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.gallery.Gallery;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Claim;
import studio.verticles.production.JobState;
import studio.verticles.production.ProjectId;

class IngestTest {
  @TempDir private static Path folder;
  private static DatasetStage stage;
  private static Path root;

  private ProjectId project;
  private CharacterId mika;

  @BeforeAll
  static void open() throws IOException {
    root = Files.createDirectory(folder.resolve("server"));
    Path comfy = Files.createDirectory(folder.resolve("output"));
    stage =
        new DatasetStage(
            folder,
            new Intake(
                List.of(root), Map.of("rtx", comfy), false, folder.resolve("bin").toString()));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void begin() throws IOException {
    stage.strike();
    for (String place : List.of("server", "output", "bin")) {
      Hold.delete(folder.resolve(place));
      Files.createDirectory(folder.resolve(place));
    }
    project = stage.rows.project();
    mika = stage.rows.character(project, "mika");
  }

  private List<Upload> pictures(int from, int count) throws IOException {
    List<Upload> uploads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      uploads.add(stage.send("picture%d.png".formatted(i), Painted.png(from + i)));
    }
    return uploads;
  }

  @Test
  void picturesThatAreSentHangAndAreLookedAt() throws IOException {
    Brought brought = stage.bring(project, Optional.of(mika), stage.images(pictures(1, 3)));
    assertEquals(JobState.QUEUED, stage.read(brought.ingest()).state());

    IngestView view = stage.work(brought);

    assertEquals(JobState.DONE, view.state());
    assertEquals(new Counts(3, 3, 0, 0, 0), view.counts());
    assertTrue(view.finished().isPresent());
    assertEquals(
        3,
        stage.rows.count(
            "select count(*) from picture where character_id = $1 and source = 'upload' and name ~ '^upload_mika_[0-9]{8}_[0-9]{6}_000[1-3].png$'",
            Tuple.of(mika.value())));
    assertEquals(
        3, stage.rows.count("select count(*) from job where kind = 'Review'", Tuple.tuple()));
    for (ItemView item : stage.items(brought.ingest())) {
      assertEquals(Fate.TAKEN, item.fate());
      assertTrue(Files.exists(stage.media.file(item.thumbnail().orElseThrow())));
    }
  }

  @Test
  void theHostileAndTheBrokenAreRefusedOneByOne() throws IOException {
    byte[] good = Painted.png(1);
    byte[] other = Painted.encoded(Painted.image(2, 300, 200), "jpg");
    List<Upload> uploads =
        List.of(
            stage.send("good.png", good),
            stage.send("cut.png", Arrays.copyOf(Painted.png(3), 300)),
            stage.send("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()),
            stage.send("bomb.png", Painted.bomb(30_000)),
            stage.send("really-a-jpeg.png", other),
            stage.send("tiny.png", Painted.encoded(Painted.image(4, 40, 40), "png")),
            stage.send("empty.png", new byte[0]),
            stage.send("../../etc/passwd.png", "root:x:0:0".getBytes()));

    IngestView view = stage.work(stage.bring(project, Optional.of(mika), stage.images(uploads)));

    assertEquals(JobState.DONE, view.state());
    assertEquals(2, view.counts().taken());
    assertEquals(6, view.counts().refused());
    assertEquals(6, view.remarks().size(), view.remarks().toString());
    for (String name : List.of("cut.png", "drawing.png", "bomb.png", "tiny.png", "empty.png")) {
      assertTrue(
          view.remarks().stream().anyMatch(remark -> remark.contains(name)),
          name + " in " + view.remarks());
    }
    assertTrue(
        stage.items(view.id()).stream()
            .anyMatch(item -> item.remark().contains("whatever its name says")));
    assertEquals(2, stage.pictures(project));
  }

  @Test
  void oneUnreadablePictureAloneIsAClearFailure() throws IOException {
    Upload cut = stage.send("cut.png", Arrays.copyOf(Painted.png(3), 300));
    stage.bring(project, Optional.of(mika), stage.images(List.of(cut)));

    Problem problem = assertThrows(Problem.class, () -> stage.work(stage.take()));

    assertEquals(Problem.Kind.INVALID, problem.kind());
    assertTrue(problem.detail().contains("cut.png"), problem.detail());
  }

  @Test
  void nearDuplicatesAreLeftOutAndSaidToBe() throws IOException {
    List<Upload> uploads = new ArrayList<>(pictures(1, 2));
    uploads.add(stage.send("again.jpg", Painted.encoded(Painted.image(1, 512, 512), "jpg")));

    IngestView view = stage.work(stage.bring(project, Optional.of(mika), stage.images(uploads)));

    assertEquals(new Counts(3, 2, 0, 1, 0), view.counts());
    ItemView again =
        stage.items(view.id()).stream()
            .filter(item -> item.fate() == Fate.DUPLICATE)
            .findFirst()
            .orElseThrow();
    assertTrue(again.remark().startsWith("again.jpg nearly repeats upload_mika"), again.remark());
    assertTrue(again.picture().isPresent());

    ProjectId elsewhere = stage.rows.project();
    IngestView there =
        stage.work(stage.bring(elsewhere, Optional.empty(), stage.images(pictures(1, 1))));
    assertEquals(new Counts(1, 1, 1, 0, 0), there.counts());
  }

  @Test
  void whoeverTheyAreIsToldByNamesElseNobodyIs() throws IOException {
    CharacterId kai = stage.rows.character(project, "kai");
    Files.createDirectories(root.resolve("set/mika"));
    Files.write(root.resolve("set/mika/1.png"), Painted.png(1));
    Files.write(root.resolve("set/kai_2.png"), Painted.png(2));
    Files.write(root.resolve("set/IMG_3.png"), Painted.png(3));

    IngestView view =
        stage.work(
            stage.bring(
                project, Optional.empty(), new Freight.Folder(root.resolve("set").toString())));

    assertEquals(new Counts(3, 3, 1, 0, 0), view.counts());
    Map<String, Optional<CharacterId>> whose = new TreeMap<>();
    stage.items(view.id()).forEach(item -> whose.put(item.item(), item.character()));
    assertEquals(
        Map.of(
            "mika/1.png", Optional.of(mika),
            "kai_2.png", Optional.of(kai),
            "IMG_3.png", Optional.empty()),
        whose);
  }

  @Test
  void aVideoGivesItsScenesAsPictures() throws IOException {
    Upload film = stage.send("trailer.mp4", Painted.film(folder, "trailer.mp4", 4));

    IngestView view =
        stage.work(stage.bring(project, Optional.of(mika), new Freight.Video(film.id())));

    assertEquals(new Counts(4, 4, 0, 0, 0), view.counts());
    assertEquals(
        4,
        stage.rows.count(
            "select count(*) from picture where source = 'video' and name like 'vid_mika_%' and width = 320",
            Tuple.tuple()));
    assertTrue(
        stage.items(view.id()).getFirst().item().matches(".*/trailer\\.mp4@\\d{8}"),
        stage.items(view.id()).getFirst().item());
  }

  @Test
  void aKilledIngestGoesOnBehindItsLastPicture() throws IOException {
    Brought brought = stage.bring(project, Optional.of(mika), stage.images(pictures(1, 6)));
    Claim claim = stage.take();
    int[] hung = new int[1];
    var listening =
        stage.bus.listen(
            Gallery.PICTURE_CHANGED,
            _ -> {
              if (++hung[0] == 2) {
                stage.board.recall(claim.ticket().job()); // as a closing house does
              }
            });
    assertThrows(Problem.class, () -> stage.work(claim));
    listening.close();
    long before = stage.pictures(project);
    assertTrue(before >= 2 && before < 6, before + " hang");
    assertEquals(before, stage.read(brought.ingest()).counts().taken());

    stage.release(claim);
    IngestView view = stage.work(brought);

    assertEquals(new Counts(6, 6, 0, 0, 0), view.counts());
    assertEquals(6, stage.pictures(project));
    assertEquals(
        6,
        stage.rows.count(
            "select count(distinct name) from picture where project_id = $1",
            Tuple.of(project.value())));
  }

  @Test
  void aFullDiskKeepsWhatCameAndGoesOnLater() throws IOException {
    Brought brought = stage.bring(project, Optional.of(mika), stage.images(pictures(1, 5)));
    Claim claim = stage.take();
    Path library = stage.media.root();
    int[] hung = new int[1];
    Path held = folder.resolve("held");
    var listening =
        stage.bus.listen(
            Gallery.PICTURE_CHANGED,
            _ -> {
              if (++hung[0] == 1) {
                fill(library, held);
              }
            });
    Problem problem;
    try {
      problem = assertThrows(Problem.class, () -> stage.work(claim));
    } finally {
      listening.close();
      empty(library, held);
    }
    assertEquals(Problem.Kind.BUSY, problem.kind());
    assertTrue(problem.detail().contains("goes on"), problem.detail());
    long before = stage.pictures(project);
    assertTrue(before >= 1 && before < 5, before + " hang");

    stage.release(claim);
    assertEquals(new Counts(5, 5, 0, 0, 0), stage.work(brought).counts());
  }

  /// A library that takes nothing more: its bench is gone and cannot be made again.
  private static void fill(Path library, Path held) {
    try {
      Files.move(library.resolve("work"), held);
      Files.writeString(library.resolve("work"), "full");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path library, Path held) throws IOException {
    Files.delete(library.resolve("work"));
    Files.move(held, library.resolve("work"));
  }

  @Test
  void theSameWishIsDoneOnce() throws IOException {
    Freight freight = stage.images(pictures(1, 1));
    Ingests.Wish wish =
        new Ingests.Wish(
            project, Optional.of(mika), freight, Optional.empty(), "Noa", Optional.of("key-1"));

    Brought first = stage.ask(Ingests.BRING, wish);
    Brought second = stage.ask(Ingests.BRING, wish);

    assertTrue(first.isNew());
    assertFalse(second.isNew());
    assertEquals(first.ingest(), second.ingest());
    Ingests.Wish another =
        new Ingests.Wish(
            project, Optional.empty(), freight, Optional.empty(), "Noa", Optional.of("key-1"));
    assertEquals(
        Problem.Kind.INVALID,
        assertThrows(Problem.class, () -> stage.ask(Ingests.BRING, another)).kind());
  }

  @Test
  void aCancelledIngestStopsAndCanGoOn() throws IOException {
    Brought brought = stage.bring(project, Optional.of(mika), stage.images(pictures(1, 2)));

    IngestView cancelled = stage.ask(Ingests.CANCEL, new Ingests.IngestRef(brought.ingest()));
    assertEquals(JobState.CANCELLED, cancelled.state());

    stage.ask(Ingests.RESUME, new Ingests.IngestRef(brought.ingest()));
    assertEquals(2, stage.work(brought).counts().taken());
    assertThrows(
        Problem.class, () -> stage.ask(Ingests.RESUME, new Ingests.IngestRef(brought.ingest())));
  }

  @Test
  void whatMayNotBeBroughtIsRefusedAtOnce() throws IOException {
    Upload film = stage.send("trailer.mp4", new byte[] {1});
    List<Freight> refused =
        List.of(
            new Freight.Folder("/etc"),
            new Freight.Folder(root + "/../output"),
            new Freight.Earlier("/etc"),
            new Freight.Images(List.of()),
            new Freight.Images(List.of(film.id())),
            new Freight.ComfyUi("unknown"),
            new Freight.Web("--exec=touch /tmp/owned"),
            new Freight.Web("file:///etc/passwd"),
            new Freight.Web("https://example.org/1")); // yt-dlp is not there

    for (Freight freight : refused) {
      assertEquals(
          Problem.Kind.INVALID,
          assertThrows(
                  Problem.class,
                  () -> stage.bring(project, Optional.empty(), freight),
                  freight.toString())
              .kind(),
          freight.toString());
    }
    assertEquals(0, stage.rows.count("select count(*) from ingest", Tuple.tuple()));
    assertThrows(Problem.class, () -> stage.send("run.sh", new byte[] {1}));
  }

  @Test
  void aWebAddressOfTheHouseIsNotFetched() throws IOException {
    fakeYtDlp("touch called; exit 0");
    stage.bring(project, Optional.empty(), new Freight.Web("http://127.0.0.1:8401/x"));

    Problem problem = assertThrows(Problem.class, () -> stage.work(stage.take()));

    assertEquals(Problem.Kind.INVALID, problem.kind());
    assertTrue(problem.detail().contains("private_addresses"), problem.detail());
  }

  @Test
  void comfyUisOutputIsTakenOnceAndSmallFilesNever() throws IOException {
    Path output = folder.resolve("output");
    byte[] large = Painted.encoded(noise(1), "png");
    assertTrue(large.length >= 50_000, large.length + " bytes");
    Files.write(output.resolve("mika_00001_.png"), large);
    Files.write(output.resolve("preview_00002_.png"), Painted.png(2));

    IngestView first = stage.work(stage.bring(project, Optional.empty(), new Freight.ComfyUi("")));
    assertEquals(new Counts(1, 1, 0, 0, 0), first.counts());

    Files.write(output.resolve("mika_00003_.png"), Painted.encoded(noise(3), "png"));
    IngestView second =
        stage.work(stage.bring(project, Optional.empty(), new Freight.ComfyUi("rtx")));
    assertEquals(new Counts(1, 1, 0, 0, 0), second.counts());
  }

  private static BufferedImage noise(int number) {
    BufferedImage image = Painted.image(number, 256, 256);
    Random random = new Random(number);
    for (int i = 0; i < 256 * 256; i++) {
      int rgb = image.getRGB(i % 256, i / 256);
      image.setRGB(i % 256, i / 256, rgb ^ random.nextInt() & 0x1f1f1f);
    }
    return image;
  }

  @Test
  void anEarlierSetComesWithItsDecisionsAndTwiceChangesNothing() throws IOException {
    Path images = Files.createDirectories(root.resolve("mika/images"));
    for (int i = 1; i <= 3; i++) {
      Files.write(images.resolve("gen_%d.png".formatted(i)), Painted.png(i));
    }
    Files.writeString(images.resolve("gen_1.txt"), "mika, standing");
    Files.writeString(
        root.resolve("mika/approval_status.json"),
        "{\"gen_1.png\": \"approved\", \"gen_2.png\": {\"status\": \"rejected\"}, \"x.png\": \"approved\"}");
    Files.writeString(
        root.resolve("mika/feedback.json"),
        "{\"rejections\": [{\"image\": \"gen_2.png\", \"categories\": [\"not_solo\"]}]}");
    Freight earlier = new Freight.Earlier(root.resolve("mika").toString());

    IngestView first = stage.work(stage.bring(project, Optional.of(mika), earlier));

    assertEquals(new Counts(3, 3, 0, 0, 0), first.counts());
    assertEquals(1, first.remarks().size(), first.remarks().toString());
    assertEquals("gen_1.png approved, gen_2.png rejected, gen_3.png pending", states());
    assertEquals(
        1,
        stage.rows.count(
            "select count(*) from picture where caption = 'mika, standing'", Tuple.tuple()));
    assertEquals(
        1,
        stage.rows.count(
            "select count(*) from decision_made where categories = '{not_solo}'", Tuple.tuple()));

    IngestView second = stage.work(stage.bring(project, Optional.of(mika), earlier));

    assertEquals(new Counts(3, 0, 0, 3, 0), second.counts());
    assertEquals("gen_1.png approved, gen_2.png rejected, gen_3.png pending", states());
    assertEquals(2, stage.rows.count("select count(*) from decision_made", Tuple.tuple()));
  }

  private String states() {
    return stage
        .database
        .pool()
        .query("select string_agg(name || ' ' || state, ', ' order by name) as states from picture")
        .execute()
        .await()
        .iterator()
        .next()
        .getString("states");
  }

  private static void fakeYtDlp(String script) throws IOException {
    Path program = folder.resolve("bin/yt-dlp");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
