package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.verticles.bus.Problem;

class SourcesTest {
  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static Map<String, Find> byItem(Hold hold) {
    return hold.finds().stream().collect(Collectors.toMap(Find::item, Function.identity()));
  }

  @Test
  void aFolderGivesPicturesAndVideosInTheOrderOfTheirNames() throws IOException {
    file("set/b.png", "");
    file("set/a/c.MP4", "");
    file("set/a/notes.txt", "");
    file("set/.hidden/d.png", "");
    Path outside = file("outside.png", "");
    Files.createSymbolicLink(folder.resolve("set/link.png"), outside);

    Hold hold = FolderSource.open(folder.resolve("set"));

    assertEquals(List.of("a/c.MP4", "b.png"), hold.finds().stream().map(Find::item).toList());
    assertEquals(
        List.of("1 files are neither pictures nor videos and were left alone."), hold.remarks());
  }

  @Test
  void theEarlierProgramsWordsComeWithTheirPictures() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      file("mika/images/" + name + ".png", "");
    }
    file("mika/images/a.txt", " mika, standing \n");
    file(
        "mika/images/a.meta.json",
        """
        {"seed": 42, "full_prompt": "mika standing", "width": 512, "height": 768, "steps": 25,
         "cfg_scale": 7.5, "sampler": "euler", "checkpoint_model": "sable.safetensors",
         "pose": "front"}
        """);
    file(
        "mika/approval_status.json",
        """
        {"a.png": "approved", "b.png": {"status": "REJECTED", "by": "Noa"}, "d.png": "maybe",
         "gone.png": "approved", "../../etc/passwd": "approved"}
        """);
    file(
        "mika/feedback.json",
        """
        {"rejections": [{"image": "b.png", "feedback": "not_solo|too many hats",
                         "categories": ["wrong_pose", "whatever"]}, {"feedback": "x"}],
         "rejection_count": 2}
        """);

    Hold hold = EarlierSource.open(folder.resolve("mika"));

    Map<String, Find> finds = byItem(hold);
    Find.Earlier a = finds.get("images/a.png").record();
    assertEquals("approved", a.verdict());
    assertEquals("mika, standing", a.caption());
    assertEquals("front", a.pose());
    assertTrue(a.provenance().contains("\"seed\":42"), a.provenance());
    Find.Earlier b = finds.get("images/b.png").record();
    assertEquals("rejected", b.verdict());
    assertEquals(List.of("not_solo", "wrong_pose"), b.categories().stream().sorted().toList());
    assertEquals("whatever; too many hats", b.note());
    assertEquals("", finds.get("images/c.png").record().verdict());
    assertEquals("", finds.get("images/d.png").record().verdict());
    assertEquals(4, hold.remarks().size(), hold.remarks().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1, 2]", "", "\"approved\""})
  void anUnreadableStatusFileCostsNoPicture(String json) throws IOException {
    file("mika/a.png", "");
    file("mika/approval_status.json", json);

    Hold hold = EarlierSource.open(folder.resolve("mika"));

    assertEquals(1, hold.finds().size());
    assertEquals(1, hold.remarks().size(), hold.remarks().toString());
  }

  @Test
  void aZipIsUnpackedInsideItsFolderOnly() throws IOException {
    Path zip = folder.resolve("set.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (String name :
          List.of("mika/a.png", "mika/a.txt", "../evil.png", "/tmp/evil2.png", "mika/run.sh")) {
        packed.putNextEntry(new ZipEntry(name));
        packed.write(name.getBytes());
        packed.closeEntry();
      }
    }
    Path into = Files.createDirectory(folder.resolve("into"));

    try (Hold hold = ZipSource.open(zip, "set.zip", into)) {
      assertEquals(List.of("a.png"), hold.finds().stream().map(Find::item).toList());
      assertEquals("mika/a.txt", hold.finds().getFirst().record().caption());
      assertEquals(2, hold.remarks().size(), hold.remarks().toString());
      assertFalse(Files.exists(folder.resolve("evil.png")));
      assertFalse(Files.exists(Path.of("/tmp/evil2.png")));
      assertFalse(Files.exists(into.resolve("mika/run.sh")));
    }
    assertFalse(Files.exists(into));
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Path zip = file("set.zip", "PK but not really");

    assertEquals(
        Problem.Kind.INVALID,
        assertThrows(
                Problem.class,
                () -> ZipSource.open(zip, "set.zip", Files.createDirectory(folder.resolve("into"))))
            .kind());
  }

  @Test
  void onlyAllowedFoldersAreEntered() throws IOException {
    Path root = Files.createDirectory(folder.resolve("pictures"));
    Files.createDirectory(root.resolve("mika"));
    Files.createDirectory(folder.resolve("pictures2"));
    Files.createSymbolicLink(root.resolve("out"), Path.of("/etc"));
    Grounds grounds = new Grounds(List.of(root));

    assertEquals(root.resolve("mika").toRealPath(), grounds.enter(root + "/mika"));
    assertEquals(root.toRealPath(), grounds.enter(root + "/mika/.."));
    for (String outside :
        List.of(
            root + "/../pictures2",
            folder + "/pictures2",
            root + "/out",
            root + "/out/passwd",
            "/etc/passwd",
            "pictures",
            "",
            root + "/\0",
            root + "/nobody")) {
      assertThrows(Problem.class, () -> grounds.enter(outside), outside);
    }
    assertThrows(Problem.class, () -> new Grounds(List.of()).enter(root.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/mika.png", "C:\\Users\\noa\\mika.png", "/mika.png", "..mika.png"})
  void ofASentNameOnlyTheLastPartCounts(String sent) {
    assertEquals("mika.png", Uploaded.name(sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "pictures/", "\u0000"})
  void aFileWithoutANameIsRefused(String sent) {
    assertThrows(Problem.class, () -> Uploaded.name(sent));
  }
}
