package studio.verticles.publish.jellyfin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.bus.Problem;

class PublicationTest {
  private static final Path SEASON = Path.of("Shows/The Lamp & the Sea (2026)/Season 01");
  private static final String BASE = "The Lamp & the Sea S01E03 - Out Like a Light";

  @TempDir Path dir;
  Path library;
  Release release;
  final Publication publication = new Publication(Releases.CLOCK);

  @BeforeEach
  void stageARelease() throws IOException {
    library = dir.resolve("library");
    release = Releases.staged(dir.resolve("staged"));
  }

  @Test
  void theLibraryLooksAsJellyfinWantsIt() throws IOException {
    var published = publication.publish(library, release);
    assertEquals(
        List.of(
            "Shows/The Lamp & the Sea (2026)/Season 01/" + BASE + "-thumb.jpg",
            "Shows/The Lamp & the Sea (2026)/Season 01/" + BASE + ".en.srt",
            "Shows/The Lamp & the Sea (2026)/Season 01/" + BASE + ".en.vtt",
            "Shows/The Lamp & the Sea (2026)/Season 01/" + BASE + ".mp4",
            "Shows/The Lamp & the Sea (2026)/Season 01/" + BASE + ".nfo",
            "Shows/The Lamp & the Sea (2026)/Season 01/season.nfo",
            "Shows/The Lamp & the Sea (2026)/backdrop.jpg",
            "Shows/The Lamp & the Sea (2026)/poster.jpg",
            "Shows/The Lamp & the Sea (2026)/season01-poster.jpg",
            "Shows/The Lamp & the Sea (2026)/tvshow.nfo"),
        List.copyOf(tree(library).keySet()));
    assertEquals(SEASON.resolve(BASE + ".mp4"), published.film());
    assertEquals(published.film(), published.written().getLast(), "the film comes last");
    assertEquals(-1, Files.mismatch(release.film(), library.resolve(published.film())));
  }

  @Test
  void publishingTwiceChangesNothing() throws IOException {
    publication.publish(library, release);
    for (Path file : files(library)) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }
    Map<String, String> before = tree(library);
    var again = publication.publish(library, release);
    assertEquals(List.of(), again.written());
    assertEquals(10, again.unchanged().size());
    assertEquals(before, tree(library));
  }

  @Test
  void onlyWhatChangedIsWritten() throws IOException {
    publication.publish(library, release);
    Files.writeString(release.subtitles().getFirst().file(), "better words\n");
    assertEquals(
        List.of(SEASON.resolve(BASE + ".en.srt")), publication.publish(library, release).written());
  }

  @Test
  void aTitleCannotLeaveTheLibrary() throws IOException {
    Series series = new Series("../../outside", 2026, "", List.of(), "Nightshift", "id");
    Release hostile =
        Releases.staged(dir.resolve("staged"), series, Releases.fox("/etc/../../passwd"));
    publication.publish(library, hostile);
    assertEquals(
        List.of("library", "staged"),
        files(dir).stream()
            .map(file -> dir.relativize(file).getName(0).toString())
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void aLinkOutOfTheLibraryIsRefused() throws IOException {
    Path outside = Files.createDirectory(dir.resolve("outside"));
    Files.createDirectories(library.resolve("Shows"));
    Files.createSymbolicLink(library.resolve("Shows/The Lamp & the Sea (2026)"), outside);
    Problem problem = assertThrows(Problem.class, () -> publication.publish(library, release));
    assertTrue(problem.detail().contains("leads out of the library"), problem.detail());
    assertEquals(List.of(), files(outside));
  }

  @Test
  void aLinkInPlaceOfAFileIsReplacedAndNotFollowed() throws IOException {
    Path treasure = Files.writeString(dir.resolve("treasure"), "untouched");
    Files.createDirectories(library.resolve(SEASON));
    Path film = library.resolve(SEASON).resolve(BASE + ".mp4");
    Files.createSymbolicLink(film, treasure);
    publication.publish(library, release);
    assertTrue(Files.isRegularFile(film, LinkOption.NOFOLLOW_LINKS));
    assertEquals("untouched", Files.readString(treasure));
  }

  @Test
  void whatAKilledRunLeftIsSweptAway() throws IOException {
    publication.publish(library, release);
    Path season = library.resolve(SEASON);
    Path own =
        Files.writeString(
            season.resolve(".nightshift-%08x.part".formatted((BASE + ".mp4").hashCode())), "half");
    Path old = Files.writeString(season.resolve(".nightshift-0badcafe.part"), "half");
    Path young = Files.writeString(season.resolve(".nightshift-0c0ffee0.part"), "half");
    Files.setLastModifiedTime(
        old, FileTime.from(Releases.CLOCK.instant().minus(Duration.ofHours(2))));
    Files.setLastModifiedTime(young, FileTime.from(Releases.CLOCK.instant()));
    publication.publish(library, release);
    assertFalse(Files.exists(own));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young), "somebody else may be writing it");
  }

  @Test
  void aLibraryThatIsNoFolderIsSaid() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "I am a file.");
    Problem problem =
        assertThrows(Problem.class, () -> publication.publish(file.resolve("library"), release));
    assertTrue(problem.detail().contains("choose another with --library"), problem.detail());
  }

  @Test
  void aFilmThatIsGoneIsNamed() throws IOException {
    Files.delete(release.film());
    Problem problem = assertThrows(Problem.class, () -> publication.publish(library, release));
    assertTrue(problem.detail().contains("there is no " + release.film()), problem.detail());
    assertTrue(problem.detail().contains("Assemble the episode again"), problem.detail());
  }

  @Test
  void aFailureLeavesNothingHalfWritten() throws IOException {
    publication.publish(library, release);
    Map<String, String> before = tree(library);
    Files.delete(library.resolve(SEASON).resolve(BASE + ".mp4"));
    Path film = Files.createDirectory(library.resolve(SEASON).resolve(BASE + ".mp4"));
    Path inside = Files.writeString(film.resolve("surprise"), "a folder where the film should be");
    Problem problem = assertThrows(Problem.class, () -> publication.publish(library, release));
    assertTrue(problem.detail().contains(BASE), problem.detail());
    Files.delete(inside);
    Files.delete(film);
    before.remove(SEASON.resolve(BASE + ".mp4").toString());
    assertEquals(before.keySet(), tree(library).keySet());
    publication.publish(library, release);
    assertEquals(List.of(), new Verification(Releases.CLOCK).verify(library, release));
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    for (Path file : files(root)) {
      tree.put(root.relativize(file).toString(), Files.getLastModifiedTime(file).toString());
    }
    return tree;
  }

  private static List<Path> files(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
