package studio.verticles.publish.jellyfin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.FilmFacts;
import studio.hardware.film.FilmProbe;
import studio.verticles.bus.Problem;

/// Reads a published episode again, as a stranger would, and says what is missing or wrong.
public final class Verification {
  /// Lengths may differ by the rounding of a database to milliseconds, not by a frame.
  private static final Duration TOLERANCE = Duration.ofMillis(20);

  private final Clock clock;

  public Verification(Clock clock) {
    this.clock = clock;
  }

  /// Sentences about what is wrong; empty when the library has it all.
  ///
  /// @throws Problem when the library cannot be read
  public List<String> verify(Path library, Release release) {
    LibraryRoot root = new LibraryRoot(library, clock);
    List<String> wrong = new ArrayList<>();
    release
        .contents()
        .forEach((path, content) -> compare(root.resolve(path), path, content, wrong));
    if (wrong.isEmpty()) {
      play(root.resolve(release.folder().film()), release.episode().length(), wrong);
    }
    return List.copyOf(wrong);
  }

  private static void compare(Path file, Path path, Content content, List<String> wrong) {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        wrong.add("%s is missing; publish again.".formatted(path));
      } else if (!content.isIn(file)) {
        wrong.add("%s is not what was published; publish again.".formatted(path));
      }
    } catch (IOException e) {
      wrong.add("%s cannot be read: %s.".formatted(path, e.getMessage()));
    }
  }

  private static void play(Path film, Duration length, List<String> wrong) {
    try {
      FilmFacts facts = FilmProbe.probe(film);
      if (!facts.faststart()) {
        wrong.add("The film's index stands at its end, so players start late; assemble it again.");
      }
      if (facts.sound().isEmpty()) {
        wrong.add("The film has no sound; assemble it again.");
      }
      if (facts.picture().length().minus(length).abs().compareTo(TOLERANCE) > 0) {
        wrong.add(
            "The film lasts %s and should last %s; assemble it again."
                .formatted(facts.picture().length(), length));
      }
    } catch (EngineFailure e) {
      wrong.add("The film cannot be read: %s".formatted(e.getMessage()));
    }
  }
}
