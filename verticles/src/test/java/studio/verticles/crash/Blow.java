package studio.verticles.crash;

import java.util.List;
import java.util.Optional;
import studio.verticles.HousePlan;
import studio.verticles.production.Capability;
import studio.verticles.production.Lane;

/// When a life ends: at a moment of the first job of a kind, or in the middle of anything, when the
/// bus carries its n-th message. `databaseToo` ends PostgreSQL's server with it.
sealed interface Blow {
  boolean databaseToo();

  record AtJob(String kind, Moment moment, boolean databaseToo) implements Blow {}

  record AtMessage(int number, boolean databaseToo) implements Blow {}

  enum Moment {
    /// Its department has just been asked; if it makes a file, the file is being written.
    BEGUN,
    /// The result is kept, and the transaction that says so has changed the row but not committed.
    UNWRITTEN,
    /// The transaction is through, and nobody has been told.
    DONE
  }

  /// The lanes of such a life. One that aims at a kind of job has only the lane of that kind, so
  /// that the others are still there to be aimed at; what waits for everything needs them all.
  default List<Lane> lanes() {
    List<Lane> all = HousePlan.lanesFor(2);
    return switch (this) {
      case AtMessage _ -> all;
      case AtJob(String kind, _, _) ->
          laneOf(kind)
              .map(needs -> all.stream().filter(lane -> lane.can().contains(needs)).toList())
              .orElse(all);
    };
  }

  private static Optional<Capability> laneOf(String kind) {
    return switch (kind) {
      case "BreakDown", "PlanEpisode", "Publish", "Verify" -> Optional.of(Capability.DESK);
      case "Draw", "Film" -> Optional.of(Capability.FILM);
      case "Speak", "Score", "Mix" -> Optional.of(Capability.SOUND);
      default -> Optional.empty();
    };
  }

  /// As words on a command line.
  default List<String> words() {
    return switch (this) {
      case AtJob(String kind, Moment moment, boolean databaseToo) ->
          List.of(kind, moment.name(), Boolean.toString(databaseToo));
      case AtMessage(int number, boolean databaseToo) ->
          List.of(Integer.toString(number), Boolean.toString(databaseToo));
    };
  }

  static Optional<Blow> parse(List<String> words) {
    return switch (words.size()) {
      case 0 -> Optional.empty();
      case 2 ->
          Optional.of(
              new AtMessage(Integer.parseInt(words.get(0)), Boolean.parseBoolean(words.get(1))));
      case 3 ->
          Optional.of(
              new AtJob(
                  words.get(0), Moment.valueOf(words.get(1)), Boolean.parseBoolean(words.get(2))));
      default -> throw new IllegalArgumentException(words.toString());
    };
  }
}
