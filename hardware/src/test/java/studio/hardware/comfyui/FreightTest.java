package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Files there and back.
class FreightTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();
  @TempDir Path folder;

  private OutputFile made() {
    return on.comfyUi().run(Graphs.sampled(), Attempt.ALONE).picture();
  }

  private byte[] onTheServer(OutputFile file) throws IOException {
    return Files.readAllBytes(on.folder().resolve("output").resolve(file.path()));
  }

  @Test
  void aFilmIsFoundUnderTheKeyForGifs() {
    Finished finished = on.comfyUi().run(Graphs.film(true), new Watched("film"));

    assertEquals(OutputFile.Kind.GIF, finished.film().kind());
    assertEquals(
        "nightshift/film/" + finished.prompt().substring(0, 8), finished.film().subfolder());
    assertTrue(finished.film().filename().endsWith(".mp4"));
  }

  @Test
  void aFilmThatIsNotKeptLiesInTheTemporaryFolder() {
    OutputFile film = on.comfyUi().run(Graphs.film(false), Attempt.ALONE).film();
    on.comfyUi().fetch(film, folder.resolve("film.mp4"));

    assertEquals("temp", film.type());
    assertTrue(folder.resolve("film.mp4").toFile().length() > 1000);
  }

  @Test
  void aFilmIsFoundUnderTheKeyForPictures() {
    OutputFile film =
        on.comfyUi()
            .run(
                Graphs.savedBy(
                    "SaveWEBM",
                    ",\"codec\":\"vp9\",\"fps\":24.0,\"crf\":32.0,\"filename_prefix\":\"x\""),
                Attempt.ALONE)
            .film();

    assertEquals(OutputFile.Kind.ANIMATED, film.kind());
  }

  @Test
  void soundAndWhatOnlyAnExtensionKnowsAreFoundToo() {
    var entry =
        Lenient.JSON.readTree(
            """
            {"outputs":{"1":{"audio":[{"filename":"a.flac","subfolder":"s","type":"output"}]},
                        "2":{"models":[{"filename":"m.glb","type":"output"}],"text":["words"]},
                        "3":null,"4":{"images":null}},
             "status":{"status_str":"success","completed":true,"messages":[]}}\
            """);

    var files = new Judgement("comfyui@x").outputs("odd", entry);

    assertEquals(
        List.of(OutputFile.Kind.AUDIO, OutputFile.Kind.OTHER),
        files.stream().map(OutputFile::kind).toList());
  }

  @Test
  void aServerOnWindowsHasTheSameFolders() throws IOException {
    on.server().runsOnWindows();

    OutputFile file = made();
    on.comfyUi().fetch(file, folder.resolve("x.png"));

    assertTrue(file.subfolder().startsWith("nightshift/alone-1/"), file.subfolder());
    assertArrayEquals(onTheServer(file), Files.readAllBytes(folder.resolve("x.png")));
  }

  @Test
  void anUploadThatWasRenamedIsUsedUnderItsNewName() throws IOException {
    Path picture = Pictures.png(folder.resolve("fox.png"), 20, 20, 0x112233);
    String first = on.comfyUi().upload(picture);
    Files.writeString(on.folder().resolve("input").resolve(first), "somebody else's");

    String second = on.comfyUi().upload(picture);

    assertEquals(first.replace(".png", " (1).png"), second);
    assertEquals(40, on.comfyUi().run(Graphs.halved(second), Attempt.ALONE).outputs().size() * 40);
  }

  @Test
  void aPictureThatIsTooLargeSaysWhatToChange() throws IOException {
    Path picture = Pictures.png(folder.resolve("fox.png"), 200, 200, 0x112233);
    on.server().takesAtMost(100);

    var failure = assertThrows(EngineFailure.class, () -> on.comfyUi().upload(picture));

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("--max-upload-size"), failure.getMessage());
  }

  @Test
  void aTransferThatBreaksIsTakenUpWhereItStopped() throws IOException {
    OutputFile file = made();
    on.server().breaksAfter(300, 400);

    on.comfyUi().fetch(file, folder.resolve("x.png"));

    assertArrayEquals(onTheServer(file), Files.readAllBytes(folder.resolve("x.png")));
    assertEquals("bytes=700-", on.server().heard("GET", "/view").getLast().headers().get("Range"));
  }

  @Test
  void aTransferThatKeepsBreakingLeavesNothingBehind() {
    OutputFile file = made();
    on.server().breaksAfter(10, 10, 10, 10, 10);

    var failure =
        assertThrows(EngineFailure.class, () -> on.comfyUi().fetch(file, folder.resolve("x.png")));

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertArrayEquals(new String[0], folder.toFile().list());
  }

  @Test
  void aFoundPromptWhoseFilesAreGoneIsDoneAnew() {
    var graph = Graphs.plain();
    var first = new Watched("first");
    OutputFile file = on.comfyUi().run(graph, first).picture();
    on.server().removeOutput(file.subfolder(), file.filename());

    Finished again = on.comfyUi().run(graph, first.next("second"));

    assertEquals("second", again.attempt());
  }

  @Test
  void aPictureOutOfTheCacheIsStillAPicture() throws IOException {
    var graph = Graphs.savedBy("PreviewImage", "");
    OutputFile first = on.comfyUi().run(graph, Attempt.ALONE).picture();
    OutputFile second = on.comfyUi().run(graph, Attempt.ALONE).picture();

    on.comfyUi().fetch(second, folder.resolve("x.png"));
    assertEquals(first.filename(), second.filename());
  }
}
