package studio.verticles.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.production.JobId;
import studio.verticles.production.Ticket;

class MediaLibraryTest {
  private final Ticket first = new Ticket(JobId.create(), 1, "here", "lane");
  private final Ticket second = new Ticket(first.job(), 2, "here", "lane");

  @TempDir private Path root;
  private MediaLibrary media;

  @BeforeEach
  void open() {
    media = new MediaLibrary(root);
  }

  @Test
  void aKeptFileIsNamedByItsContent() throws IOException {
    MediaPath kept = media.keep(write(first, "hello"));
    assertEquals(
        "2c/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt", kept.value());
    assertEquals("hello", Files.readString(media.file(kept)));
  }

  @Test
  void keepingLeavesNothingOnTheBench() throws IOException {
    Path bench = write(first, "hello");
    media.keep(bench);
    assertFalse(Files.exists(bench));
  }

  @Test
  void theSameContentIsTheSameFile() throws IOException {
    assertEquals(media.keep(write(first, "same")), media.keep(write(second, "same")));
  }

  @Test
  void aLateAttemptDoesNotTouchANewerOnesBench() throws IOException {
    Path newer = write(second, "newer");
    assertNotEquals(newer, write(first, "late"));
    assertEquals("newer", Files.readString(newer));
  }

  @Test
  void whatACrashLeftOnTheBenchIsGoneAfterTheNextStart() throws IOException {
    MediaPath kept = media.keep(write(first, "finished"));
    Path half = write(second, "half made");
    MediaLibrary again = new MediaLibrary(root);
    assertFalse(Files.exists(half));
    assertTrue(Files.exists(again.file(kept)));
  }

  @Test
  void aNodeTidiesItsOwnBenchAndNobodyElses() throws IOException {
    MediaLibrary tower = new MediaLibrary(root, "tower");
    MediaLibrary den = new MediaLibrary(root, "den");
    Path atTower = Files.writeString(tower.bench(first, "note", "txt"), "half made");
    Path atDen = Files.writeString(den.bench(second, "note", "txt"), "half made too");
    new MediaLibrary(root, "den");
    assertTrue(Files.exists(atTower));
    assertFalse(Files.exists(atDen));
    new MediaLibrary(root);
    assertTrue(Files.exists(atTower), "a bench is no leftover");
  }

  @Test
  void twoNodesThatMakeTheSameKeepItOnce() throws IOException {
    MediaLibrary tower = new MediaLibrary(root, "tower");
    MediaLibrary den = new MediaLibrary(root, "den");
    MediaPath one = tower.keep(Files.writeString(tower.bench(first, "note", "txt"), "same"));
    MediaPath other = den.keep(Files.writeString(den.bench(first, "note", "txt"), "same"));
    assertEquals(one, other);
    assertEquals("same", Files.readString(tower.file(other)));
  }

  @Test
  void aFileThatIsNotThereCannotBeKept() {
    String why =
        assertThrows(
                UncheckedIOException.class, () -> media.keep(media.bench(first, "film", "mp4")))
            .getMessage();
    assertTrue(why.contains("could not be kept"), why);
  }

  @Test
  void noPathLeadsOutOfTheRoot() {
    assertThrows(RuntimeException.class, () -> new MediaPath("../secret"));
    assertThrows(RuntimeException.class, () -> new MediaPath("/etc/passwd"));
  }

  private Path write(Ticket ticket, String text) throws IOException {
    return Files.writeString(media.bench(ticket, "note", "txt"), text);
  }
}
