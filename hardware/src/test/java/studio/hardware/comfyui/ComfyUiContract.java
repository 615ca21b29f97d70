package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.RemoteWork;

/// What must hold with every ComfyUI server, rehearsed or real, with a model or without.
interface ComfyUiContract {
  ComfyUi server();

  /// Whether it may be asked for more memory than any machine has. A machine that promises memory
  /// it has not got would fall over.
  boolean mayBeHurt();

  @Test
  default void aPictureComesBackAsItWasAskedFor(@TempDir Path folder) throws IOException {
    Finished finished = server().run(Graphs.plain(0x3366aa), Attempt.ALONE);
    Path target = folder.resolve("picture.png");

    server().fetch(finished.picture(), target);

    BufferedImage picture = ImageIO.read(target.toFile());
    assertEquals(64, picture.getWidth());
    assertEquals(36, picture.getHeight());
    assertEquals(0xff3366aa, picture.getRGB(10, 10));
    assertEquals(1, Files.list(folder).count());
  }

  @Test
  default void everyFileCarriesItsAttemptInItsName() {
    Finished finished = server().run(Graphs.plain(), new Watched("shot-7-try-2"));

    assertEquals("shot-7-try-2", finished.attempt());
    assertTrue(finished.picture().path().startsWith("nightshift/shot-7-try-2/"));
    assertEquals("2", finished.picture().node());
    assertEquals("output", finished.picture().type());
  }

  @Test
  default void theSameGraphIsDoneAgainAndNotTakenFromTheCache() {
    Graph graph = Graphs.plain();

    Finished first = server().run(graph, new Watched("one"));
    Finished second = server().run(graph, new Watched("one"));

    assertNotEquals(first.prompt(), second.prompt());
    assertNotEquals(first.picture().path(), second.picture().path());
  }

  @Test
  default void aPictureOnlyToLookAtLiesInTheTemporaryFolder(@TempDir Path folder)
      throws IOException {
    OutputFile picture = server().run(Graphs.savedBy("PreviewImage", ""), Attempt.ALONE).picture();
    server().fetch(picture, folder.resolve("preview.png"));

    assertEquals("temp", picture.type());
    assertEquals(64, ImageIO.read(folder.resolve("preview.png").toFile()).getWidth());
  }

  @Test
  default void aMovingPictureIsNoPicture() {
    Finished finished =
        server()
            .run(
                Graphs.savedBy(
                    "SaveAnimatedWEBP",
                    ",\"filename_prefix\":\"x\",\"fps\":6.0,\"lossless\":true,\"quality\":80,\"method\":\"default\""),
                new Watched("moving"));

    assertEquals(OutputFile.Kind.ANIMATED, finished.film().kind());
    assertTrue(finished.film().path().startsWith("nightshift/moving/"));
    assertThrows(EngineFailure.class, finished::picture);
  }

  @Test
  default void aFilmIsFetchedWhole(@TempDir Path folder) throws IOException {
    assumeTrue(server().capabilities().has("VHS_VideoCombine"));
    OutputFile film = server().run(Graphs.film(true), new Watched("film")).film();
    server().fetch(film, folder.resolve("film.mp4"));

    assertEquals(OutputFile.Kind.GIF, film.kind());
    assertTrue(film.path().startsWith("nightshift/film/"), film.path());
    assertTrue(film.filename().endsWith(".mp4"), film.filename());
    byte[] bytes = Files.readAllBytes(folder.resolve("film.mp4"));
    assertEquals("ftyp", new String(bytes, 4, 4, StandardCharsets.US_ASCII));
  }

  @Test
  default void finishedWorkIsFoundAgainAndNotDoneTwice() {
    Graph graph = Graphs.plain();
    var first = new Watched("first");
    Finished done = server().run(graph, first);

    var second = first.next("second");
    Finished again = server().run(graph, second);

    assertEquals(done.prompt(), again.prompt());
    assertEquals("first", again.attempt());
    assertEquals(done.outputs(), again.outputs());
    assertTrue(second.written.isEmpty());
  }

  @Test
  default void workThatTheServerDoesNotKnowIsSubmittedAnew() {
    var lost = new RemoteWork(server().name(), UUID.randomUUID().toString(), "before");
    var attempt = new Watched("after", Optional.of(lost));

    Finished finished = server().run(Graphs.plain(), attempt);

    assertEquals("after", finished.attempt());
    assertNotEquals(lost.id(), finished.prompt());
    assertEquals(finished.prompt(), attempt.written.getLast().id());
  }

  @Test
  default void otherWorkOfTheSameJobIsNotTakenForThis() {
    var first = new Watched("first");
    Finished other = server().run(Graphs.plain(), first);

    Finished finished = server().run(Graphs.plain(), first.next("second"));

    assertNotEquals(other.prompt(), finished.prompt());
    assertEquals("second", finished.attempt());
  }

  @Test
  default void anUploadedPictureIsUsedUnderTheNameThatTheServerGaveIt(@TempDir Path folder)
      throws IOException {
    Path picture = Pictures.png(folder.resolve("fox at night.png"), 80, 60, 0x204060);

    String name = server().upload(picture);
    Finished finished = server().run(Graphs.halved(name), Attempt.ALONE);
    server().fetch(finished.picture(), folder.resolve("half.png"));

    BufferedImage half = ImageIO.read(folder.resolve("half.png").toFile());
    assertEquals(40, half.getWidth());
    assertEquals(0xff204060, half.getRGB(20, 15));
    assertEquals(name, server().upload(picture));
  }

