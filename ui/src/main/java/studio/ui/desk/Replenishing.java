package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// The actor that fills a character's set of pictures, ready to be read.
///
/// @param state "drawing", "waiting", "paused", "reached", "off"
/// @param reason why, in words
/// @param next "looks again at 22:14"; absent when it has to be told
/// @param guards what may hold it, with the values now
public record Replenishing(
    String character,
    String name,
    boolean on,
    int target,
    int approved,
    int pending,
    State state,
    String reason,
    Optional<String> next,
    List<Guard> guards) {
  public Replenishing {
    guards = List.copyOf(guards);
  }

  public enum State {
    OFF,
    DRAWING,
    WAITING,
    PAUSED,
    REACHED
  }

  /// @param words what it is about ("Rejected in a row")
  /// @param value "2 rejected in a row", `limit` "stops at 5"
  public record Guard(String words, String value, String limit, boolean passes) {}
}
