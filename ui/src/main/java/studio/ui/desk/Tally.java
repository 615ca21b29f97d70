package studio.ui.desk;

import java.util.List;

/// How many pictures there are, and what they can be told apart by.
///
/// @param matching how many the filter leaves
/// @param fresh how many of the last hour
public record Tally(
    long pending,
    long library,
    long rejected,
    long matching,
    long fresh,
    List<Option> projects,
    List<Option> characters,
    List<Option> sources,
    List<Option> drawnWith,
    List<Option> opinions,
    List<GateSign> gates) {
  public Tally {
    projects = List.copyOf(projects);
    characters = List.copyOf(characters);
    sources = List.copyOf(sources);
    drawnWith = List.copyOf(drawnWith);
    opinions = List.copyOf(opinions);
    gates = List.copyOf(gates);
  }

  public static Tally empty() {
    return new Tally(
        0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// One way to narrow down.
  ///
  /// @param count how many pictures it leaves; negative when nobody counted
  public record Option(String key, String label, long count) {}
}
