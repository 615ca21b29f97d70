package studio.verticles;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.verticles.production.Capability;
import studio.verticles.production.Lane;

/// How a house is set up: where its database and work in progress lie (`data`), where finished
/// episodes go (`library`), whose database it uses when not its own, the language of voices and
/// subtitles (ISO 639-2, "eng"), and which lanes it has.
public record HousePlan(
    Path data,
    Path library,
    Optional<String> databaseUrl,
    int poolSize,
    String language,
    List<Lane> lanes,
    Clock clock) {
  public HousePlan {
    data = data.toAbsolutePath().normalize();
    library = library.toAbsolutePath().normalize();
    lanes = List.copyOf(lanes);
  }

  /// The lanes of a machine without graphics cards: as many films at a time as it has cores, and
  /// the lighter work beside them.
  public static List<Lane> lanesFor(int cores) {
    return List.of(
        Lane.house("desk", 1, Capability.DESK, Capability.STORY),
        Lane.house("theatre", Math.max(1, cores), Capability.FILM, Capability.DRAW),
        Lane.house("sound", Math.max(1, cores / 2), Capability.SPEAK, Capability.SOUND),
        Lane.house("cutting room", 1, Capability.CUT));
  }

  /// Where finished pictures, sounds and clips lie.
  public Path media() {
    return data.resolve("media");
  }
}
