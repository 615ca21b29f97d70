package studio.verticles.publish.jellyfin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir Path dir;
  Path library;
  Release release;
  final Verification verification = new Verification(Releases.CLOCK);

  @BeforeEach
  void publish() throws IOException {
    library = dir.resolve("library");
    release = Releases.staged(dir.resolve("staged"));
    new Publication(Releases.CLOCK).publish(library, release);
  }

  @Test
  void aFreshPublicationIsComplete() {
    assertEquals(List.of(), verification.verify(library, release));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Files.delete(library.resolve(release.folder().episodeNfo()));
    Files.delete(library.resolve(release.folder().poster()));
    List<String> wrong = verification.verify(library, release);
    assertEquals(2, wrong.size());
    assertTrue(wrong.get(0).contains("poster.jpg is missing"), wrong::toString);
    assertTrue(wrong.get(1).contains(".nfo is missing"), wrong::toString);
  }

  @Test
  void aChangedByteIsSeen() throws IOException {
    Path film = library.resolve(release.folder().film());
    byte[] bytes = Files.readAllBytes(film);
    bytes[bytes.length / 2] ^= 1;
    Files.write(film, bytes);
    List<String> wrong = verification.verify(library, release);
    assertEquals(1, wrong.size());
    assertTrue(wrong.getFirst().contains("is not what was published"), wrong::toString);
  }

  @Test
  void aFilmThatDoesNotPlayIsSeen() throws IOException {
    byte[] bytes = Files.readAllBytes(release.film());
    Files.write(release.film(), Arrays.copyOf(bytes, 200));
    new Publication(Releases.CLOCK).publish(library, release);
    List<String> wrong = verification.verify(library, release);
    assertEquals(1, wrong.size());
    assertTrue(wrong.getFirst().startsWith("The film cannot be read"), wrong::toString);
  }
}