  @Test
  default void aBrokenPictureIsNobodysFaultButItsOwn(@TempDir Path folder) throws IOException {
    Path broken =
        Files.writeString(folder.resolve("broken.png"), "no picture " + UUID.randomUUID());

    String name = server().upload(broken);
    var failure =
        assertThrows(EngineFailure.class, () -> server().run(Graphs.halved(name), Attempt.ALONE));

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("LoadImage"), failure.getMessage());
  }

  @Test
  default void aNodeThatIsNotInstalledIsNamed() {
    var failure =
        refusal(Graphs.graph("odd", "{\"1\":{\"class_type\":\"NoSuchNode\",\"inputs\":{}}}"));

    assertTrue(failure.getMessage().contains("NoSuchNode"), failure.getMessage());
    assertTrue(failure.getMessage().contains("install"), failure.getMessage());
  }

  @Test
  default void aModelThatIsNotThereIsNamed() {
    var failure = refusal(Graphs.sampled("not-there.safetensors", "1"));

    assertTrue(failure.getMessage().contains("not-there.safetensors"), failure.getMessage());
    assertTrue(failure.getMessage().contains("put that file on the server"), failure.getMessage());
  }

  @Test
  default void aGraphThatSavesNothingIsRefused() {
    var failure =
        refusal(
            Graphs.graph(
                "endless",
                "{\"1\":{\"class_type\":\"EmptyImage\",\"inputs\":{\"width\":64,\"height\":64,\"batch_size\":1,\"color\":1}}}"));

    assertTrue(failure.getMessage().contains("no outputs"), failure.getMessage());
  }

  @Test
  default void aGraphOfWhichHalfIsGoodIsNotDoneByHalf() {
    var failure =
        refusal(
            Graphs.graph(
                "half",
                """
                {"1":{"class_type":"EmptyImage","inputs":{"width":64,"height":64,"batch_size":1,"color":%d}},
                 "2":{"class_type":"SaveImage","inputs":{"images":["1",0],"filename_prefix":"x"}},
                 "3":{"class_type":"EmptyImage","inputs":{"width":0,"height":64,"batch_size":1,"color":2}},
                 "4":{"class_type":"SaveImage","inputs":{"images":["3",0],"filename_prefix":"x"}}}\
                """
                    .formatted(Graphs.color())));

    assertTrue(failure.getMessage().contains("node 3 (EmptyImage)"), failure.getMessage());
    assertTrue(failure.getMessage().contains("width"), failure.getMessage());
  }

  private EngineFailure refusal(Graph graph) {
    var failure = assertThrows(EngineFailure.class, () -> server().run(graph, Attempt.ALONE));
    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains(server().name()), failure.getMessage());
    return failure;
  }

  @Test
  default void morePixelsThanMemoryIsAQuestionOfMemory() {
    assumeTrue(mayBeHurt());
    var failure =
        assertThrows(
            EngineFailure.class,
            () -> server().run(Graphs.plain(16384, 16384, 4096, 1), Attempt.ALONE));

    assertEquals(Kind.OUT_OF_MEMORY, failure.kind());
  }

  @Test
  default void aStopTakesRunningWorkBackAndLeavesTheNextAlone() throws Exception {
    var attempt = new Watched("stopped");
    var work = Errands.sent(server(), Graphs.slow(), attempt);

    attempt.stop();
    Errands.failed(work, CancellationException.class);
    Finished next = server().run(Graphs.plain(), new Watched("next"));

    assertEquals(1, next.outputs().size());
  }

  @Test
  default void workThatWaitsIsTakenOutOfTheQueue() throws Exception {
    var first = new Watched("first");
    var second = new Watched("second");
    var running = Errands.sent(server(), Graphs.slow(), first);
    var waiting = Errands.sent(server(), Graphs.plain(), second);

    second.stop();
    Errands.failed(waiting, CancellationException.class);
    assertFalse(running.isDone());

    first.stop();
    Errands.failed(running, CancellationException.class);
  }

  @Test
  default void itSaysHowFarItIs() throws Exception {
    var attempt = new Watched("patient");
    var work = Errands.sent(server(), Graphs.slow(), attempt);
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (attempt.fractions.stream().noneMatch(fraction -> fraction > 0 && fraction < 1)) {
      assertTrue(System.nanoTime() < until, "nothing moved");
      Thread.onSpinWait();
    }

    attempt.stop();
    Errands.failed(work, CancellationException.class);
  }

  @Test
  default void aFileThatIsNotThereLeavesNothingBehind(@TempDir Path folder) {
    var gone = new OutputFile("2", OutputFile.Kind.IMAGE, "gone.png", "nightshift/no", "output");

    var failure =
        assertThrows(EngineFailure.class, () -> server().fetch(gone, folder.resolve("gone.png")));

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("no longer there"), failure.getMessage());
    assertArrayEquals(new String[0], folder.toFile().list());
  }

  @Test
  default void itSaysWhatItCan() {
    Capabilities can = server().capabilities();

    assertTrue(can.samplers().contains("euler"));
    assertTrue(can.schedulers().contains("karras"));
    assertTrue(can.has("SaveImage"));
    assertTrue(can.nodes().get("SaveImage").required().contains("filename_prefix"));
    assertEquals("IMAGE", can.nodes().get("EmptyImage").outputs().getFirst());
    assertFalse(can.has("NoSuchNode"));
  }

  @Test
  default void itsVersionIsKnown() {
    assertTrue(server().examine().reachable());
    assertFalse(server().examine().version().isEmpty());
  }

  @Test
  default void itsCanarySings() {
    server().canary();
  }

  @Test
  default void itLetsGoOfTheCard() {
    server().letGo(Duration.ofSeconds(20));

    assertTrue(
        server().holds().stream().allMatch(held -> held.memory().bytes() < 600L << 20),
        server().holds().toString());
  }
}
