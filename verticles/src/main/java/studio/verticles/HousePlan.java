package studio.verticles;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.verticles.dataset.Intake;
import studio.verticles.production.Capability;
import studio.verticles.production.Lane;

/// How a house is set up: what it is called among other nodes (`node`; empty for its host and
/// folder), where its database and work in progress lie (`data`), where finished pictures, sounds
/// and clips lie (`media`, which nodes share), where finished episodes go (`library`), whose
/// database it uses when not its own, the language of voices and subtitles (ISO 639-2, "eng"), and
/// which lanes it has on its own processor (`lanes`) and what it lets in from outside (`intake`).
public record HousePlan(
    String node,
    Path data,
    Path media,
    Path library,
    Optional<String> databaseUrl,
    int poolSize,
    String language,
    List<Lane> lanes,
    Intake intake,
    Clock clock) {
  public HousePlan {
    data = data.toAbsolutePath().normalize();
    media = media.toAbsolutePath().normalize();
    library = library.toAbsolutePath().normalize();
    lanes = List.copyOf(lanes);
  }

  /// A house whose media lie in its data folder, as they do where one machine is the studio.
  public HousePlan(
      Path data,
      Path library,
      Optional<String> databaseUrl,
      int poolSize,
      String language,
      List<Lane> lanes,
      Clock clock) {
    this("", data, data.resolve("media"), library, databaseUrl, poolSize, language, lanes, clock);
  }

  /// A house that takes in what is sent, and nothing of the server's disk.
  public HousePlan(
      String node,
      Path data,
      Path media,
      Path library,
      Optional<String> databaseUrl,
      int poolSize,
      String language,
      List<Lane> lanes,
      Clock clock) {
    this(node, data, media, library, databaseUrl, poolSize, language, lanes, Intake.usual(), clock);
  }

  /// The same house, which lets in more.
  public HousePlan with(Intake more) {
    return new HousePlan(
        node, data, media, library, databaseUrl, poolSize, language, lanes, more, clock);
  }

  /// The lanes as the job table knows them: every node has a theatre, so among nodes it is
  /// "theatre@tower".
  List<Lane> houseLanes() {
    return node.isEmpty() ? lanes : lanes.stream().map(lane -> lane.at(node)).toList();
  }

  /// The lanes of a machine without graphics cards: as many films at a time as it has cores, and
  /// the lighter work beside them.
  public static List<Lane> lanesFor(int cores) {
    return List.of(
        Lane.house("desk", 1, Capability.DESK, Capability.STORY),
        Lane.house(
            "theatre", Math.max(1, cores), Capability.FILM, Capability.DRAW, Capability.CARD),
        Lane.house("review", 1, Capability.REVIEW),
        Lane.house("dataset", 1, Capability.INGEST, Capability.TRAIN),
        Lane.house("sound", Math.max(1, cores / 2), Capability.SPEAK, Capability.SOUND),
        Lane.house("cutting room", 1, Capability.CUT));
  }
}
